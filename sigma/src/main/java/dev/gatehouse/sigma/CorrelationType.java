package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** What a correlation measures in a window of time. */
public sealed interface CorrelationType {
    /** The word that rule files use. */
    String text();

    /** The fields whose values are measured. */
    default List<String> fields() {
        return List.of();
    }

    /** Types that measure one field. */
    sealed interface OfField extends CorrelationType {
        /** The field. */
        String field();

        @Override
        default List<String> fields() {
            return List.of(field());
        }
    }

    /** How many events there are. */
    record EventCount() implements CorrelationType {
        @Override
        public String text() {
            return "event_count";
        }
    }

    /** How many different values a field has or, of several fields, how many different combinations. */
    record ValueCount(List<String> fields) implements CorrelationType {
        public ValueCount {
            fields = List.copyOf(fields);
        }

        @Override
        public String text() {
            return "value_count";
        }
    }

    /** The sum of a field's numbers. */
    record ValueSum(String field) implements OfField {
        @Override
        public String text() {
            return "value_sum";
        }
    }

    /** The mean of a field's numbers. */
    record ValueAverage(String field) implements OfField {
        @Override
        public String text() {
            return "value_avg";
        }
    }

    /** A percentile of a field's numbers, interpolated between the closest ranks; 50 is the median. */
    record ValuePercentile(String field, double percentile) implements OfField {
        @Override
        public String text() {
            return "value_percentile";
        }
    }

    /**
     * How many percent of all values of a field the rarest value is that has just occurred: {@code value_percentile}
     * without a percentile, as the specification's example has it.
     */
    record ValueShare(String field) implements OfField {
        @Override
        public String text() {
            return "value_percentile";
        }
    }

    /**
     * How many of the rules matched, in any order.
     *
     * @param expression in place of bounds: which rules must have matched
     */
    record Temporal(Optional<Condition> expression) implements CorrelationType {
        public Temporal {
            requireNonNull(expression, "expression is null");
        }

        @Override
        public String text() {
            return "temporal";
        }
    }

    /** How many of the rules matched in the order in which they are listed; at one time any order is right. */
    record TemporalOrdered() implements CorrelationType {
        @Override
        public String text() {
            return "temporal_ordered";
        }
    }
}
