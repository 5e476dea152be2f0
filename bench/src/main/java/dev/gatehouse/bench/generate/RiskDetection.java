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
 */
record RiskDetection(Instant time, String id, String type, String level, SignIn signIn, Person person)
        implements Event {}
