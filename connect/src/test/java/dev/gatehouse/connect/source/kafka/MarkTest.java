package dev.gatehouse.connect.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkTest {
    @Test
    void isReadAsItIsWritten() {
        Mark full = new Mark(18_231, Optional.of(7), Optional.of("qAgTlCs2ScGRSReyGU-pYQ"));
        Mark bare = new Mark(0, Optional.empty(), Optional.empty());

        assertThat(full.text()).isEqualTo("next=18231 epoch=7 topic=qAgTlCs2ScGRSReyGU-pYQ");
        assertThat(Mark.of(full.text())).contains(full);
        assertThat(bare.text()).isEqualTo("next=0 epoch=- topic=-");
        assertThat(Mark.of(bare.text())).contains(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "next=1", "next=-1 epoch=- topic=-", "next=1 epoch=- topic=a b", "lines at=1 end=true"})
    void whatIsNoneOfOursIsNotUnderstood(String text) {
        assertThat(Mark.of(text)).isEmpty();
    }

    @Test
    void eachPartitionIsKeptUnderItsName() {
        TopicPartition first = new TopicPartition("logs", 0);
        TopicPartition second = new TopicPartition("logs", 1);
        Marks marks = new Marks(
                "hub", Map.of("hub/logs/0", "next=5 epoch=- topic=-", "hub/logs/1", "?", "other/logs/2", "next=1"));

        assertThat(marks.of(first)).map(Mark::next).contains(5L);
        assertThat(marks.isUnclear(first)).isFalse();
        assertThat(marks.of(second)).isEmpty();
        assertThat(marks.isUnclear(second)).isTrue();
        marks.put(second, new Mark(9, Optional.empty(), Optional.empty()));
        assertThat(marks.of(second)).map(Mark::next).contains(9L);
        assertThat(marks.isUnclear(second)).isFalse();
        assertThat(marks.isUnclear(new TopicPartition("logs", 2))).isFalse();
    }
}
