package dev.gatehouse.bench.grants;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.pim.EmbeddedDirectory;
import dev.gatehouse.store.pim.Lease;
import dev.gatehouse.store.pim.Leases;
import dev.gatehouse.store.pim.PimFacts;
import dev.gatehouse.store.pim.PimQueries;
import dev.gatehouse.store.pim.PimStore;
import dev.gatehouse.store.pim.PimWorker;
import dev.gatehouse.store.pim.Provisions;
import java.time.Duration;
import java.time.Instant;

/** A tenant in a database, with all that works on it. */
record House(PimFacts facts, PimStore store, PimQueries queries, PimWorker worker, EmbeddedDirectory directory) {
    private static final Duration LONG = Duration.ofDays(1);

    /** A tenant; its worker takes so many at a time. */
    static House of(Database database, String tenant, int most) {
        Lease lease = new Leases(database, tenant)
                .take("bench", Population.START, LONG)
                .orElseThrow(() -> new IllegalStateException("somebody else decides for " + tenant));
        PimStore store = new PimStore(database, tenant, lease, Engine.usual(), Risk.NONE);
        EmbeddedDirectory directory = new EmbeddedDirectory(database, tenant);
        return new House(
                new PimFacts(database, tenant),
                store,
                new PimQueries(database, tenant),
                new PimWorker(new Provisions(database, tenant, lease), directory, store, most),
                directory);
    }

    /** What is decided; a refusal is a mistake of the benchmark. */
    Decision.Done done(Command command, Instant at) {
        return switch (store.step(command, at)) {
            case Decision.Done done -> done;
            case Decision.Refused refused -> throw new IllegalStateException(command + ": " + refused.reasons());
        };
    }
}
