package dev.gatehouse.pim.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.consequence.BundleFalls;
import dev.gatehouse.pim.consequence.Consequences;
import dev.gatehouse.pim.consequence.DisabledGone;
import dev.gatehouse.pim.consequence.EligibilityGone;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Status;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
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
    void theOracleAloneFindsWhatGoesWrongWithoutAConsequence() {
        Guards guards = Guards.all();
        Consequences usual = Consequences.usual();

        assertThat(found(new Engine(guards, usual.without(EligibilityGone.class)), false, 100))
                .isPresent();
        assertThat(found(new Engine(guards, usual.without(DisabledGone.class)), false, 100))
                .isPresent();
        assertThat(found(new Engine(guards, usual.without(BundleFalls.class)), false, 100))
                .isPresent();
    }

    @Test
    void aFailingWalkBecomesShort() {
        Walker walker = new Walker(new Engine(Guards.all(), Consequences.usual().without(DisabledGone.class)), true);
        Walk failing = Walk.of(failing(walker, 100).getAsLong(), LENGTH);

        Walk shrunk = failing.shrunk(walk -> walker.failure(walk).isPresent());

        assertThat(shrunk.choices()).hasSizeLessThan(8).isSubsetOf(failing.choices());
        assertThat(walker.failure(shrunk)).isPresent();
    }

    @Test
    void walksComeByEverythingThatCanHappen() {
        Walker walker = new Walker(Engine.usual(), false);
        failing(walker, 150);

        Set<Enum<?>> all = new HashSet<>(List.of(Status.values()));
        all.addAll(List.of(Action.values()));
        all.addAll(List.of(End.values()));
        all.remove(End.REVIEWED);
        assertThat(walker.seen()).containsAll(all);
    }

    /** The first of so many seeds whose walk fails. */
    private static OptionalLong failing(Walker walker, int walks) {
        return LongStream.range(SEED, SEED + walks)
                .parallel()
                .filter(seed -> walker.failure(Walk.of(seed, LENGTH)).isPresent())
                .findFirst();
    }

    /** What goes wrong on so many walks, as short as it becomes. */
    private static Optional<String> found(Engine engine, boolean asksInvariants, int walks) {
        Walker walker = new Walker(engine, asksInvariants);
        return failing(walker, walks).stream().boxed().findFirst().map(seed -> {
            Walk shrunk =
                    Walk.of(seed, LENGTH).shrunk(walk -> walker.failure(walk).isPresent());
            String text = "seed " + seed + ": " + walker.failure(shrunk).orElseThrow();
            System.out.println(text);
            return text;
        });
    }
}
