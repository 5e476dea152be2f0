package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.SigmaValues;
import java.math.BigDecimal;
import java.util.stream.DoubleStream;

/** The numbers that entries have in a field; texts that spell none are passed over. */
final class Numbers {
    private Numbers() {}

    static DoubleStream of(Entry entry, String field) {
        return entry.values(field).stream()
                .flatMap(text -> SigmaValues.number(text).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .filter(Double::isFinite);
    }
}
