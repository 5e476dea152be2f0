package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IntervalSetTest {
    private static final IntervalSet ACTIVATIONS = IntervalSet.of(hours(12, 14), hours(9, 10), hours(13, 15));

    @Test
    void mergesWhatOverlapsAndSortsTheRest() {
        assertThat(ACTIVATIONS.intervals()).containsExactly(hours(9, 10), hours(12, 15));
    }

    @Test
    void equalSetsAreEqualHoweverTheyWereMade() {
        assertThat(IntervalSet.of(hours(9, 10), hours(10, 11))).isEqualTo(IntervalSet.of(hours(9, 11)));
        assertThat(IntervalSet.of(List.of())).isEqualTo(IntervalSet.EMPTY);
    }

    @Test
    void saysSinceWhenAndUntilWhenItHolds() {
        assertThat(ACTIVATIONS.around(hour(13))).contains(hours(12, 15));
        assertThat(ACTIVATIONS.around(hour(11))).isEmpty();
        assertThat(IntervalSet.EMPTY.around(hour(9))).isEmpty();
    }

    @Test
    void aRemovalEndsAnOpenAssignment() {
        var assigned = IntervalSet.of(Interval.since(hour(9)));

        assertThat(assigned.minus(IntervalSet.of(Interval.since(hour(17)))).intervals())
                .containsExactly(hours(9, 17));
    }

    @Test
    void theComplementOfNothingIsAllTime() {
        assertThat(IntervalSet.EMPTY.complement()).isEqualTo(IntervalSet.ALWAYS);
        assertThat(IntervalSet.ALWAYS.complement()).isEqualTo(IntervalSet.EMPTY);
        assertThat(IntervalSet.EMPTY.isEmpty()).isTrue();
    }

    @Test
    void containsEveryPartOfItself() {
        assertThat(ACTIVATIONS.contains(IntervalSet.of(hours(9, 10), hours(13, 14))))
                .isTrue();
        assertThat(ACTIVATIONS.contains(IntervalSet.of(hours(9, 11)))).isFalse();
        assertThat(ACTIVATIONS.contains(IntervalSet.EMPTY)).isTrue();
    }

    private static Interval hours(int from, int until) {
        return Interval.between(hour(from), hour(until));
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-05-04T00:00:00Z").plusSeconds(hour * 3_600L);
    }
}
