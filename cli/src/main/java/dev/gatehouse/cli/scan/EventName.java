package dev.gatehouse.cli.scan;

import java.util.HexFormat;

/** The name that an event has for correlations: its fingerprint, by which it is known, and where it was read. */
final class EventName {
    private static final HexFormat HEX = HexFormat.of();

    private EventName() {}

    static String of(long identity, long location) {
        return HEX.toHexDigits(identity) + HEX.toHexDigits(location);
    }

    static long identity(String name) {
        return HexFormat.fromHexDigitsToLong(name, 0, Long.BYTES * 2);
    }

    static long location(String name) {
        return HexFormat.fromHexDigitsToLong(name, Long.BYTES * 2, Long.BYTES * 4);
    }
}
