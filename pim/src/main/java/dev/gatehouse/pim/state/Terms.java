package dev.gatehouse.pim.state;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Duration;
import java.util.Optional;

/**
 * What holds for the whole tenant.
 *
 * @param standing how many usable standing Global Administrators there must always be
 * @param founder the first administrator, whose standing role stays until two others can approve
 * @param proofAge how old a proof of a second factor may be
 * @param skew how far clocks may be apart
 * @param shortest how long an activation lasts at least, and until when it cannot be given back
 * @param extendWithin so long before its end an assignment can be extended
 * @param renewWithin so long after its end it can be renewed
 */
public record Terms(
        int standing,
        Optional<PrincipalId> founder,
        Duration proofAge,
        Duration skew,
        Duration shortest,
        Duration extendWithin,
        Duration renewWithin) {
    /** What holds where nobody said otherwise; the last three are Entra's. */
    public static final Terms USUAL = new Terms(
            1,
            Optional.empty(),
            Duration.ofMinutes(10),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofDays(14),
            Duration.ofDays(30));

    public Terms {
        requireNonNull(founder, "founder is null");
        requireNonNull(proofAge, "proofAge is null");
        requireNonNull(skew, "skew is null");
        requireNonNull(shortest, "shortest is null");
        requireNonNull(extendWithin, "extendWithin is null");
        requireNonNull(renewWithin, "renewWithin is null");
        if (standing < 1) {
            throw new IllegalArgumentException("at least one administrator stands, not " + standing);
        }
    }

    /** The same with a first administrator. */
    public Terms founder(PrincipalId who) {
        return new Terms(standing, Optional.of(who), proofAge, skew, shortest, extendWithin, renewWithin);
    }
}
