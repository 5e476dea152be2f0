package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.SigmaValues;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The history of one key up to a moment, which only moves on. What lies further back than the reach is forgotten day by
 * day, or hour by hour.
 */
final class History {
    static final long HOUR = 3_600_000_000L;
    static final long DAY = 24 * HOUR;

    /** Values of one key: more than any honest one has. */
    private static final int MOST_VALUES = 1000;

    private static final int MOST_USUAL = 5;

    private final long width;
    private final long reach;
    private final double halfLife;
    private final Map<String, Known> values;
    private final Bins events;
    private long dropped;

    /**
     * A history that goes on.
     *
     * @param width of what is counted together: an hour, or a day
     * @param reach how far back it goes
     * @param halfLife in days
     */
    History(long width, long reach, double halfLife, Profile profile) {
        this.width = width;
        this.reach = reach;
        this.halfLife = halfLife;
        this.values = new HashMap<>(profile.values());
        this.events = profile.events().copy();
    }

    Profile profile() {
        return new Profile(values, events.copy(), width);
    }

    /** Moves on to a time, and forgets what is out of reach. */
    void forget(long time) {
        int from = bin(time - reach);
        if (events.isEmpty() || events.first() >= from) {
            return;
        }
        events.forgetBefore(from);
        int day = day(time - reach);
        values.values().removeIf(known -> known.last() < day);
    }

    /** Takes an event with its values. */
    void add(long time, List<String> texts) {
        events.add(bin(time));
        int day = day(time);
        for (String text : texts) {
            String value = SigmaValues.folded(text);
            Known known = values.get(value);
            values.put(
                    value,
                    known == null
                            ? new Known(value.equals(text) ? value : text, day, day, 1, 1)
                            : known.again(text, day, halfLife));
        }
        if (values.size() > MOST_VALUES) {
            values.entrySet().stream()
                    .min(Comparator.<Map.Entry<String, Known>>comparingInt(
                                    value -> value.getValue().last())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .ifPresent(values::remove);
            dropped++;
        }
    }

    boolean knows(String text) {
        return values.containsKey(SigmaValues.folded(text));
    }

    /**
     * What all events with one of these values weigh at a time. What occurred on one day only, an intruder's visit
     * perhaps, is no habit and weighs nothing.
     */
    double weight(Collection<String> texts, long time) {
        List<Known> known = texts.stream()
                .map(text -> values.get(SigmaValues.folded(text)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        int first = known.stream().mapToInt(Known::first).min().orElse(0);
        int last = known.stream().mapToInt(Known::last).max().orElse(0);
        int day = day(time);
        return first == last
                ? 0
                : known.stream()
                        .mapToDouble(one -> one.weight(day, halfLife))
                        .sorted()
                        .sum();
    }

    /** What all values weigh. */
    double weight(long time) {
        int day = day(time);
        return values.values().stream()
                .mapToDouble(known -> known.weight(day, halfLife))
                .sorted()
                .sum();
    }

    /** The most frequent values. */
    List<String> usual() {
        return values.values().stream()
                .sorted(Comparator.comparingLong(Known::count).reversed().thenComparing(Known::text))
                .limit(MOST_USUAL)
                .map(Known::text)
                .toList();
    }

    /** All values. */
    Collection<Known> known() {
        return values.values();
    }

    /** When a span of events begins, in microseconds since the epoch. */
    long start(int bin) {
        return bin * width;
    }

    Bins events() {
        return events;
    }

    /** How many days ago it begins. */
    int days(long time) {
        return events.isEmpty() ? 0 : day(time) - (int) Math.floorDiv(events.first() * width, DAY);
    }

    int bin(long time) {
        return (int) Math.floorDiv(time, width);
    }

    private static int day(long time) {
        return (int) Math.floorDiv(time, DAY);
    }

    /** How often a value was forgotten, for there were too many. */
    long dropped() {
        return dropped;
    }
}
