package dev.gatehouse.connect.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicsTest {
    private static final ConsumerRebalanceListener NOBODY = new ConsumerRebalanceListener() {
        @Override
        public void onPartitionsRevoked(java.util.Collection<org.apache.kafka.common.TopicPartition> partitions) {}

        @Override
        public void onPartitionsAssigned(java.util.Collection<org.apache.kafka.common.TopicPartition> partitions) {}
    };

    @Test
    void aStarStandsForAnyLettersAndNothingElseForMoreThanItself() {
        Topics topics = new Topics(List.of("insights-logs-*", "a.b", "*end"));

        assertThat(topics.isWanted("insights-logs-auditlogs")).isTrue();
        assertThat(topics.isWanted("insights-logs-")).isTrue();
        assertThat(topics.isWanted("insights-log")).isFalse();
        assertThat(topics.isWanted("a.b")).isTrue();
        assertThat(topics.isWanted("axb")).isFalse();
        assertThat(topics.isWanted("the-end")).isTrue();
        assertThat(topics.isWanted("the-end-")).isFalse();
    }

    @Test
    void saysWhichAreMissing() {
        Topics topics = new Topics(List.of("a", "b*", "c"));

        assertThat(topics.missing(Set.of("a", "boat"))).containsExactly("c");
        assertThat(topics.missing(Set.of())).containsExactly("a", "b*", "c");
    }

    @Test
    void someMayBeLeftOut() {
        try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
            assertThat(new Topics(List.of("a", "b")).subscribe(consumer, Set.of("a"), NOBODY))
                    .isTrue();
            assertThat(consumer.subscription()).containsExactly("b");
            assertThat(new Topics(List.of("a")).subscribe(consumer, Set.of("a"), NOBODY))
                    .isFalse();
            assertThat(consumer.subscription()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a b", "a/b", "ä", "a[bc]", "^a", "a|b", "a\nb"})
    void whatIsNoNameIsNone(String text) {
        assertThat(Topics.isTopic(text)).isFalse();
    }
}
