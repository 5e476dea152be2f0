package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

/** One value of a test, as the YAML core schema reads it. */
public sealed interface Scalar {
    /** The value as rule files spell it. */
    String text();

    /** A string, with Sigma's wildcards and escapes still in it. */
    record Text(String text) implements Scalar {
        public Text {
            requireNonNull(text, "text is null");
        }
    }

    /** A number: whole ones in decimal, others as written. */
    record Numeric(String text) implements Scalar {
        public Numeric {
            requireNonNull(text, "text is null");
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Scalar {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** {@code null}: no value. */
    record Null() implements Scalar {
        @Override
        public String text() {
            return "null";
        }
    }
}
