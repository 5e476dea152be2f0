package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Aftermath;
import dev.gatehouse.pim.guard.LastAdministrator;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.review.ApplyResult;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.ItemId;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever decides whatever, what is done by itself locks nobody out, is done once, and spares emergency accounts. */
final class ReviewPropertyTest {
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);
    private static final int WALKS = 400;

    @Test
    void autoApplyLocksNobodyOutAndIsDoneOnce() {
        int removed = 0;
        int spared = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            Walk walk = new Walk(seed);
            walk.run();
            removed += walk.count(ApplyResult.APPLIED);
            spared += walk.count(ApplyResult.LOCK_OUT);
        }
        // Else nothing was tried.
        assertThat(removed).isGreaterThan(WALKS / 2);
        assertThat(spared).isGreaterThan(WALKS / 10);
    }

    private static final class Walk {
        private final int seed;
        private final Random random;
        private final ReviewWorld review = new ReviewWorld();
        private final World world = review.world;
        private final List<String> names = new ArrayList<>(List.of("eva"));
        private final Map<ItemId, Integer> applied = new HashMap<>();

        Walk(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void run() {
            people();
            ReviewStage[] stages = random.nextBoolean()
                    ? new ReviewStage[] {ReviewStage.of(2, review.user("kim"), review.user("pat"))}
                    : new ReviewStage[] {ReviewStage.of(1, review.user("kim")), ReviewStage.of(1, review.user("pat"))};
            DefaultDecision otherwise = any(List.of(DefaultDecision.values()));
            review.begin(review.plan(EVERYTHING, ReviewWorld.settings(otherwise, true), stages));
            for (int i = 0; i < 25; i++) {
                anything();
            }
            for (int i = 0; i < 10; i++) {
                due(Duration.ofHours(12));
            }
            assertThat(world.slice.reviews().instances().values())
                    .as("seed %s", seed)
                    .allMatch(instance -> !instance.appliesItself());
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private void people() {
            world.terms(terms());
            for (int i = 0; i < 2 + random.nextInt(5); i++) {
                String name = "admin-" + i;
                review.account(name, random.nextInt(4) == 0 ? "eva" : name, "eva", random.nextInt(5) == 0);
                names.add(name);
                if (random.nextBoolean()) {
                    world.stands(name, EVERYTHING);
                } else if (random.nextBoolean()) {
                    world.eligible(name, EVERYTHING);
                } else {
                    world.group("group-" + i, name);
                    world.stands("group-" + i, EVERYTHING);
                }
            }
        }

        private Terms terms() {
            Terms usual = random.nextInt(4) == 0 ? Terms.USUAL.founder(world.id("eva")) : Terms.USUAL;
            return new Terms(
                    1 + random.nextInt(2),
                    usual.founder(),
                    usual.proofAge(),
                    usual.skew(),
                    usual.shortest(),
                    usual.extendWithin(),
                    usual.renewWithin());
        }

        private void anything() {
            switch (random.nextInt(8)) {
                case 0 -> due(Duration.ofHours(random.nextInt(9)));
                case 1 -> observe();
                case 2 -> world.step(new Command.OfReview(review.apply(any(names))));
                default -> decide();
            }
        }

        private void decide() {
            List<GrantId> grants =
                    world.slice.grants().keySet().stream().sorted().toList();
            String reviewer = random.nextBoolean() ? "kim" : "pat";
            Choice choice = random.nextInt(3) == 0 ? any(List.of(Choice.values())) : Choice.DENY;
            world.step(new Command.OfReview(new ReviewCommand.RecordDecision(
                    world.caller(reviewer), ReviewWorld.FIRST, Set.of(any(grants)), choice, "")));
        }

        /** The directory disables somebody, or enables him, and nobody can refuse that. */
        private void observe() {
            String name = any(names);
            Account account = world.slice.account(world.id(name)).orElseThrow();
            world.step(new Command.Observe(account.enabled(random.nextBoolean())));
        }

        private void due(Duration time) {
            world.now = world.now.plus(time);
            Slice before = world.slice;
            Decision.Done done = (Decision.Done) world.step(new Command.ExpireDue(1 + random.nextInt(6)));
            assertThat(new LastAdministrator().judge(new Aftermath(before, world.slice, world.now)))
                    .as("seed %s", seed)
                    .isEmpty();
            int least = before.terms().standing();
            if (standing(before) >= least) {
                assertThat(standing(world.slice)).as("seed %s", seed).isGreaterThanOrEqualTo(least);
            }
            for (Change change : done.changes()) {
                if (change instanceof Change.OfItem item
                        && item.after().applied().isPresent()) {
                    assertThat(applied.merge(item.after().id(), 1, Integer::sum))
                            .as("seed %s: %s", seed, item)
                            .isEqualTo(1);
                }
                if (change instanceof Change.OfGrant grant) {
                    spares(before, grant.after());
                }
            }
        }

        private void spares(Slice before, Grant grant) {
            boolean reviewed =
                    grant.ended().filter(ended -> ended.why() == End.REVIEWED).isPresent();
            boolean emergency =
                    before.account(grant.principal()).filter(Account::emergency).isPresent()
                            || new People(before, world.now)
                                    .membersOf(grant.principal()).stream().anyMatch(Account::emergency);
            assertThat(reviewed && emergency).as("seed %s: %s", seed, grant).isFalse();
        }

        private long standing(Slice slice) {
            return new People(slice, world.now)
                    .standing().stream()
                            .map(slice::account)
                            .flatMap(Optional::stream)
                            .map(Account::person)
                            .distinct()
                            .count();
        }

        int count(ApplyResult result) {
            return (int) world.slice.reviews().items().values().stream()
                    .flatMap(item -> item.applied().stream())
                    .filter(one -> one.result() == result)
                    .count();
        }
    }
}
