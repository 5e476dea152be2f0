package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class IntervalTest {
    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-05-04T11:00:00Z");
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void holdsFromItsBeginningUntilJustBeforeItsEnd() {
        var activation = Interval.between(NINE, ELEVEN);

        assertThat(activation.contains(NINE.minusNanos(1))).isFalse();
        assertThat(activation.contains(NINE)).isTrue();
        assertThat(activation.contains(ELEVEN.minusNanos(1))).isTrue();
        assertThat(activation.contains(ELEVEN)).isFalse();
    }

    @Test
    void isNeverEmptyNorBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.between(NINE, NINE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.between(TEN, NINE))
                .withMessageContaining("from 2026-05-04T10:00:00Z until 2026-05-04T09:00:00Z");
    }

    @Test
    void anOpenEndReachesToTheLastMoment() {
        assertThat(Interval.ALWAYS.contains(Instant.MIN)).isTrue();
        assertThat(Interval.ALWAYS.contains(Instant.MAX)).isTrue();
        assertThat(Interval.since(NINE).contains(Instant.MAX)).isTrue();
        assertThat(Interval.before(NINE).contains(Instant.MIN)).isTrue();
        assertThat(Interval.before(NINE).contains(NINE)).isFalse();
    }

    @Test
    void saysWhichEndsAreOpen() {
        assertThat(Interval.since(NINE).start()).contains(NINE);
        assertThat(Interval.since(NINE).end()).isEmpty();
        assertThat(Interval.before(TEN).start()).isEmpty();
        assertThat(Interval.before(TEN).end()).contains(TEN);
    }

    @Test
    void oneThatBeginsWhereAnotherEndsJoinsItButDoesNotOverlap() {
        var morning = Interval.between(NINE, TEN);
        var next = Interval.between(TEN, ELEVEN);

        assertThat(morning.overlaps(next)).isFalse();
        assertThat(morning.joins(next)).isTrue();
        assertThat(next.joins(morning)).isTrue();
        assertThat(morning.intersection(next)).isEmpty();
        assertThat(morning.union(next).intervals()).containsExactly(Interval.between(NINE, ELEVEN));
    }

    @Test
    void intersectsWhereBothHold() {
        assertThat(Interval.between(NINE, ELEVEN).intersection(Interval.between(TEN, NOON)))
                .contains(Interval.between(TEN, ELEVEN));
        assertThat(Interval.ALWAYS.intersection(Interval.since(TEN))).contains(Interval.since(TEN));
    }

    @Test
    void aGapKeepsTwoApart() {
        assertThat(Interval.between(NINE, TEN)
                        .union(Interval.between(ELEVEN, NOON))
                        .intervals())
                .containsExactly(Interval.between(NINE, TEN), Interval.between(ELEVEN, NOON));
    }

    @Test
    void containsAShorterOne() {
        assertThat(Interval.between(NINE, NOON).contains(Interval.between(TEN, ELEVEN)))
                .isTrue();
        assertThat(Interval.between(NINE, NOON).contains(Interval.between(NINE, NOON)))
                .isTrue();
        assertThat(Interval.between(NINE, ELEVEN).contains(Interval.between(TEN, NOON)))
                .isFalse();
        assertThat(Interval.ALWAYS.contains(Interval.since(NINE))).isTrue();
    }

    @Test
    void printsWithDotsForAnOpenEnd() {
        assertThat(Interval.since(NINE)).hasToString("[2026-05-04T09:00:00Z, ..)");
        assertThat(Interval.before(TEN)).hasToString("[.., 2026-05-04T10:00:00Z)");
    }
}
