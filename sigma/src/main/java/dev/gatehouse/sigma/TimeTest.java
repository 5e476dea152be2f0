package dev.gatehouse.sigma;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** The modifiers {@code minute hour day week month year}: a part of a date, compared with a number. */
record TimeTest(TimePart part, Comparison comparison, BigDecimal limit) implements ValueTest {
    static Optional<ValueTest> of(TimePart part, Comparison comparison, String text, Flaws flaws) {
        return CompareTest.of(comparison, text, flaws)
                .map(test -> new TimeTest(part, comparison, ((CompareTest) test).limit()));
    }

    @Override
    public boolean holds(Text text) {
        OptionalInt value = part.of(text.string());
        return value.isPresent()
                && comparison.accepts(BigDecimal.valueOf(value.getAsInt()).compareTo(limit));
    }

    @Override
    public Optional<Hint> hint() {
        return Optional.empty();
    }

    @Override
    public String describe() {
        return part.text() + " " + comparison.sign() + " " + limit.toPlainString();
    }
}
