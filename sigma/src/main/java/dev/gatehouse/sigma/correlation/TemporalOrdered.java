package dev.gatehouse.sigma.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * {@code temporal_ordered}: how many of the rules matched in the order in which they are listed. Of matches at one time
 * any order is right, for a log's clock says no more.
 */
final class TemporalOrdered implements Measure {
    /*
     * starts[length][rule] is the latest time at which a chain of that many rules, each later in the list than the one
     * before it, can begin that ends with that rule. A longer chain goes on from a shorter one that ends with an earlier
     * rule. The window holds a chain if the chain begins in it.
     */
    private static final long NEVER = Long.MIN_VALUE;

    private final long[][] starts;

    TemporalOrdered(int rules) {
        starts = new long[rules + 1][rules];
        for (long[] row : starts) {
            Arrays.fill(row, NEVER);
        }
    }

    @Override
    public void enter(Entry entry) {
        // A chain is known by its beginning, and grows in value().
    }

    @Override
    public void leave(Entry entry) {
        // What begins before the window does not count.
    }

    @Override
    public OptionalDouble value(List<Entry> arrived, long from) {
        boolean[] matched = new boolean[starts.length - 1];
        arrived.forEach(entry -> matched[entry.source()] = true);
        for (int rule = 0; rule < matched.length; rule++) {
            if (matched[rule]) {
                extend(rule, arrived.getFirst().time());
            }
        }
        int longest = 0;
        for (int length = 1; length < starts.length; length++) {
            for (long start : starts[length]) {
                longest = start != NEVER && start >= from ? length : longest;
            }
        }
        return OptionalDouble.of(longest);
    }

    private void extend(int rule, long time) {
        starts[1][rule] = time;
        for (int length = 2; length < starts.length; length++) {
            for (int before = 0; before < rule; before++) {
                starts[length][rule] = Math.max(starts[length][rule], starts[length - 1][before]);
            }
        }
    }
}
