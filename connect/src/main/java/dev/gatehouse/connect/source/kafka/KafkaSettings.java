package dev.gatehouse.connect.source.kafka;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.kafka.KafkaBrokers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which topics are read, and how.
 *
 * @param topics their names; a {@code *} stands for any letters
 * @param group the consumer group, which is for this source alone
 * @param since how old the records are, at most, that are read where nothing is remembered of a partition; empty for all
 * @param blockSize how many bytes are handed over at once, at most, but for a value that is larger
 * @param pace how often what is tried
 */
public record KafkaSettings(
        KafkaBrokers brokers, List<String> topics, String group, Optional<Duration> since, int blockSize, Pace pace) {
    private static final int USUAL_BLOCK = 1 << 20;
    private static final int SMALLEST_BLOCK = 1 << 12;
    private static final int LONGEST_GROUP = 200;

    /**
     * How often what is tried.
     *
     * @param turn for how long a turn waits for records, at most
     * @param probe how often it is asked where partitions end
     * @param answer for how long an answer is waited for
     * @param commit how often the cluster is told how far partitions are read
     * @param retry after how long it is tried again where a login was refused or a topic is not allowed
     * @param patience for how long others wait for a source to hand over what lay there, where it cannot
     */
    public record Pace(
            Duration turn, Duration probe, Duration answer, Duration commit, Duration retry, Duration patience) {
        /** As it is where nobody says otherwise. */
        public static final Pace USUAL = new Pace(
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30));

        public Pace {
            requireNonNull(turn, "turn is null");
            requireNonNull(probe, "probe is null");
            requireNonNull(answer, "answer is null");
            requireNonNull(commit, "commit is null");
            requireNonNull(retry, "retry is null");
            requireNonNull(patience, "patience is null");
        }
    }

    public KafkaSettings {
        requireNonNull(brokers, "brokers is null");
        topics = List.copyOf(topics);
        requireNonNull(group, "group is null");
        requireNonNull(since, "since is null");
        requireNonNull(pace, "pace is null");
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("no topic is named; write one or more");
        }
        topics.forEach(KafkaSettings::check);
        if (group.isEmpty() || group.length() > LONGEST_GROUP || group.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the group is empty or longer than " + LONGEST_GROUP
                    + " characters, or has control characters in it; write a shorter name");
        }
        if (since.filter(age -> !age.isPositive()).isPresent() || blockSize < SMALLEST_BLOCK) {
            throw new IllegalArgumentException("a time is not positive, or blocks are smaller than " + SMALLEST_BLOCK);
        }
    }

    /** As they are where nobody says otherwise. */
    public KafkaSettings(KafkaBrokers brokers, List<String> topics, String group) {
        this(brokers, topics, group, Optional.empty(), USUAL_BLOCK, Pace.USUAL);
    }

    /** The same from another age of records on. */
    public KafkaSettings withSince(Optional<Duration> other) {
        return new KafkaSettings(brokers, topics, group, other, blockSize, pace);
    }

    private static void check(String topic) {
        if (!Topics.isTopic(topic)) {
            throw new IllegalArgumentException("\"" + topic
                    + "\" is no name of a topic; use letters, digits, \".\", \"_\", \"-\", and \"*\" for any of them");
        }
    }
}
