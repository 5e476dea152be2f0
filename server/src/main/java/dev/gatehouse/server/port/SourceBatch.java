package dev.gatehouse.server.port;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.identity.SourceBinding;

/**
 * Whole records of one source: {@code bytes[from, to)} as {@code logs.scan.RecordReader} reads them, with
 * {@code isLast}. What cannot be read among them is in it too, for whoever reads it to set apart.
 */
public final class SourceBatch {
    private final SourceBinding source;
    private final String request;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int records;
    private final int unreadable;

    /** Of these bytes, which are not copied. */
    public SourceBatch(
            SourceBinding source, String request, byte[] bytes, int from, int to, int records, int unreadable) {
        if (from < 0 || to < from || to > bytes.length) {
            throw new IllegalArgumentException("no range of " + bytes.length + " bytes: " + from + " to " + to);
        }
        this.source = requireNonNull(source, "source is null");
        this.request = requireNonNull(request, "request is null");
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.records = records;
        this.unreadable = unreadable;
    }

    /** Whose records they are. */
    public SourceBinding source() {
        return source;
    }

    /** An id of the request that they came in, the same for all of its batches. */
    public String request() {
        return request;
    }

    /** The bytes; those outside from and to mean nothing. Valid until the acceptor returns. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where they begin. */
    public int from() {
        return from;
    }

    /** Where they end. */
    public int to() {
        return to;
    }

    /** How many records can be read. */
    public int records() {
        return records;
    }

    /** How many pieces cannot. */
    public int unreadable() {
        return unreadable;
    }

    /** How many bytes. */
    public int length() {
        return to - from;
    }

    @Override
    public String toString() {
        return records + " records of " + source.source();
    }
}
