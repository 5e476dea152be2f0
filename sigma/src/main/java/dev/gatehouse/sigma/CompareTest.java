package dev.gatehouse.sigma;

import java.math.BigDecimal;
import java.util.Optional;

/** The modifiers {@code lt lte gt gte}: the value is a number, or a text that spells one, and compares so. */
record CompareTest(Comparison comparison, BigDecimal limit) implements ValueTest {
    private static final int LONGEST = 64;

    static Optional<ValueTest> of(Comparison comparison, String text, Flaws flaws) {
        Optional<BigDecimal> limit = number(text);
        if (limit.isEmpty()) {
            flaws.add("number-expected", "'" + text + "' is not a number", "write a number");
        }
        return limit.map(number -> new CompareTest(comparison, number));
    }

    /** The number that a text spells; the decimals of equal numbers are equal. */
    static Optional<BigDecimal> number(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if (first != '-' && first != '+' && first != '.' && (first < '0' || first > '9')) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 10_000
                    ? Optional.empty()
                    : Optional.of(number.stripTrailingZeros());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean holds(Text text) {
        return text.end() - text.start() <= LONGEST
                && number(text.string())
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
