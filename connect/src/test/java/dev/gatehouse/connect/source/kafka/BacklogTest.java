package dev.gatehouse.connect.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class BacklogTest {
    private static final TopicPartition ONE = new TopicPartition("logs", 0);
    private static final TopicPartition OTHER = new TopicPartition("logs", 1);

    private final Backlog backlog = new Backlog();

    @Test
    void isDoneWhenAllThatLayThereIsHandedOver() {
        assertThat(backlog.isDone()).isFalse();
        backlog.learn(ONE, 10);
        backlog.learn(OTHER, 5);
        backlog.reached(ONE, 9, false);
        assertThat(backlog.isDone()).isFalse();
        backlog.reached(ONE, 10, false);
        backlog.reached(OTHER, 3, true);
        assertThat(backlog.isDone()).isTrue();
    }

    @Test
    void whatComesLaterIsNoneOfIt() {
        backlog.learn(ONE, 10);
        backlog.reached(ONE, 10, false);
        backlog.learn(ONE, 20);
        assertThat(backlog.isDone()).isTrue();
    }

    @Test
    void whatComesBackIsWaitedForAgain() {
        backlog.learn(ONE, 10);
        backlog.leave(ONE);
        backlog.back(ONE);
        backlog.learn(ONE, 20);
        assertThat(backlog.isDone()).isFalse();
        backlog.reached(ONE, 10, false);
        backlog.leave(ONE);
        backlog.back(ONE);
        assertThat(backlog.isDone()).isTrue();
    }

    @Test
    void whatSomebodyElseReadsIsNotWaitedFor() {
        backlog.learn(ONE, 10);
        backlog.leave(ONE);
        assertThat(backlog.isDone()).isTrue();
    }
}
