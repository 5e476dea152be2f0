package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.SigmaValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * {@code value_percentile} without a percentile: how many percent of all values in the window the rarest value is that
 * has just occurred.
 */
final class ValueShare implements Measure {
    private final String field;
    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    ValueShare(String field) {
        this.field = field;
    }

    @Override
    public void enter(Entry entry) {
        for (String value : entry.values(field)) {
            Tally.add(counts, SigmaValues.folded(value));
            total++;
        }
    }

    @Override
    public void leave(Entry entry) {
        for (String value : entry.values(field)) {
            Tally.remove(counts, SigmaValues.folded(value));
            total--;
        }
    }

    @Override
    public OptionalDouble value(List<Entry> arrived, long from) {
        return arrived.stream()
                .flatMap(entry -> entry.values(field).stream())
                .mapToDouble(value -> 100.0 * counts.getOrDefault(SigmaValues.folded(value), 0) / total)
                .min();
    }
}
