package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DistinctTest {
    @Test
    void countsEachValueOnceHoweverManyThereAre() {
        Distinct distinct = new Distinct(100_000);
        Set<Long> expected = new HashSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long value = random.nextInt(5_000);
            distinct.add(value);
            expected.add(value == 0 ? 1 : value); // 0 and 1 count as one
        }
        assertThat(distinct.size()).isEqualTo(expected.size());
        assertThat(distinct.more()).isFalse();
    }

    @Test
    void saysThatThereWereMoreThanItsBound() {
        Distinct distinct = new Distinct(3);
        for (long value = 1; value <= 3; value++) {
            distinct.add(value);
            distinct.add(value);
        }
        assertThat(distinct.more()).isFalse();
        distinct.add(4);
        assertThat(distinct.size()).isEqualTo(3);
        assertThat(distinct.more()).isTrue();
    }

    @Test
    void addsWhatAnotherCounted() {
        Distinct one = new Distinct(3);
        Distinct other = new Distinct(3);
        one.add(1);
        one.add(2);
        other.add(2);
        other.add(3);
        one.add(other);
        assertThat(one.size()).isEqualTo(3);
        assertThat(one.more()).isFalse();
        other.add(4);
        other.add(5);
        one.add(other);
        assertThat(one.more()).isTrue();
    }
}
