package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.port.Probe;
import dev.gatehouse.server.watch.Station;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WatchProbeTest {
    @Test
    void isDownWhereNothingCanBeTakenInOrKept() {
        assertThat(state(health(false, List.of(), false, false), List.of())).isEqualTo(Probe.State.DOWN);
        assertThat(state(health(true, List.of("the database is away"), true, false), List.of()))
                .isEqualTo(Probe.State.DOWN);
        assertThat(state(health(true, List.of(), false, true), List.of())).isEqualTo(Probe.State.DOWN);
    }

    @Test
    void ailsWhereSomebodyShouldLook() {
        assertThat(state(health(true, List.of("judging failed: x"), false, false), List.of()))
                .isEqualTo(Probe.State.AILING);
        assertThat(state(health(true, List.of(), false, false), List.of("a mistake")))
                .isEqualTo(Probe.State.AILING);
        assertThat(state(health(true, List.of(), false, false), List.of())).isEqualTo(Probe.State.WELL);
    }

    @Test
    void tellsNothingThatMayComeFromLogs() {
        Probe.Condition condition =
                WatchProbe.condition(health(true, List.of("judging failed: kim@contoso"), false, false), List.of());
        assertThat(condition.words()).doesNotContain("kim");
    }

    private static Probe.State state(Station.Health health, List<String> mistakes) {
        return WatchProbe.condition(health, mistakes).state();
    }

    private static Station.Health health(boolean ready, List<String> troubles, boolean away, boolean failing) {
        return new Station.Health(ready, troubles, 5, 7, 5, away, failing, Map.of());
    }
}
