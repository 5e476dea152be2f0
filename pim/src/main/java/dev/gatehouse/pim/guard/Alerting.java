package dev.gatehouse.pim.guard;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;

/**
 * That somebody sets an alert.
 *
 * @param version that which it was made from
 */
public record Alerting(
        Slice slice, Caller by, AlertState before, long version, boolean enabled, Thresholds thresholds, Instant at) {
    public Alerting {
        requireNonNull(slice, "slice is null");
        requireNonNull(by, "by is null");
        requireNonNull(before, "before is null");
        requireNonNull(thresholds, "thresholds is null");
        requireNonNull(at, "at is null");
    }
}
