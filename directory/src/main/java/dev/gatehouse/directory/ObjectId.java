package dev.gatehouse.directory;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * The GUID of an object in a directory, as two halves, so that comparing and hashing cost next to nothing. Written in
 * lower case. The nil GUID, which logs use for "nobody", is no id.
 */
public record ObjectId(long high, long low) implements Comparable<ObjectId> {
    /** How long the text of an id is. */
    public static final int LENGTH = 36;

    private static final int UNDASHED = 32;

    public ObjectId {
        if (high == 0 && low == 0) {
            throw new IllegalArgumentException("the nil GUID names no object");
        }
    }

    /** The id, in any case; throws where the text is no GUID or the nil one. */
    public static ObjectId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not the GUID of an object: " + text));
    }

    /** The id, or empty where the text is no GUID or the nil one. */
    public static Optional<ObjectId> parse(String text) {
        return text.length() == LENGTH
                ? parse(text.getBytes(StandardCharsets.ISO_8859_1), 0, LENGTH)
                : Optional.empty();
    }

    /** The id that is written in {@code bytes[start, end)}, or empty where that is no GUID or the nil one. */
    public static Optional<ObjectId> parse(byte[] bytes, int start, int end) {
        return end - start == LENGTH ? read(bytes, start, end) : Optional.empty();
    }

    /** The id from 32 hexadecimal digits without dashes, the form in front of a deleted user's name. */
    static Optional<ObjectId> parseUndashed(String digits) {
        return digits.length() == UNDASHED
                ? read(digits.getBytes(StandardCharsets.ISO_8859_1), 0, UNDASHED)
                : Optional.empty();
    }

    private static Optional<ObjectId> read(byte[] bytes, int start, int end) {
        boolean dashed = end - start == LENGTH;
        long high = 0;
        long low = 0;
        for (int i = start, digits = 0; i < end; i++) {
            if (dashed && isDash(i - start)) {
                if (bytes[i] != '-') {
                    return Optional.empty();
                }
                continue;
            }
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return Optional.empty();
            }
            if (digits++ < UNDASHED / 2) {
                high = high << 4 | digit;
            } else {
                low = low << 4 | digit;
            }
        }
        return high == 0 && low == 0 ? Optional.empty() : Optional.of(new ObjectId(high, low));
    }

    private static boolean isDash(int index) {
        return index == 8 || index == 13 || index == 18 || index == 23;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high * 0x9E37_79B9_7F4A_7C15L + low);
    }

    @Override
    public int compareTo(ObjectId other) {
        int highs = Long.compareUnsigned(high, other.high);
        return highs != 0 ? highs : Long.compareUnsigned(low, other.low);
    }

    /** The canonical text: lower case, with dashes. */
    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
