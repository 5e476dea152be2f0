package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One limit of what a correlation measures. */
public record Bound(Operator operator, double limit) {
    /** How a measure is compared with its limit. */
    public enum Operator {
        GT(">"),
        GTE(">="),
        LT("<"),
        LTE("<="),
        EQ("="),
        NEQ("!=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** The operator that rule files spell so. */
        static Optional<Operator> parse(String word) {
            return Arrays.stream(values())
                    .filter(operator -> operator.name().toLowerCase(Locale.ROOT).equals(word))
                    .findAny();
        }

        /** The sign of mathematics. */
        public String sign() {
            return sign;
        }
    }

    public Bound {
        requireNonNull(operator, "operator is null");
    }

    /** Whether the measure keeps within the limit. */
    public boolean holds(double measure) {
        return switch (operator) {
            case GT -> measure > limit;
            case GTE -> measure >= limit;
            case LT -> measure < limit;
            case LTE -> measure <= limit;
            case EQ -> measure == limit;
            case NEQ -> measure != limit;
        };
    }
}
