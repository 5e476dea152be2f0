package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RaceTest {
    private final AtomicLong clock = new AtomicLong();
    private final List<String> runs = new ArrayList<>();
    private final List<String> couldNot = new ArrayList<>();
    private final Race race = new Race(
            new Clock() {
                @Override
                public long nanos() {
                    return clock.get();
                }

                @Override
                public long cpuNanos() {
                    return 2 * clock.get();
                }
            },
            _ -> {});

    @Test
    void everybodyWarmsUpAndThenTakesTurns() throws InterruptedException {
        Map<String, Timing> timings = race.run(List.of(steady("a", 5, 3), steady("b", 5, 7)), 3, 5, couldNot);
        assertThat(runs).containsExactly("a", "b", "a", "b", "b", "a", "a", "b");
        assertThat(timings).containsOnlyKeys("a", "b");
        assertThat(timings.get("b")).isEqualTo(timing("b", 7, 7, 7));
        assertThat(couldNot).isEmpty();
    }

    @Test
    void whoCountsOtherwiseOrFailsIsNamedAndLeftOut() throws InterruptedException {
        Contestant failing = contestant("fails", () -> {
            throw new IOException("outer", new IOException("no disk\nand more"));
        });
        Map<String, Timing> timings =
                race.run(List.of(steady("wrong", 4, 1), failing, steady("right", 5, 1)), 1, 5, couldNot);
        assertThat(timings).containsOnlyKeys("right");
        assertThat(couldNot).containsExactly("wrong: saw 4 events of 5", "fails: no disk");
    }

    @Test
    void whoFailsOnTheWayDropsOut() throws InterruptedException {
        var left = new AtomicLong(2);
        Contestant tiring = contestant("tiring", () -> {
            if (left.getAndDecrement() == 0) {
                throw new IOException("tired");
            }
            return 5;
        });
        Map<String, Timing> timings = race.run(List.of(tiring, steady("right", 5, 1)), 4, 5, couldNot);
        assertThat(timings).containsOnlyKeys("right");
        assertThat(couldNot).containsExactly("tiring: tired");
    }

    @Test
    void timingsKnowTheirBestAndTheirMiddle() {
        var odd = timing("odd", 9_000_000_000L, 1_000_000_000L, 2_000_000_000L);
        assertThat(odd.best()).isEqualTo(1.0);
        assertThat(odd.median()).isEqualTo(2.0);
        assertThat(odd.cpu()).isEqualTo(2.0);
        assertThat(timing("even", 4_000_000_000L, 2_000_000_000L).median()).isEqualTo(3.0);
    }

    private static Timing timing(String name, long... nanos) {
        return new Timing(
                name,
                LongStream.of(nanos)
                        .mapToObj(taken -> new Timing.Pass(taken, 2 * taken))
                        .toList());
    }

    private Contestant steady(String name, long events, long nanos) {
        return contestant(name, () -> {
            runs.add(name);
            clock.addAndGet(nanos);
            return events;
        });
    }

    private static Contestant contestant(String name, Pass pass) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long run() throws Exception {
                return pass.run();
            }
        };
    }

    private interface Pass {
        long run() throws Exception;
    }
}
