package dev.gatehouse.sigma.correlation;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * {@code value_sum} and {@code value_avg}: the sum or the mean of a field's numbers. Summed exactly, so that neither what
 * has left the window nor the order leaves a trace.
 */
final class ValueSum implements Measure {
    private final String field;
    private final boolean mean;
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;

    ValueSum(String field, boolean mean) {
        this.field = field;
        this.mean = mean;
    }

    @Override
    public void enter(Entry entry) {
        Numbers.of(entry, field).forEach(number -> {
            sum = sum.add(new BigDecimal(number));
            count++;
        });
    }

    @Override
    public void leave(Entry entry) {
        Numbers.of(entry, field).forEach(number -> {
            sum = sum.subtract(new BigDecimal(number));
            count--;
        });
    }

    @Override
    public OptionalDouble value(List<Entry> arrived, long from) {
        if (count == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(mean ? sum.doubleValue() / count : sum.doubleValue());
    }
}
