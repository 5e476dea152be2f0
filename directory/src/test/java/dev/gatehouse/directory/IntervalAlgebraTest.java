package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the algebra of intervals against an oracle that knows nothing of intervals: time is a row of ticks, a set is a bit
 * for each tick. The first and last tick stand for the open ends.
 */
final class IntervalAlgebraTest {
    private static final int TICKS = 12;

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheOracle(int seed) {
        var random = new Random(seed);
        var one = ticks(random);
        var other = ticks(random);
        var left = set(one, random);
        var right = set(other, random);

        assertThat(ticks(left)).isEqualTo(one);
        assertThat(ticks(left.union(right))).isEqualTo(or(one, other));
        assertThat(ticks(left.intersection(right))).isEqualTo(and(one, other));
        assertThat(ticks(left.minus(right))).isEqualTo(andNot(one, other));
        assertThat(ticks(left.complement())).isEqualTo(andNot(all(), one));
        assertThat(left.contains(right)).isEqualTo(andNot(other, one).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void obeysTheLaws(int seed) {
        var random = new Random(seed);
        var a = set(ticks(random), random);
        var b = set(ticks(random), random);
        var c = set(ticks(random), random);

        assertThat(a.union(b)).isEqualTo(b.union(a));
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
        assertThat(a.intersection(b.union(c))).isEqualTo(a.intersection(b).union(a.intersection(c)));
        assertThat(a.union(b).complement()).isEqualTo(a.complement().intersection(b.complement()));
        assertThat(a.complement().complement()).isEqualTo(a);
        assertThat(a.minus(b).intersection(b)).isEqualTo(IntervalSet.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsItsIntervalsApartAndInOrder(int seed) {
        var random = new Random(seed);
        var intervals = set(ticks(random), random).intervals();

        for (int i = 1; i < intervals.size(); i++) {
            assertThat(intervals.get(i - 1).until()).isBefore(intervals.get(i).from());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoIntervalsAgreeWithTheirSets(int seed) {
        var random = new Random(seed);
        var a = interval(random);
        var b = interval(random);
        var both = ticks(IntervalSet.of(a));
        both.and(ticks(IntervalSet.of(b)));

        assertThat(a.overlaps(b)).isEqualTo(!both.isEmpty());
        assertThat(a.intersection(b)
                        .map(IntervalSet::of)
                        .map(IntervalAlgebraTest::ticks)
                        .orElseGet(BitSet::new))
                .isEqualTo(both);
        assertThat(a.joins(b)).isEqualTo(a.union(b).intervals().size() == 1);
        assertThat(a.contains(b)).isEqualTo(IntervalSet.of(a).contains(IntervalSet.of(b)));
    }

    private static Interval interval(Random random) {
        int from = random.nextInt(TICKS);
        return new Interval(moment(from), moment(from + 1 + random.nextInt(TICKS - from)));
    }

    private static BitSet ticks(Random random) {
        var ticks = new BitSet();
        IntStream.range(0, TICKS).filter(tick -> random.nextInt(3) > 0).forEach(ticks::set);
        return ticks;
    }

    /** The set of these ticks, made of runs that are split at random and come in any order. */
    private static IntervalSet set(BitSet ticks, Random random) {
        var intervals = new ArrayList<Interval>();
        for (int from = ticks.nextSetBit(0); from >= 0; from = ticks.nextSetBit(from + 1)) {
            int run = ticks.nextClearBit(from) - from;
            intervals.add(
                    random.nextInt(intervals.size() + 1),
                    new Interval(moment(from), moment(from + 1 + random.nextInt(run))));
        }
        return IntervalSet.of(intervals);
    }

    private static BitSet ticks(IntervalSet set) {
        var ticks = new BitSet();
        IntStream.range(0, TICKS).filter(tick -> set.contains(moment(tick))).forEach(ticks::set);
        return ticks;
    }

    private static Instant moment(int tick) {
        return tick == 0 ? Instant.MIN : tick == TICKS ? Instant.MAX : Instant.ofEpochSecond(tick * 60L);
    }

    private static BitSet all() {
        var ticks = new BitSet();
        ticks.set(0, TICKS);
        return ticks;
    }

    private static BitSet or(BitSet one, BitSet other) {
        var result = BitSet.valueOf(one.toLongArray());
        result.or(other);
        return result;
    }

    private static BitSet and(BitSet one, BitSet other) {
        var result = BitSet.valueOf(one.toLongArray());
        result.and(other);
        return result;
    }

    private static BitSet andNot(BitSet one, BitSet other) {
        var result = BitSet.valueOf(one.toLongArray());
        result.andNot(other);
        return result;
    }
}
