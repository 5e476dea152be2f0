package dev.gatehouse.bench.generate;

/** Who signs in. */
sealed interface Subject permits Person, Workload {
    /** Its object id. */
    String id();

    /** Its display name. */
    String name();
}
