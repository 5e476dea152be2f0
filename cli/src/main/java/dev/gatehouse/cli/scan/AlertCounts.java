package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.config.Expectation;
import dev.gatehouse.sigma.Level;
import java.util.EnumMap;
import java.util.Map;

/** How many alerts of each severity were written, how many events they rest on, and how many were expected. */
final class AlertCounts {
    private final Map<Level, Long> bySeverity = new EnumMap<>(Level.class);
    private Map<Expectation, Long> expectations = Map.of();
    private long events;

    void add(Alert alert) {
        bySeverity.merge(alert.severity(), 1L, Long::sum);
        events += alert.eventCount();
    }

    /** Notes how many alerts each expectation met. */
    void expectations(Map<Expectation, Long> met) {
        expectations = met;
    }

    Map<Expectation, Long> expectations() {
        return expectations;
    }

    long of(Level level) {
        return bySeverity.getOrDefault(level, 0L);
    }

    long total() {
        return bySeverity.values().stream().mapToLong(Long::longValue).sum();
    }

    long events() {
        return events;
    }
}
