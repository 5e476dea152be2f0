package dev.gatehouse.logs.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where one record lies in its buffer, and where its values lie, by path index; reused from record to record. */
public final class Slices {
    private static final Kind[] KINDS = Kind.values();

    final int[] starts;
    final int[] ends;
    final byte[] kinds;
    byte[] buffer = {};
    int recordStart;
    int recordEnd;
    int errorAt;
    boolean nonAscii;

    /** Room for the values of these paths. */
    public Slices(PathSet paths) {
        starts = new int[paths.size()];
        ends = new int[paths.size()];
        kinds = new byte[paths.size()];
    }

    /** The bytes that all positions refer to. */
    public byte[] buffer() {
        return buffer;
    }

    /** The position of the record's opening brace. */
    public int recordStart() {
        return recordStart;
    }

    /** The position after the record's closing brace. */
    public int recordEnd() {
        return recordEnd;
    }

    /** Where the value begins: after the quote of a text, at the bracket of a container. */
    public int start(int path) {
        return starts[path];
    }

    /** Where the value ends: at the closing quote of a text, after the bracket of a container. */
    public int end(int path) {
        return ends[path];
    }

    /** What is there. */
    public Kind kind(int path) {
        return KINDS[kinds[path]];
    }

    /** False only if every byte of the record is ASCII. */
    public boolean nonAscii() {
        return nonAscii;
    }

    /** Where the scan of an unreadable record stopped. */
    public int errorAt() {
        return errorAt;
    }

    /** The value as text: a string decoded, anything else as written, an absent one empty. */
    public String text(int path) {
        return switch (kind(path)) {
            case ABSENT -> "";
            case STRING_ESCAPED -> Escapes.text(buffer, starts[path], ends[path]);
            case STRING, NUMBER, TRUE, FALSE, NULL, OBJECT, ARRAY ->
                new String(buffer, starts[path], ends[path] - starts[path], StandardCharsets.UTF_8);
        };
    }

    void begin(byte[] bytes, int from) {
        buffer = bytes;
        recordStart = from;
        recordEnd = from;
        errorAt = from;
        nonAscii = false;
        Arrays.fill(kinds, (byte) 0);
    }

    @SuppressWarnings("EnumOrdinal") // a byte per path clears and stores faster than a reference; never leaves memory
    void put(int path, Kind kind, int start, int end) {
        kinds[path] = (byte) kind.ordinal();
        starts[path] = start;
        ends[path] = end;
    }
}
