package dev.gatehouse.detection.alert;

import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.logs.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the records that tell of one operation. PIM writes two to four of them: what it was asked, what it did, and what
 * the directory did for it, each with an id and often a correlation id of its own. They belong together where a rule
 * holds for all of them, they agree in the fields that the rule names, and they follow each other closely.
 */
public final class Operations {
    private static final long GAP = micros(Duration.ofMinutes(10));
    private static final long LONGEST = micros(Duration.ofHours(1));
    private static final String SEPARATOR = "\u001f";

    private final RowText text;

    /** Operations in rows that {@code text} reads. */
    Operations(RowText text) {
        this.text = text;
    }

    /**
     * A record that tells of an operation.
     *
     * @param key what the records of the operation agree in
     * @param time in microseconds since the epoch
     */
    public record Told<T>(int rule, String key, long time, T record) {}

    /** What the records of the operation agree in; empty where the rule names nothing, or the event has nothing of it. */
    public Optional<String> key(Rule rule, EnrichedEvent event) {
        List<String> values = new ArrayList<>();
        for (String field : rule.guidance().operation()) {
            values.add(text.text(event.row(), field).toLowerCase(Locale.ROOT));
        }
        return values.stream().allMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(String.join(SEPARATOR, values));
    }

    /**
     * The operations that these records tell of: each has its records in the order given, which must be that of time. A
     * record without a time is alone.
     */
    public static <T> List<List<Told<T>>> of(Collection<Told<T>> inOrder) {
        List<List<Told<T>>> operations = new ArrayList<>();
        Map<String, List<Told<T>>> open = new HashMap<>();
        for (Told<T> told : inOrder) {
            String key = told.rule() + SEPARATOR + told.key();
            List<Told<T>> operation = open.getOrDefault(key, List.of());
            if (operation.isEmpty() || !continues(operation, told)) {
                operation = new ArrayList<>();
                operations.add(operation);
                open.put(key, operation);
            }
            operation.add(told);
        }
        return operations;
    }

    /** The last moment at which another record may belong to an operation whose last one has that time. */
    public static long over(long last) {
        return last == Row.NO_TIME ? last : last + GAP;
    }

    private static <T> boolean continues(List<Told<T>> operation, Told<T> told) {
        long first = operation.getFirst().time();
        return first != Row.NO_TIME
                && told.time() - operation.getLast().time() <= GAP
                && told.time() - first <= LONGEST;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
