package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.store.pim.json.RandomValues;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MomentsTest {
    @Test
    void areExactAndSortAsTheyAre() {
        RandomValues values = new RandomValues(new Random(1));
        for (int i = 0; i < 2_000; i++) {
            Instant one = values.moment();
            Instant other = i % 3 == 0 ? one.plusNanos(one.equals(Instant.MAX) ? 0 : 1) : values.moment();

            assertThat(Moments.moment(Moments.text(one))).isEqualTo(one);
            assertThat(Integer.signum(Moments.text(one).compareTo(Moments.text(other))))
                    .isEqualTo(Integer.signum(one.compareTo(other)));
        }
    }
}
