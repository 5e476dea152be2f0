package dev.gatehouse.bench.generate;

import java.time.Instant;

/**
 * A risk that Identity Protection saw.
 *
 * @param time when the risky activity happened
 * @param id its id
 * @param type its kind
 * @param level low, medium or high
 * @param signIn the sign-in that showed it
 * @param person whose account is at risk
 * @param state what became of it: atRisk, dismissed, remediated
 */
record RiskDetection(Instant time, String id, String type, String level, SignIn signIn, Person person, String state)
        implements Event {
    /** A risk about which nobody has done anything yet. */
    RiskDetection(Instant time, String id, String type, String level, SignIn signIn, Person person) {
        this(time, id, type, level, signIn, person, "atRisk");
    }
}
