package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One match of one of the rules of a correlation.
 *
 * @param time microseconds since the epoch, by the event's own clock
 * @param event the event's identity
 * @param source which of the correlation's rules matched, from 0
 * @param values the values of the fields that the correlation measures or hands on
 * @param parts where the rule is a correlation itself: the matches that it rests on
 */
public record Entry(long time, String event, int source, Map<String, List<String>> values, List<Entry> parts)
        implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::time).thenComparing(Entry::event).thenComparingInt(Entry::source);

    public Entry {
        requireNonNull(event, "event is null");
        values = Map.copyOf(values);
        parts = List.copyOf(parts);
    }

    /** By time, then by event, then by source: an order that does not depend on when an event arrived. */
    @Override
    public int compareTo(Entry other) {
        return ORDER.compare(this, other);
    }

    /** Two entries are one if they are of the same event and source at the same time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && compareTo(entry) == 0;
    }

    @Override
    public int hashCode() {
        return event.hashCode() * 31 + source;
    }

    List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }
}
