package dev.gatehouse.pim.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.consequence.Consequences;
import dev.gatehouse.pim.consequence.DisabledGone;
import dev.gatehouse.pim.consequence.EligibilityGone;
import dev.gatehouse.pim.guard.BeginsEnabled;
import dev.gatehouse.pim.guard.Guards;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Random walks through a larger world; a failing one is printed with its seed and as short as it becomes. */
final class WalkTest {
    private static final int STEPS = Integer.getInteger("gatehouse.steps", 20_000);
    private static final long SEED = Long.getLong("gatehouse.seed", 8);
    private static final int LENGTH = 80;

    @Test
    void nobodyHasWhatTheOracleDoesNotGiveHim() {
        long begun = System.nanoTime();

        Optional<String> found = found(Engine.usual(), true, STEPS / LENGTH);

        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println(STEPS + " steps in " + time.toMillis() + " ms, from seed " + SEED);
        assertThat(found).isEmpty();
    }

    @Test
    void theOracleAloneFindsWhatGoesWrongWithoutAConsequenceOrAGuard() {
        Guards guards = Guards.all();
        Consequences usual = Consequences.usual();

        assertThat(found(new Engine(guards, usual.without(EligibilityGone.class)), false, 100))
                .isPresent();
        assertThat(found(new Engine(guards, usual.without(DisabledGone.class)), false, 100))
                .isPresent();
        assertThat(found(new Engine(guards.without(BeginsEnabled.class), usual), false, 200))
                .isPresent();
    }

    @Test
    void aFailingWalkBecomesShort() {
        Walker walker = new Walker(new Engine(Guards.all(), Consequences.usual().without(DisabledGone.class)), true);
        Walk failing = Walk.of(failing(walker, 100).orElseThrow(), LENGTH);

        Walk shrunk = failing.shrunk(walk -> walker.failure(walk).isPresent());

        assertThat(shrunk.choices()).hasSizeLessThan(8).isSubsetOf(failing.choices());
        assertThat(walker.failure(shrunk)).isPresent();
    }

    private static Optional<Long> failing(Walker walker, int walks) {
        for (long seed = SEED; seed < SEED + walks; seed++) {
            if (walker.failure(Walk.of(seed, LENGTH)).isPresent()) {
                return Optional.of(seed);
            }
        }
        return Optional.empty();
    }

    /** What goes wrong on so many walks, as short as it becomes. */
    private static Optional<String> found(Engine engine, boolean asksInvariants, int walks) {
        Walker walker = new Walker(engine, asksInvariants);
        return failing(walker, walks).map(seed -> {
            Walk shrunk = Walk.of(seed, LENGTH)
                    .shrunk(walk -> walker.failure(walk).isPresent());
            String text = "seed " + seed + ": " + walker.failure(shrunk).orElseThrow();
            System.out.println(text);
            return text;
        });
    }
}
