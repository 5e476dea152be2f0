package dev.gatehouse.sigma.correlation;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * {@code value_percentile}: a percentile of a field's numbers, interpolated between the closest ranks as
 * {@code PERCENTILE_CONT} of SQL does.
 */
final class ValuePercentile implements Measure {
    private final String field;
    private final double percentile;
    private final TreeMap<Double, Integer> numbers = new TreeMap<>();
    private int count;

    ValuePercentile(String field, double percentile) {
        this.field = field;
        this.percentile = percentile;
    }

    @Override
    public void enter(Entry entry) {
        Numbers.of(entry, field).forEach(number -> {
            Tally.add(numbers, number);
            count++;
        });
    }

    @Override
    public void leave(Entry entry) {
        Numbers.of(entry, field).forEach(number -> {
            Tally.remove(numbers, number);
            count--;
        });
    }

    @Override
    public OptionalDouble value(List<Entry> arrived, long from) {
        if (count == 0) {
            return OptionalDouble.empty();
        }
        double rank = percentile / 100 * (count - 1);
        double below = atRank((int) Math.floor(rank));
        double above = atRank((int) Math.ceil(rank));
        return OptionalDouble.of(below + (above - below) * (rank - Math.floor(rank)));
    }

    private double atRank(int rank) {
        int passed = 0;
        for (Map.Entry<Double, Integer> number : numbers.entrySet()) {
            passed += number.getValue();
            if (passed > rank) {
                return number.getKey();
            }
        }
        return numbers.lastKey();
    }
}
