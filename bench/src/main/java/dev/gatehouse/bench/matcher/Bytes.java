package dev.gatehouse.bench.matcher;

/** The least that can be done with every byte of an event. */
final class Bytes {
    private Bytes() {}

    /** How many quotes there are. */
    static long count(byte[] bytes, int from, int to) {
        long found = 0;
        for (int i = from; i < to; i++) {
            found += bytes[i] == '"' ? 1 : 0;
        }
        return found;
    }
}
