package dev.gatehouse.sigma.correlation;

import java.util.Arrays;

/** How many events there were in each span of time that has any, in the order of time. */
final class Bins {
    private static final int ROOM = 8;

    /** By turns, the number of a span since the epoch and the events in it. */
    private int[] pairs;

    private int from;
    private int to;
    private long total;

    Bins() {
        this(new int[2 * ROOM], 0, 0, 0);
    }

    private Bins(int[] pairs, int from, int to, long total) {
        this.pairs = pairs;
        this.from = from;
        this.to = to;
        this.total = total;
    }

    /** Bins of pairs as {@link #pairs} gives them. */
    static Bins of(int[] pairs) {
        long total = 0;
        for (int i = 1; i < pairs.length; i += 2) {
            total += pairs[i];
        }
        return new Bins(pairs.clone(), 0, pairs.length, total);
    }

    /** By turns, the number of a span and the events in it, in the order of time. */
    int[] pairs() {
        return Arrays.copyOfRange(pairs, from, to);
    }

    /** The same, for somebody else to change, with no room to spare. */
    Bins copy() {
        return new Bins(Arrays.copyOfRange(pairs, from, to), 0, to - from, total);
    }

    /** Counts an event; its span is none before the last one. */
    void add(int bin) {
        total++;
        if (from < to && pairs[to - 2] == bin) {
            pairs[to - 1]++;
            return;
        }
        if (to == pairs.length) {
            pairs = Arrays.copyOfRange(pairs, from, from + Math.max(2 * ROOM, 2 * (to - from)));
            to -= from;
            from = 0;
        }
        pairs[to++] = bin;
        pairs[to++] = 1;
    }

    /** Forgets what was before a span. */
    void forgetBefore(int bin) {
        while (from < to && pairs[from] < bin) {
            total -= pairs[from + 1];
            from += 2;
        }
    }

    boolean isEmpty() {
        return from == to;
    }

    /** How many spans have events. */
    int size() {
        return (to - from) / 2;
    }

    /** The first span with events, of which there are some. */
    int first() {
        return pairs[from];
    }

    /** The last span with events, of which there are some. */
    int last() {
        return pairs[to - 2];
    }

    /** All events. */
    long total() {
        return total;
    }

    /** How many events a span has. */
    int count(int bin) {
        int low = from / 2;
        int high = to / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = pairs[2 * middle];
            if (found == bin) {
                return pairs[2 * middle + 1];
            }
            if (found < bin) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** The counts of the spans that have events, but for those from one on. */
    double[] countsBefore(int bin) {
        double[] counts = new double[size()];
        int found = 0;
        for (int i = from; i < to && pairs[i] < bin; i += 2) {
            counts[found++] = pairs[i + 1];
        }
        return Arrays.copyOf(counts, found);
    }
}
