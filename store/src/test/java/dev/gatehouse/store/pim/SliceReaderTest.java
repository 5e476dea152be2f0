package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the engine decides over the slice that was loaded is what it decides over the whole world, whatever is asked. Small
 * worlds go on at random, once in memory and once in a database, and are compared after each step.
 */
@ParameterizedClass
@EnumSource(Backend.class)
final class SliceReaderTest {
    private static final int WORLDS = Integer.getInteger("gatehouse.pim.worlds", 6);
    private static final long FIRST = Long.getLong("gatehouse.pim.seed", 1);
    private static final int STEPS = 80;
    private static final int TRIES = 3;

    private final Backend backend;
    private final Engine engine = Engine.usual();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();

    SliceReaderTest(Backend backend) {
        this.backend = backend;
    }

    /** Where what was due has happened, all is the same: the decision, and every change. */
    @Test
    void decidesAsOverTheWholeWorld() {
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            Going going = new Going(seed);
            for (int step = 0; step < STEPS; step++) {
                going.pass();
                going.settle();
                for (int i = 0; i < TRIES; i++) {
                    going.compare(going.wanted());
                }
                going.step(going.wanted());
                going.stepTogether();
            }
        }

        if (WORLDS >= 6) {
            assertThat(done.keySet()).containsAll(kinds());
            assertThat(refused.keySet())
                    .contains("Submit", "Decide", "Cancel", "Revoke", "Set", "Enable")
                    .containsAll(Arrays.stream(Action.values()).map(Enum::name).toList());
        }
    }

    /** All but access reviews and alerts, which {@link ReviewSlicesTest} is about, and definitions of roles: {@link RoleRowsTest}. */
    private static Set<String> kinds() {
        Set<String> all = new HashSet<>();
        Arrays.stream(Command.class.getPermittedSubclasses())
                .filter(kind ->
                        kind != Command.OfReview.class && kind != Command.OfAlert.class && kind != Command.OfRole.class)
                .forEach(kind -> all.add(kind.getSimpleName()));
        Arrays.stream(Action.values()).forEach(action -> all.add(action.name()));
        return all;
    }

    /**
     * Where something is due, whoever sees the whole world ends it on the way; whoever sees a slice leaves it to
     * {@code ExpireDue}. What is decided is the same, and so is the world once all that was due has happened.
     */
    @Test
    void comesToTheSameWhereSomethingIsDue() {
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            Going going = new Going(seed + 1_000);
            for (int step = 0; step < STEPS; step++) {
                going.pass();
                going.stepOverDue(going.wanted());
            }
        }
    }

    /** A world in memory and in the database. */
    private final class Going {
        private final long seed;
        private final Tenant tenant;
        private final PimFacts facts;
        private final PimStore store;
        private Slice world;
        private Instant now = Tenant.START;
        private int steps;

        Going(long seed) {
            this.seed = seed;
            this.tenant = new Tenant(new Random(seed));
            this.world = tenant.world();
            String name = Backend.tenant();
            this.facts = new PimFacts(backend.pim(), name);
            facts.begin(world);
            Risk risk = those -> {
                Set<dev.gatehouse.directory.PrincipalId> found = new HashSet<>(those);
                found.retainAll(tenant.atRisk);
                return found;
            };
            Lease lease = new Leases(backend.pim(), name)
                    .take("one", now, Duration.ofDays(1))
                    .orElseThrow();
            this.store = new PimStore(backend.pim(), name, lease, engine, risk);
        }

        Command wanted() {
            return new Wants(tenant, world, at()).any();
        }

        /** Mostly it goes on; now and then the clock goes back. */
        void pass() {
            now = switch (tenant.random.nextInt(10)) {
                case 0 -> now.minus(Duration.ofMinutes(tenant.random.nextInt(30)));
                case 1 -> now.plus(Duration.ofHours(tenant.random.nextInt(9)));
                default -> now.plus(Duration.ofSeconds(tenant.random.nextInt(1_800), tenant.random.nextInt(1_000)));
            };
        }

        private Instant at() {
            return now.isAfter(world.mark()) ? now : world.mark();
        }

        void settle() {
            boolean more = true;
            while (more) {
                Decision.Done decision = (Decision.Done) step(new Command.ExpireDue(1_000));
                more = !decision.changes().isEmpty();
            }
        }

        void compare(Command command) {
            Decision whole = engine.step(world, command, now);
            Decision slice = engine.step(store.slice(command, now), command, now);
            count(command, whole);
            assertSame(command, slice, whole);
        }

        Decision step(Command command) {
            Decision whole = engine.step(world, command, now);
            Decision slice = store.step(command, now);
            count(command, whole);
            assertSame(command, slice, whole);
            follow(command, whole);
            Slice inDatabase = facts.world();
            assertThat(Worlds.different(Worlds.everything(inDatabase), Worlds.everything(world)))
                    .as(saying(command))
                    .isEmpty();
            assertThat(inDatabase).as(saying(command)).isEqualTo(Worlds.kept(world));
            return whole;
        }

        /** Much that the directory says at once, and something else among it. */
        void stepTogether() {
            Wants wants = new Wants(tenant, world, at());
            List<Command> commands = new ArrayList<>(wants.allNews());
            commands.add(commands.size() / 2, wants.any());
            commands.addAll(wants.allNews());
            List<Decision> slices = store.step(commands, now);
            for (int i = 0; i < commands.size(); i++) {
                Decision whole = engine.step(world, commands.get(i), now);
                assertSame(commands.get(i), slices.get(i), whole);
                follow(commands.get(i), whole);
            }
            assertThat(Worlds.different(Worlds.everything(facts.world()), Worlds.everything(world)))
                    .as("seed %s, step %s, %s", seed, steps, commands)
                    .isEmpty();
        }

        void stepOverDue(Command command) {
            Decision whole = engine.step(world, command, now);
            Decision slice = store.step(command, now);
            if (whole instanceof Decision.Done one && slice instanceof Decision.Done other) {
                assertThat(other.requests()).as(saying(command)).isEqualTo(one.requests());
            } else {
                assertThat(slice).as(saying(command)).isEqualTo(whole);
            }
            follow(command, whole);
            settleApart(tenant.random.nextBoolean() ? 1 : 1_000);
            Slice inDatabase = facts.world();
            assertThat(Worlds.different(Worlds.whatever(inDatabase), Worlds.whatever(world)))
                    .as(saying(command))
                    .isEmpty();
            if (!inDatabase.equals(Worlds.kept(world))) {
                facts.begin(world);
            }
        }

        private void settleApart(int limit) {
            Command due = new Command.ExpireDue(limit);
            Decision whole = engine.step(world, due, now);
            while (whole instanceof Decision.Done one && !one.changes().isEmpty()) {
                follow(due, whole);
                whole = engine.step(world, due, now);
            }
            Decision slice = store.step(due, now);
            while (slice instanceof Decision.Done one && !one.changes().isEmpty()) {
                slice = store.step(due, now);
            }
        }

        private void follow(Command command, Decision decision) {
            steps++;
            boolean dry = command instanceof Command.Submit submit && submit.validateOnly();
            if (!dry) {
                world = world.after(decision instanceof Decision.Done one ? one.changes() : List.of(), at());
            }
        }

        private void assertSame(Command command, Decision slice, Decision whole) {
            if (whole instanceof Decision.Done one && slice instanceof Decision.Done other) {
                assertThat(other.requests()).as(saying(command)).isEqualTo(one.requests());
                assertThat(other.changes()).as(saying(command)).containsExactlyInAnyOrderElementsOf(one.changes());
                assertThat(other.records()).as(saying(command)).containsExactlyInAnyOrderElementsOf(one.records());
                assertThat(other.effects()).as(saying(command)).containsExactlyInAnyOrderElementsOf(one.effects());
            } else {
                assertThat(slice).as(saying(command)).isEqualTo(whole);
            }
        }

        private String saying(Command command) {
            return "seed " + seed + ", step " + steps + ", " + command;
        }
    }

    private void count(Command command, Decision decision) {
        Map<String, Integer> counts = decision instanceof Decision.Done ? done : refused;
        counts.merge(command.getClass().getSimpleName(), 1, Integer::sum);
        if (command instanceof Command.Submit submit) {
            submit.forms().forEach(form -> counts.merge(form.action().name(), 1, Integer::sum));
        }
    }
}
