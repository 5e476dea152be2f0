package dev.gatehouse.connect.sink.kafka;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.kafka.KafkaBrokers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a topic is told, and how.
 *
 * @param topic of alerts
 * @param checkpointTopic of checkpoints of the audit trail; empty for that of alerts
 * @param maxBytes how large a record may be, with its key and headers: no more than brokers take. Azure Event Hubs closes
 *     connections on which more than 1,046,528 come
 * @param patience how long it is tried to hand a record over
 */
public record KafkaSinkSettings(
        KafkaBrokers brokers,
        String topic,
        Optional<String> checkpointTopic,
        ValueFormat format,
        int maxBytes,
        Duration patience) {
    /** What Azure Event Hubs takes, and a broker of Kafka that nobody told otherwise. */
    public static final int USUAL_BYTES = 1_000_000;

    /** Event Hubs may need up to a minute for a request. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(70);

    private static final int FEWEST_BYTES = 10_000;
    private static final int MOST_BYTES = 64 << 20;
    private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,249}");

    public KafkaSinkSettings {
        requireNonNull(brokers, "brokers is null");
        requireNonNull(topic, "topic is null");
        requireNonNull(checkpointTopic, "checkpointTopic is null");
        requireNonNull(format, "format is null");
        requireNonNull(patience, "patience is null");
        check(topic);
        checkpointTopic.ifPresent(KafkaSinkSettings::check);
        if (maxBytes < FEWEST_BYTES || maxBytes > MOST_BYTES) {
            throw new IllegalArgumentException("records of " + maxBytes
                    + " bytes at most are too small or too large; write from " + FEWEST_BYTES + " to " + MOST_BYTES);
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("a patience of " + patience + " is none; write a longer one");
        }
    }

    /** As they are where nobody says otherwise. */
    public KafkaSinkSettings(KafkaBrokers brokers, String topic) {
        this(brokers, topic, Optional.empty(), ValueFormat.JSON, USUAL_BYTES, USUAL_PATIENCE);
    }

    private static void check(String topic) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("\"" + topic
                    + "\" is no name of a topic; use letters, digits, \".\", \"_\" and \"-\", at most 249");
        }
    }
}
