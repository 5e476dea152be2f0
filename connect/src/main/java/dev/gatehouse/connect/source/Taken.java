package dev.gatehouse.connect.source;

import static java.util.Objects.requireNonNull;

import java.util.function.IntToLongFunction;

/** A block of whole records that a source has read, and how far the source is read once the block is in. */
public final class Taken {
    private final String source;
    private final String origin;
    private final byte[] buffer;
    private final int from;
    private final int to;
    private final int records;
    private final IntToLongFunction positions;
    private final String offset;

    /** The block {@code buffer[from, to)}; what lies at a place of it began in the origin where {@code positions} says. */
    public Taken(
            String source,
            String origin,
            byte[] buffer,
            int from,
            int to,
            int records,
            IntToLongFunction positions,
            String offset) {
        this.source = requireNonNull(source, "source is null");
        this.origin = requireNonNull(origin, "origin is null");
        this.buffer = requireNonNull(buffer, "buffer is null");
        this.from = from;
        this.to = to;
        this.records = records;
        this.positions = requireNonNull(positions, "positions is null");
        this.offset = requireNonNull(offset, "offset is null");
    }

    /** What the offset belongs to: each file has a name of its own here, which it keeps when it is renamed. */
    public String source() {
        return source;
    }

    /** Where the records lie, for people: {@code NAME/sub/x.ndjson} or {@code NAME/archive.zip!/member}. */
    public String origin() {
        return origin;
    }

    /** The bytes; those outside from and to mean nothing. */
    public byte[] buffer() {
        return buffer;
    }

    /** Where the block begins in the buffer. */
    public int from() {
        return from;
    }

    /** Where the block ends in the buffer. */
    public int to() {
        return to;
    }

    /** How many records can be read in the block; what else is in it is for the quarantine. */
    public int records() {
        return records;
    }

    /** The place in the origin, in plain bytes, of a place in the buffer where a record begins. */
    public long position(int at) {
        return positions.applyAsLong(at);
    }

    /** How far the source is read with this block, in the words of the source. */
    public String offset() {
        return offset;
    }
}
