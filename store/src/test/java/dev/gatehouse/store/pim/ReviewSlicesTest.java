package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.port.SignInFacts;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.state.Reviewers;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Access reviews and alerts are decided in a database as in memory, among all else that is asked, and what of them is due
 * happens there as here. Small worlds go on at random over days, and are compared after each step.
 */
@ParameterizedClass
@EnumSource(Backend.class)
final class ReviewSlicesTest {
    private static final int WORLDS = Integer.getInteger("gatehouse.pim.worlds", 5);
    private static final long FIRST = Long.getLong("gatehouse.pim.seed", 1);
    private static final int STEPS = 120;

    private final Backend backend;
    private final Engine engine = Engine.usual();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int reviewed;
    private int looked;

    ReviewSlicesTest(Backend backend) {
        this.backend = backend;
    }

    @Test
    void decidesReviewsAndAlertsAsOverTheWholeWorld() {
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            Going going = new Going(seed);
            for (int step = 0; step < STEPS; step++) {
                going.pass();
                going.happen();
                going.step(going.wanted());
                going.look();
            }
            reviewed += going.reviewed();
        }

        // Else nothing was tried.
        if (WORLDS >= 5) {
            assertThat(done.keySet()).containsAll(kinds().toList());
            assertThat(refused.keySet())
                    .containsAll(
                            kinds().filter(kind -> !kind.equals("AlertsFound")).toList());
            assertThat(reviewed).isGreaterThan(WORLDS);
            assertThat(looked).isGreaterThan(WORLDS);
        }
    }

    private static Stream<String> kinds() {
        return Stream.of(ReviewCommand.class, AlertCommand.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .map(Class::getSimpleName);
    }

    /** A world in memory and in the database. */
    private final class Going {
        private final long seed;
        private final Tenant tenant;
        private final PimFacts facts;
        private final PimStore store;
        private final PimReviews reviews;
        private Slice world;
        private Instant now = Tenant.START;
        private int steps;

        Going(long seed) {
            this.seed = seed;
            this.tenant = new Tenant(new Random(seed));
            SignIns known = signIns();
            this.world = SliceBuilder.of(tenant.world()).signIns(known).build();
            String name = Backend.tenant();
            this.facts = new PimFacts(backend.pim(), name);
            facts.begin(world);
            this.reviews = new PimReviews(backend.pim(), name);
            Risk risk = those -> {
                Set<PrincipalId> found = new HashSet<>(those);
                found.retainAll(tenant.atRisk);
                return found;
            };
            SignInFacts facts = those -> {
                Map<PrincipalId, Instant> last = new HashMap<>(known.last());
                last.keySet().retainAll(those);
                return new SignIns(known.since(), last);
            };
            Lease lease = new Leases(backend.pim(), name)
                    .take("one", now, Duration.ofDays(1))
                    .orElseThrow();
            this.store = new PimStore(backend.pim(), name, lease, engine, risk, facts);
        }

        private SignIns signIns() {
            Map<PrincipalId, Instant> last = new HashMap<>();
            tenant.users.forEach(user -> {
                if (tenant.random.nextBoolean()) {
                    last.put(user, now.minus(Duration.ofDays(tenant.random.nextInt(60))));
                }
            });
            return new SignIns(now.minus(Duration.ofDays(90)), last);
        }

        void pass() {
            now = switch (tenant.random.nextInt(8)) {
                case 0 -> now.minus(Duration.ofMinutes(tenant.random.nextInt(30)));
                case 1 -> now.plus(Duration.ofHours(tenant.random.nextInt(40)));
                default -> now.plus(Duration.ofSeconds(tenant.random.nextInt(5_000), tenant.random.nextInt(1_000)));
            };
        }

        private Instant at() {
            return now.isAfter(world.mark()) ? now : world.mark();
        }

        Command wanted() {
            return tenant.random.nextInt(3) > 0
                    ? new WantedReviews(tenant, world, at()).any()
                    : new Wants(tenant, world, at()).any();
        }

        /** Who is asked what, and what he said, is read from a part of the world as it is in all of it. */
        void look() {
            PrincipalId who = tenant.any(tenant.users);
            Reviewers reviewers = new Reviewers(world, at());
            List<Item> decidable = new ArrayList<>();
            Set<Item> seen = new HashSet<>();
            for (Item item : world.reviews().items().values()) {
                Instance instance =
                        world.reviews().instance(item.id().instance()).orElseThrow();
                boolean his = instance.stage(at()).isPresent()
                        && item.reaches(instance.stage(at()).get(), instance.plan())
                        && asked(
                                        reviewers,
                                        instance.plan()
                                                .stages()
                                                .get(instance.stage(at()).get()),
                                        item)
                                .anyMatch(who::equals);
                if (his) {
                    decidable.add(item);
                }
                boolean said = item.judgements().stream()
                        .anyMatch(one ->
                                one.choice() != Choice.NOT_REVIEWED && one.by().equals(Optional.of(who)));
                if (his || said) {
                    seen.add(item);
                }
            }
            String saying = "seed " + seed + ", step " + steps + ", " + who;
            assertThat(reviews.decidable(who, now)).as(saying).containsExactlyInAnyOrderElementsOf(decidable);
            assertThat(reviews.reviewedBy(who, now)).as(saying).containsExactlyInAnyOrderElementsOf(seen);
            looked += decidable.size();
            world.reviews().instances().values().stream()
                    .min(Comparator.comparing(Instance::id))
                    .ifPresent(instance -> assertThat(reviews.decidable(who, instance, now))
                            .as(saying)
                            .containsExactlyInAnyOrderElementsOf(decidable.stream()
                                    .filter(item -> item.id().instance().equals(instance.id()))
                                    .toList()));
        }

        private static Stream<PrincipalId> asked(Reviewers reviewers, ReviewStage stage, Item item) {
            return reviewers.of(stage, item).stream()
                    .filter(who -> reviewers.mayDecide(who, stage, item))
                    .map(Account::id);
        }

        /** What is due; as long as something of reviews is, also in small pieces. */
        void happen() {
            boolean more = true;
            while (more) {
                boolean due = isReviewDue();
                assertThat(facts.<Boolean>read(tables -> tables.reviews().isDue(at())))
                        .as("seed %s, step %s", seed, steps)
                        .isEqualTo(due);
                int limit = due && tenant.random.nextBoolean() ? 1 + tenant.random.nextInt(3) : 1_000;
                more = !((Decision.Done) step(new Command.ExpireDue(limit)))
                        .changes()
                        .isEmpty();
            }
            assertThat(isReviewDue()).isFalse();
        }

        private boolean isReviewDue() {
            return world.reviews().definitions().values().stream()
                            .anyMatch(review -> review.due(at()).isPresent())
                    || world.reviews().instances().values().stream()
                            .anyMatch(instance -> instance.appliesItself()
                                    || (instance.status() == InstanceStatus.IN_PROGRESS
                                            && !instance.end().isAfter(at())));
        }

        Decision step(Command command) {
            Decision whole = engine.step(world, command, now);
            Decision slice = store.step(command, now);
            count(command, whole);
            assertSame(command, slice, whole);
            steps++;
            if (!(command instanceof Command.Submit submit && submit.validateOnly())) {
                world = world.after(whole instanceof Decision.Done one ? one.changes() : List.of(), at());
            }
            Slice inDatabase = facts.world();
            assertThat(Worlds.different(Worlds.everything(inDatabase), Worlds.everything(world)))
                    .as(saying(command))
                    .isEmpty();
            assertThat(inDatabase).as(saying(command)).isEqualTo(Worlds.kept(world));
            return whole;
        }

        /** Over the whole world all is the same, and what is written down and told of it, too. */
        private void assertSame(Command command, Decision slice, Decision whole) {
            boolean everything = command instanceof Command.OfReview || command instanceof Command.OfAlert;
            if (whole instanceof Decision.Done one && slice instanceof Decision.Done other) {
                assertThat(other.requests()).as(saying(command)).isEqualTo(one.requests());
                assertThat(other.changes()).as(saying(command)).containsExactlyInAnyOrderElementsOf(one.changes());
                if (everything) {
                    assertThat(other.records()).as(saying(command)).containsExactlyInAnyOrderElementsOf(one.records());
                    assertThat(other.effects()).as(saying(command)).containsExactlyInAnyOrderElementsOf(one.effects());
                }
            } else {
                assertThat(slice).as(saying(command)).isEqualTo(whole);
            }
        }

        private String saying(Command command) {
            return "seed " + seed + ", step " + steps + ", " + command;
        }

        int reviewed() {
            return (int) world.grants().values().stream()
                    .filter(grant -> grant.ended()
                            .filter(ended -> ended.why() == End.REVIEWED)
                            .isPresent())
                    .count();
        }
    }

    private void count(Command command, Decision decision) {
        Map<String, Integer> counts = decision instanceof Decision.Done ? done : refused;
        if (command instanceof Command.OfReview review) {
            counts.merge(review.what().getClass().getSimpleName(), 1, Integer::sum);
        }
        if (command instanceof Command.OfAlert alert) {
            counts.merge(alert.what().getClass().getSimpleName(), 1, Integer::sum);
        }
    }
}
