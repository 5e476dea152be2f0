package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.detection.data.Printable;

/**
 * The attributes of a LEEF event, each key once. LEEF has no way to write what separates its attributes or ends the event
 * within a value, so it is a blank there.
 */
final class LeefAttributes {
    private static final int LONGEST = 4000;
    private static final String CUT = "…";

    private final char delimiter;
    private final int cap;
    private final StringBuilder written = new StringBuilder(1 << 10);

    /** With values of what may be shortened that are no longer than this. */
    LeefAttributes(char delimiter, int cap) {
        this.delimiter = delimiter;
        this.cap = cap;
    }

    /** A value that may be shortened; left out where there is none. */
    void text(String key, String value) {
        text(key, value, LONGEST);
    }

    /** A value that QRadar takes no more of than this. */
    void text(String key, String value, int most) {
        put(key, shortened(plain(value), Math.min(cap, most)));
    }

    /** A value that only holds as a whole. */
    void exact(String key, String value) {
        put(key, plain(value));
    }

    private void put(String key, String value) {
        if (!value.isEmpty()) {
            if (!written.isEmpty()) {
                written.append(delimiter);
            }
            written.append(key).append('=').append(value);
        }
    }

    private String plain(String value) {
        return Printable.of(value, ' ').replace(delimiter, ' ').strip();
    }

    private static String shortened(String value, int most) {
        if (value.length() <= most) {
            return value;
        }
        int end = Math.max(0, most - CUT.length());
        boolean isWithin = end > 0 && Character.isHighSurrogate(value.charAt(end - 1));
        return most == 0 ? "" : value.substring(0, isWithin ? end - 1 : end) + CUT;
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
