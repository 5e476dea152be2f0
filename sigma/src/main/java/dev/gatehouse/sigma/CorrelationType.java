package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /**
     * Types that hold an event against the history of its own key, the time before it as far back as the timespan, in
     * whole days of UTC: Gatehouse's extension of the specification. Of several rules, the first is the event, and all
     * together are the history; for spikes all are both.
     */
    sealed interface OfHistory extends CorrelationType {
        /** What must be known before anything is said. */
        Minimum minimum();
    }

    /**
     * The least history that a baseline needs.
     *
     * @param events how many events
     * @param days how many days before the event the first of them happened
     */
    record Minimum(int events, int days) {
        /** A score of events, over two weeks. */
        public static final Minimum DEFAULT = new Minimum(20, 14);
    }

    /** A value, or a combination of values, that the key's history does not have; extension. */
    record NewValue(List<String> fields, Minimum minimum) implements OfHistory {
        public NewValue {
            fields = List.copyOf(fields);
            requireNonNull(minimum, "minimum is null");
        }

        @Override
        public String text() {
            return "new_value";
        }
    }

    /**
     * Whole numbers that begin again at zero, as the hours of the day do.
     *
     * @param size how many there are
     * @param near values so far from another, or nearer, count as it does
     */
    record Circle(int size, int near) {
        /** The values of the circle that count as this one does, itself included. */
        public Set<Integer> around(int value) {
            return IntStream.rangeClosed(-near, near)
                    .mapToObj(distance -> Math.floorMod(value + distance, size))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * How many percent of the key's history have the value of a field; extension. A value that occurred on one day only
     * counts as if it had not.
     *
     * @param halfLife after this time an event of the history counts half
     * @param circle where the values are whole numbers on a circle, such as hours
     */
    record RareValue(List<String> fields, Minimum minimum, Duration halfLife, Optional<Circle> circle)
            implements OfHistory {
        public RareValue {
            fields = List.copyOf(fields);
            requireNonNull(minimum, "minimum is null");
            requireNonNull(halfLife, "halfLife is null");
            requireNonNull(circle, "circle is null");
        }

        @Override
        public String text() {
            return "rare_value";
        }
    }

    /**
     * How many robust standard deviations the events of an hour lie above what the key's history has at such an hour;
     * extension.
     *
     * @param events fewer in an hour are no spike
     */
    record EventSpike(int events, Minimum minimum) implements OfHistory {
        public EventSpike {
            requireNonNull(minimum, "minimum is null");
        }

        @Override
        public String text() {
            return "event_spike";
        }
    }

    /** Types that find an event by what did not happen: their first rule is the event, the others are what is missed. */
    sealed interface OfAbsence extends CorrelationType {}

    /** None of the other rules matched within the timespan before the event; extension. */
    record NotPrecededBy() implements OfAbsence {
        @Override
        public String text() {
            return "not_preceded_by";
        }
    }

    /** None of the other rules matched within the timespan after the event; extension. */
    record NotFollowedBy() implements OfAbsence {
        @Override
        public String text() {
            return "not_followed_by";
        }
    }
}
