package dev.gatehouse.directory;

import java.util.HexFormat;
import java.util.Optional;

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

    /** The id, in any case and without surrounding braces or blanks; throws where the text is no GUID or the nil one. */
    public static ObjectId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not the GUID of an object: " + text));
    }

    /** The id, or empty where the text is no GUID or the nil one. */
    public static Optional<ObjectId> parse(CharSequence text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        var digits = new StringBuilder(UNDASHED);
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (!dash) {
                digits.append(c);
            } else if (c != '-') {
                return Optional.empty();
            }
        }
        return parseUndashed(digits);
    }

    /** The id from 32 hexadecimal digits without dashes, the form in front of a deleted user's name. */
    static Optional<ObjectId> parseUndashed(CharSequence digits) {
        if (digits.length() != UNDASHED || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        long high = HexFormat.fromHexDigitsToLong(digits, 0, UNDASHED / 2);
        long low = HexFormat.fromHexDigitsToLong(digits, UNDASHED / 2, UNDASHED);
        return high == 0 && low == 0 ? Optional.empty() : Optional.of(new ObjectId(high, low));
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
        var digits = HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
        return digits.substring(0, 8)
                + '-'
                + digits.substring(8, 12)
                + '-'
                + digits.substring(12, 16)
                + '-'
                + digits.substring(16, 20)
                + '-'
                + digits.substring(20);
    }
}
