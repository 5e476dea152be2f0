package dev.gatehouse.connect.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class LaneTest {
    private final Lane lane = new Lane(new TopicPartition("sign-ins", 3));

    @Test
    void whatDoesNotHoldIsFetchedAgainBeforeItIsLeftOut() {
        assertThat(lane.damaged(10)).isEqualTo(10);
        assertThat(lane.damaged(10)).isEqualTo(10);
        assertThat(lane.damagedFrom()).isEmpty();
        assertThat(lane.damaged(10)).isEqualTo(11);
        assertThat(lane.damagedFrom()).contains(10L);
    }

    @Test
    void whatLiesBehindItIsLeftOutAtOnceUntilItHoldsAgain() {
        leaveOut(10);
        assertThat(lane.damaged(11)).isEqualTo(12);
        assertThat(lane.damagedFrom()).contains(10L);

        lane.mended();
        assertThat(lane.damagedFrom()).isEmpty();
        assertThat(lane.damaged(500)).isEqualTo(500);
    }

    @Test
    void whatHoldsWhenItIsFetchedAgainDoesNotCountElsewhere() {
        for (long offset : new long[] {10, 500, 900}) {
            assertThat(lane.damaged(offset)).isEqualTo(offset);
            assertThat(lane.damaged(offset)).isEqualTo(offset);
        }
        assertThat(lane.damagedFrom()).isEmpty();
    }

    private void leaveOut(long offset) {
        for (int i = 0; i < 3; i++) {
            long _ = lane.damaged(offset);
        }
    }
}
