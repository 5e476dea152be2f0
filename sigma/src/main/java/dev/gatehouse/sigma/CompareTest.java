package dev.gatehouse.sigma;

import java.math.BigDecimal;
import java.util.Optional;

/** The modifiers {@code lt lte gt gte}: the value is a number, or a text that spells one, and compares so. */
record CompareTest(Comparison comparison, BigDecimal limit) implements ValueTest {
    static Optional<ValueTest> of(Comparison comparison, String text, Flaws flaws) {
        Optional<BigDecimal> limit = SigmaValues.number(text);
        if (limit.isEmpty()) {
            flaws.add("number-expected", "'" + text + "' is not a number", "write a number");
        }
        return limit.map(number -> new CompareTest(comparison, number));
    }

    @Override
    public boolean holds(Text text) {
        return text.end() - text.start() <= SigmaValues.LONGEST_NUMBER
                && SigmaValues.number(text.string())
                        .filter(value -> comparison.accepts(value.compareTo(limit)))
                        .isPresent();
    }

    @Override
    public Optional<Hint> hint() {
        return Optional.empty();
    }

    @Override
    public String describe() {
        return comparison.sign() + " " + limit.toPlainString();
    }
}
