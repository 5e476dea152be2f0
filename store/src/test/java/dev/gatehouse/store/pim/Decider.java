package dev.gatehouse.store.pim;

import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Has commands decided at random until it is killed, and says after each how many there were. */
final class Decider {
    static final String TENANT = "home";

    private Decider() {}

    public static void main(String[] arguments) {
        try (var database = Database.open(settings(arguments[0]), Schema.PIM)) {
            decide(database, new Random(Long.parseLong(arguments[1])));
        }
    }

    /** A file, or a server's address. */
    private static DatabaseSettings settings(String where) {
        return where.startsWith("jdbc:")
                ? new DatabaseSettings.Postgres(where, "postgres", () -> "postgres")
                : new DatabaseSettings.Sqlite(Path.of(where));
    }

    private static void decide(Database database, Random random) {
        Tenant tenant = new Tenant(random);
        PimFacts facts = new PimFacts(database, TENANT);
        Instant now = facts.world().mark();
        Lease lease = new Leases(database, TENANT)
                .take("one", now, Duration.ofDays(1))
                .orElseThrow();
        PimStore store = new PimStore(database, TENANT, lease, Engine.usual(), Risk.NONE);
        for (long count = 1; ; count++) {
            now = now.plusSeconds(random.nextInt(1_800));
            Slice world = facts.world();
            Wants wants = new Wants(tenant, world, now);
            store.step(List.of(wants.any(), wants.any(), new Command.ExpireDue(50)), now);
            System.out.println(count);
        }
    }
}
