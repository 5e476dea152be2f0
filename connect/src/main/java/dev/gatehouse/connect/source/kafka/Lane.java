package dev.gatehouse.connect.source.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A partition that is ours at present. */
final class Lane {
    /** So often it is fetched before it counts as damaged where it lies. */
    private static final int TRIES = 3;

    private final TopicPartition partition;
    private Mark at = new Mark(0, Optional.empty(), Optional.empty());
    private boolean placed;
    private long seen;
    private long lag;
    private Optional<Instant> behindSince = Optional.empty();
    private Optional<Long> damagedFrom = Optional.empty();
    private long failedAt = -1;
    private int failures;

    Lane(TopicPartition partition) {
        this.partition = partition;
    }

    TopicPartition partition() {
        return partition;
    }

    /** Whether it is known where it goes on. */
    boolean isPlaced() {
        return placed;
    }

    /** It goes on there. */
    void place(Mark mark) {
        at = mark;
        placed = true;
    }

    /** How far it is handed over. */
    Mark at() {
        return at;
    }

    /** It is handed over up to there. */
    void pass(Mark mark) {
        at = mark;
    }

    /** How far it is read once a record is handed over. */
    Mark behind(ConsumerRecord<?, ?> read) {
        return new Mark(read.offset() + 1, read.leaderEpoch(), at.topicId());
    }

    /** Whether a record is looked at for the first time; one that was refused comes again. */
    boolean isFirstLook(ConsumerRecord<?, ?> read) {
        boolean first = read.offset() >= seen;
        seen = Math.max(seen, read.offset() + 1);
        return first;
    }

    /** What the brokers sent from an offset on does not hold; answers the offset from which to fetch next. */
    long damaged(long offset) {
        if (damagedFrom.isEmpty()) {
            failures = offset == failedAt ? failures + 1 : 1;
            failedAt = offset;
            if (failures < TRIES) {
                return offset;
            }
            damagedFrom = Optional.of(offset);
        }
        return offset + 1;
    }

    /** From which offset on what was sent did not hold, before that which holds again. */
    Optional<Long> damagedFrom() {
        return damagedFrom;
    }

    /** It holds again, and what did not was told. */
    void mended() {
        damagedFrom = Optional.empty();
    }

    /** How many offsets are unread. */
    long lag() {
        return lag;
    }

    /** So many offsets are unread now. */
    void lag(long unread, Instant now) {
        lag = Math.max(0, unread);
        behindSince = lag == 0 ? Optional.empty() : Optional.of(behindSince.orElse(now));
    }

    KafkaStatus.Partition status(Instant now) {
        return new KafkaStatus.Partition(
                partition.topic(),
                partition.partition(),
                at.next(),
                at.next() + lag,
                behindSince
                        .map(since -> Duration.between(since, now))
                        .filter(Duration::isPositive)
                        .orElse(Duration.ZERO));
    }
}
