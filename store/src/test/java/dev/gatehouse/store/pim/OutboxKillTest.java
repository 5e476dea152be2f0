package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.testing.Backend;
import dev.gatehouse.store.testing.ChildJvm;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is killed, whenever, leaves of each transaction its changes with its records, or neither. */
final class OutboxKillTest {
    private static final int KILLS = 3;
    private static final long SEED = 5;

    @ParameterizedTest
    @EnumSource(Backend.class)
    void leavesChangesWithTheirRecordsOrNeither(Backend backend) throws Exception {
        DatabaseSettings settings = backend.fresh();
        Slice beginning;
        try (var database = Database.open(settings, Schema.PIM)) {
            PimFacts facts = new PimFacts(database, Decider.TENANT);
            facts.begin(new Tenant(new Random(SEED)).world());
            beginning = facts.world();
        }
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            decideUntilKilled(settings, 4 + 3 * kill);
            try (var database = Database.open(settings, Schema.PIM)) {
                List<AuditRecord> records = Replay.records(new PimOutbox(database, Decider.TENANT));
                Slice now = new PimFacts(database, Decider.TENANT).world();

                assertThat(Worlds.different(Worlds.everything(Replay.of(beginning, records)), Worlds.everything(now)))
                        .isEmpty();
                assertThat(records).hasSizeGreaterThan(before);
                before = records.size();
            }
        }
    }

    private static void decideUntilKilled(DatabaseSettings settings, int transactions) throws Exception {
        String where = switch (settings) {
            case DatabaseSettings.Sqlite sqlite -> sqlite.file().toString();
            case DatabaseSettings.Postgres postgres -> postgres.url();
        };
        try (var child = new ChildJvm(Decider.class, where, Long.toString(SEED))) {
            for (int i = 0; i < transactions; i++) {
                child.line();
            }
            child.kill();
        }
    }
}
