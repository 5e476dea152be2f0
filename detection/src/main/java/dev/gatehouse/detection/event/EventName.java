package dev.gatehouse.detection.event;

import java.util.HexFormat;

/** The name that an event has for correlations: its fingerprint, by which it is known, and where it was read. */
public final class EventName {
    private static final HexFormat HEX = HexFormat.of();

    private EventName() {}

    /** The name of an event with such a fingerprint, first read there. */
    public static String of(long identity, long location) {
        return HEX.toHexDigits(identity) + HEX.toHexDigits(location);
    }

    /** The fingerprint in a name. */
    public static long identity(String name) {
        return HexFormat.fromHexDigitsToLong(name, 0, Long.BYTES * 2);
    }

    /** The place in a name. */
    public static long location(String name) {
        return HexFormat.fromHexDigitsToLong(name, Long.BYTES * 2, Long.BYTES * 4);
    }
}
