package dev.gatehouse.bench.generate;

import java.time.Instant;

/** Something that a log records. */
sealed interface Event permits SignIn, Audit, RiskDetection, RiskyUser {
    /** When it happened. */
    Instant time();

    /** Its id, the same in every shape. */
    String id();
}
