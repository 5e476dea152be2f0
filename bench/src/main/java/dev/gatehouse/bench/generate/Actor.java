package dev.gatehouse.bench.generate;

/** Who did what an audit record tells. */
sealed interface Actor {
    /** A person; {@code ip} is empty where the record has none, as in PIM's. */
    record User(Person person, String ip) implements Actor {}

    /** An application. */
    record App(Workload workload) implements Actor {}

    /** PIM itself when something ran out: a user without a principal name. */
    record PimService(String id) implements Actor {}
}
