package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.Schema;
import dev.gatehouse.store.StoreException;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of what happened is what happened: replayed, it is what the tables hold. Invariant I1. */
@ParameterizedClass
@EnumSource(Backend.class)
final class OutboxReplayTest {
    private static final int WALKS = Integer.getInteger("gatehouse.pim.worlds", 3);
    private static final int STEPS = 120;

    private final Backend backend;

    OutboxReplayTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void whoeverReplaysWhatWasKeptHasWhatTheTablesHold() {
        int effects = 0;
        for (long seed = 1; seed <= WALKS; seed++) {
            Going going = new Going(backend.pim(), seed);
            for (int step = 0; step < STEPS; step++) {
                going.step(step % 7 == 0 ? going.news() : List.of(going.command()));
            }

            List<AuditRecord> records = Replay.records(going.outbox);
            assertThat(records).as("seed %s", seed).isEqualTo(going.records);
            assertThat(going.outbox.effects(Integer.MAX_VALUE))
                    .as("seed %s", seed)
                    .extracting(KeptEffect::effect)
                    .isEqualTo(going.effects);
            assertThat(Worlds.different(
                            Worlds.everything(Replay.of(going.beginning, records)),
                            Worlds.everything(going.facts.world())))
                    .as("seed %s", seed)
                    .isEmpty();
            assertThat(records).hasSizeGreaterThan(STEPS);
            effects += going.effects.size();
        }
        // Else nothing was tried.
        assertThat(effects).isGreaterThan(WALKS * STEPS / 10);
    }

    @Test
    void whatFailsInTheMiddleLeavesNeitherChangesNorRecords() {
        for (String last : List.of("pim_record", "pim_told")) {
            try (var database = Database.open(backend.fresh(), Schema.PIM)) {
                Home home = new Home(database);
                Slice before = home.facts.world();
                database.write(home.tenant, handle -> handle.execute("ALTER TABLE " + last + " RENAME TO elsewhere"));

                Command command = home.removal("eva", "ben", Home.HELPDESK, AssignmentKind.ELIGIBLE);
                assertThatThrownBy(() -> home.step(command)).isInstanceOf(StoreException.class);
                database.write(home.tenant, handle -> handle.execute("ALTER TABLE elsewhere RENAME TO " + last));

                assertThat(home.facts.world()).isEqualTo(before);
                assertThat(home.outbox.records(0, 10)).isEmpty();
                assertThat(home.outbox.effects(10)).isEmpty();
                home.done(command);
                assertThat(Worlds.everything(Replay.of(before, Replay.records(home.outbox))))
                        .isEqualTo(Worlds.everything(home.facts.world()));
            }
        }
    }

    /** A tenant that goes on at random. */
    private static final class Going {
        private final Tenant tenant;
        private final PimFacts facts;
        private final PimStore store;
        private final PimOutbox outbox;
        private final Slice beginning;
        private final List<AuditRecord> records = new ArrayList<>();
        private final List<Effect> effects = new ArrayList<>();
        private Instant now = Tenant.START;

        Going(Database database, long seed) {
            this.tenant = new Tenant(new Random(seed));
            String name = Backend.tenant();
            this.facts = new PimFacts(database, name);
            facts.begin(tenant.world());
            Lease lease = new Leases(database, name)
                    .take("one", now, Duration.ofDays(1))
                    .orElseThrow();
            this.store = new PimStore(database, name, lease, Engine.usual(), Risk.NONE);
            this.outbox = new PimOutbox(database, name);
            this.beginning = facts.world();
        }

        private Wants wants() {
            Slice world = facts.world();
            return new Wants(tenant, world, now.isAfter(world.mark()) ? now : world.mark());
        }

        Command command() {
            now = now.plusSeconds(tenant.random.nextInt(1_800) - 200);
            Slice world = facts.world();
            return tenant.random.nextInt(4) == 0
                    ? new WantedReviews(tenant, world, now.isAfter(world.mark()) ? now : world.mark()).any()
                    : wants().any();
        }

        List<Command> news() {
            List<Command> all = new ArrayList<>(wants().allNews());
            all.add(new Command.ExpireDue(5));
            return all;
        }

        void step(List<Command> commands) {
            for (Decision decision : store.step(commands, now)) {
                switch (decision) {
                    case Decision.Done done -> {
                        records.addAll(done.records());
                        effects.addAll(done.effects());
                        assertThat(done.records().stream()
                                        .flatMap(one -> one.change().stream())
                                        .toList())
                                .isEqualTo(done.changes());
                    }
                    case Decision.Refused refused -> records.addAll(refused.records());
                }
            }
        }
    }
}
