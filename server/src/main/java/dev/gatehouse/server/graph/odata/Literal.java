package dev.gatehouse.server.graph.odata;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;

/** A value as it is written in a filter. */
public sealed interface Literal {
    /** Text, in quotes; or a GUID, which has none. */
    record Text(String value) implements Literal {
        public Text {
            requireNonNull(value, "value is null");
        }

        @Override
        public String toString() {
            return "'" + value.replace("'", "''") + "'";
        }
    }

    /** A number. */
    record Figure(BigDecimal value) implements Literal {
        public Figure {
            requireNonNull(value, "value is null");
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Literal {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A moment, without quotes. */
    record Moment(Instant value) implements Literal {
        public Moment {
            requireNonNull(value, "value is null");
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** {@code null}. */
    record Nothing() implements Literal {
        @Override
        public String toString() {
            return "null";
        }
    }
}
