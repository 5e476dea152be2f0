package dev.gatehouse.cli.report;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.sigma.Level;
import java.util.EnumMap;
import java.util.Map;

/** How many alerts of each severity were written, and how many events they rest on. */
public final class AlertCounts {
    private final Map<Level, Long> bySeverity = new EnumMap<>(Level.class);
    private long events;

    /** Counts an alert. */
    public void add(Alert alert) {
        bySeverity.merge(alert.severity(), 1L, Long::sum);
        events += alert.eventCount();
    }

    /** How many of that severity. */
    public long of(Level level) {
        return bySeverity.getOrDefault(level, 0L);
    }

    /** How many in all. */
    public long total() {
        return bySeverity.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many events they rest on. */
    public long events() {
        return events;
    }
}
