package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.posture.Baseline;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.store.audit.AuditTrail;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What PIM works with that is not its own.
 *
 * @param users who there is
 * @param risk who has an alert
 * @param baseline which roles are privileged
 * @param trail is told what was done, for good
 * @param watch is told what was done, to judge it
 * @param told how far the watch was told at the start; empty where nothing was
 * @param far a watch that is another server, and is told the same; empty where there is none
 */
public record Surroundings(
        Users users,
        Risk risk,
        Supplier<Baseline> baseline,
        AuditTrail trail,
        Watch watch,
        Optional<String> told,
        Optional<FarWatch> far) {
    public Surroundings {
        requireNonNull(users, "users is null");
        requireNonNull(risk, "risk is null");
        requireNonNull(baseline, "baseline is null");
        requireNonNull(trail, "trail is null");
        requireNonNull(watch, "watch is null");
        requireNonNull(told, "told is null");
        requireNonNull(far, "far is null");
    }

    /** The same where the watch is here. */
    public Surroundings(
            Users users, Risk risk, Supplier<Baseline> baseline, AuditTrail trail, Watch watch, Optional<String> told) {
        this(users, risk, baseline, trail, watch, told, Optional.empty());
    }
}
