package dev.gatehouse.connect.source.kafka;

import dev.gatehouse.connect.kafka.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** Tells the cluster how far partitions are read, for those who look at lags there: where that fails, nothing is lost. */
final class Commits {
    private static final Duration GOODBYE = Duration.ofSeconds(3);
    private static final String SUBJECT = "commit";

    private final Consumer<byte[], byte[]> consumer;
    private final Duration every;
    private final Complaints complaints;
    private Pause pause = Pause.OVER;

    Commits(Consumer<byte[], byte[]> consumer, Duration every, Complaints complaints) {
        this.consumer = consumer;
        this.every = every;
        this.complaints = complaints;
    }

    /** Tells it now and then, without waiting. */
    void tell(Map<TopicPartition, OffsetAndMetadata> positions, Instant now) {
        if (positions.isEmpty() || !pause.isOver(now)) {
            return;
        }
        pause = new Pause(now, every);
        consumer.commitAsync(positions, (told, failure) -> {
            if (failure == null) {
                complaints.clear(SUBJECT);
            } else {
                complaints.note(
                        SUBJECT,
                        "the cluster cannot be told how far partitions are read: " + Failure.words(failure),
                        "nothing is lost by it; only tools that look at the group see too large a lag");
            }
        });
    }

    /** Tells it a last time. */
    void part(Map<TopicPartition, OffsetAndMetadata> positions) {
        try {
            if (!positions.isEmpty()) {
                consumer.commitSync(positions, GOODBYE);
            }
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            // only a lag that others look at is wrong by it
        }
    }
}
