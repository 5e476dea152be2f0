package dev.gatehouse.cli.scan;

import java.util.ArrayList;
import java.util.List;

/** The records that could not be read: where they are, why, and how they begin. Safe for many threads. */
final class Quarantine {
    private static final int MOST = 1_000_000;
    private static final int EXCERPT = 2_000;

    private final Spool spool;
    private final List<Entry> entries = new ArrayList<>();
    private long unlisted;

    /** One record: where it was read, and where its beginning lies in the spool. */
    record Entry(int input, long position, long length, String reason, long at, int excerpt) {}

    Quarantine(Spool spool) {
        this.spool = spool;
    }

    void add(int input, long position, long length, String reason, byte[] bytes, int from, int to) {
        int excerpt = Math.min(EXCERPT, to - from);
        long at = spool.append(bytes, from, excerpt);
        add(new Entry(input, position, length, reason, at, excerpt));
    }

    private synchronized void add(Entry entry) {
        if (entries.size() < MOST) {
            entries.add(entry);
        } else {
            unlisted++;
        }
    }

    /** Forgets an input: it is read again. */
    synchronized void forget(int input) {
        entries.removeIf(entry -> entry.input() == input);
    }

    /** The entries in the order of inputs and positions. */
    synchronized List<Entry> entries() {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(java.util.Comparator.comparingInt(Entry::input).thenComparingLong(Entry::position));
        return sorted;
    }

    /** How many more there were than can be listed. */
    synchronized long unlisted() {
        return unlisted;
    }
}
