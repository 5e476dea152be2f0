package dev.gatehouse.connect.source.kafka;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.source.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a source that reads from Kafka stands.
 *
 * @param lastTaken when a record was handed over last
 * @param partitions those that it reads
 * @param records how many were handed over since the start
 * @param bytes how many these had
 * @param tombstones how many values had nothing in them, since the start
 * @param leftOut how many values were not handed over, since the start
 * @param caughtUp whether all is read that lay there at the start, or nobody waits for it
 * @param troubles what is or went wrong
 * @param notes what is not wrong, but should be known
 */
public record KafkaStatus(
        State state,
        Optional<Instant> lastTaken,
        List<Partition> partitions,
        long records,
        long bytes,
        long tombstones,
        long leftOut,
        boolean caughtUp,
        List<Trouble> troubles,
        List<Trouble> notes) {
    /** What the source does. */
    public enum State {
        /** It has not been told yet what to read. */
        STARTING,
        /** It reads what lay there at its start. */
        CATCHING_UP,
        /** It reads what comes. */
        READING,
        /** There is nothing for it to read: no such topic, or another one of its group reads all. */
        IDLE,
        /** It waits, for more comes in than is worked off. */
        PRESSED,
        /** It waits, for what it reads cannot be taken. */
        UNAVAILABLE,
        /** No broker answers. */
        AWAY,
        /** The brokers do not let it read. */
        REFUSED
    }

    /**
     * How a partition stands.
     *
     * @param next the offset of the record that is read next
     * @param end the offset that the next record to come will have
     * @param age for how long there has been something to read
     */
    public record Partition(String topic, int number, long next, long end, Duration age) {
        public Partition {
            requireNonNull(topic, "topic is null");
            requireNonNull(age, "age is null");
        }

        /** How many offsets are unread; of these not all need be records. */
        public long lag() {
            return Math.max(0, end - next);
        }
    }

    public KafkaStatus {
        requireNonNull(state, "state is null");
        requireNonNull(lastTaken, "lastTaken is null");
        partitions = List.copyOf(partitions);
        troubles = List.copyOf(troubles);
        notes = List.copyOf(notes);
    }

    /** How many offsets are unread. */
    public long lag() {
        return partitions.stream().mapToLong(Partition::lag).sum();
    }

    /** For how long the partition that waits longest has had something to read. */
    public Duration age() {
        return partitions.stream().map(Partition::age).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
