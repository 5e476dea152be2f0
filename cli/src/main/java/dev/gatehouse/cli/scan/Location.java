package dev.gatehouse.cli.scan;

/** Where a record begins, packed into one long: which input (20 bits) and at which byte of it (44 bits). */
final class Location {
    private static final int POSITION_BITS = 44;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;

    private Location() {}

    static long of(int input, long position) {
        return ((long) input << POSITION_BITS) | position;
    }

    static int input(long location) {
        return (int) (location >>> POSITION_BITS);
    }

    static long position(long location) {
        return location & POSITION_MASK;
    }
}
