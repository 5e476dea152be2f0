package dev.gatehouse.bench.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PaceTest {
    @Test
    void isDoneAsOftenAsItSaysEvenWhereItDoesNotDivide() throws Exception {
        List<Integer> some = new ArrayList<>();
        List<Long> due = new ArrayList<>();
        new Pace(57)
                .run(
                        Duration.ofSeconds(1),
                        (count, dueAt) -> {
                            some.add(count);
                            due.add(dueAt);
                        },
                        () -> false);

        assertThat(some).hasSize(20);
        assertThat(some.stream().mapToInt(Integer::intValue).sum()).isEqualTo(57);
        assertThat(due.getLast() - due.getFirst())
                .isEqualTo(Duration.ofMillis(950).toNanos());
    }

    @Test
    void endsWhenItIsOver() throws Exception {
        List<Integer> some = new ArrayList<>();
        new Pace(1000).run(Duration.ofHours(1), (count, _) -> some.add(count), () -> some.size() == 2);

        assertThat(some).containsExactly(50, 50);
    }
}
