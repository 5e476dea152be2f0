package dev.gatehouse.pim.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.Engine;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is wrong in any small world, however its moves follow each other. */
final class ExplorerTest {
    @ParameterizedTest
    @EnumSource(Worlds.class)
    void nothingIsWrongInASmallWorld(Worlds world) {
        long begun = System.nanoTime();

        Exploration found = new Explorer(world.world(), Engine.usual(), 8).explore(world.depth());

        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println(world + ": " + found.states() + " states, " + found.transitions() + " transitions, "
                + found.depth() + " deep, in " + time.toMillis() + " ms");
        assertThat(found.violation()).isEmpty();
    }
}
