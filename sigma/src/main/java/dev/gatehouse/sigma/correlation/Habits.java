package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.CorrelationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a baseline knows of one key, for people to read.
 *
 * @param events how many events the history has
 * @param days how many days ago it begins
 * @param enough whether that is enough to hold an event against
 * @param values the values that the events had, the most frequent first; none for a spike
 * @param spans how many events there were in each span that has any, the oldest first
 * @param width the length of a span in microseconds
 */
public record Habits(long events, int days, boolean enough, List<Value> values, List<Span> spans, long width) {
    public Habits {
        values = List.copyOf(values);
        spans = List.copyOf(spans);
    }

    /**
     * A value.
     *
     * @param seen when and how often; empty for a number on a circle that did not occur itself
     * @param share how many percent of the history have it: as the correlation counts, so that what lies back counts less, near
     *     numbers on a circle count together, and what is rare because it occurred on one day only counts as nothing
     */
    public record Value(String text, Optional<Seen> seen, double share) {
        public Value {
            requireNonNull(text, "text is null");
            requireNonNull(seen, "seen is null");
        }

        /** How often it occurred. */
        public long count() {
            return seen.map(Seen::count).orElse(0L);
        }
    }

    /**
     * That a value occurred.
     *
     * @param first the first day in UTC, since the value was new
     * @param last the last such day
     * @param count how often, since it was new
     */
    public record Seen(LocalDate first, LocalDate last, long count) {
        public Seen {
            requireNonNull(first, "first is null");
            requireNonNull(last, "last is null");
        }

        static Seen of(Known known) {
            return new Seen(LocalDate.ofEpochDay(known.first()), LocalDate.ofEpochDay(known.last()), known.count());
        }
    }

    /**
     * A span of time with events.
     *
     * @param start microseconds since the epoch
     */
    public record Span(long start, int events) {}

    /** Whether a correlation holds events against a history. */
    public static boolean has(Node node) {
        return node.correlation().type() instanceof CorrelationType.OfHistory;
    }

    /**
     * What is known at a time by the state of a key: what is settled and what may still change.
     *
     * @param node a correlation that {@link #has} a history
     * @param time microseconds since the epoch
     */
    public static Habits of(Node node, KeyState state, long time) {
        if (!(node.correlation().type() instanceof CorrelationType.OfHistory type)) {
            throw new IllegalArgumentException(node.correlation().type().text() + " has no history");
        }
        Usual usual = new Usual(node, type, state.profile());
        List<Entry> moment = new ArrayList<>();
        for (Entry entry : state.entries()) {
            if (!moment.isEmpty() && moment.getFirst().time() != entry.time()) {
                usual.add(moment);
                moment.clear();
            }
            moment.add(entry);
        }
        if (!moment.isEmpty()) {
            usual.add(moment);
        }
        return usual.habits(time);
    }
}
