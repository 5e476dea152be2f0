package dev.gatehouse.connect.source.kafka;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.kafka.Failure;
import dev.gatehouse.connect.source.PressedException;
import dev.gatehouse.connect.source.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** Finds where partitions go on, and tells where that is not where they were read up to. */
final class Placing {
    private static final String IDS = "topics";

    private final Consumer<byte[], byte[]> consumer;
    private final KafkaSettings settings;
    private final TopicIds topicIds;
    private final Marks marks;
    private final KafkaIntake intake;
    private final Complaints complaints;

    Placing(
            Consumer<byte[], byte[]> consumer,
            KafkaSettings settings,
            Marks marks,
            KafkaIntake intake,
            Complaints complaints) {
        this.consumer = consumer;
        this.settings = settings;
        this.topicIds = new TopicIds(settings.brokers(), settings.pace().answer());
        this.marks = marks;
        this.intake = intake;
        this.complaints = complaints;
    }

    /** Finds where partitions go on that are ours since this turn; each stands there then. */
    void place(List<Lane> fresh, Instant now) throws PressedException, UnavailableException {
        List<TopicPartition> partitions = fresh.stream().map(Lane::partition).toList();
        Duration answer = settings.pace().answer();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, answer);
        Map<TopicPartition, Long> starts = new HashMap<>(begins);
        starts.putAll(young(partitions, now));
        Map<String, String> ids = ids(partitions);
        for (Lane lane : fresh) {
            TopicPartition partition = lane.partition();
            Optional<String> id = Optional.ofNullable(ids.get(partition.topic()));
            Optional<Mark> known = marks.of(partition);
            if (known.isEmpty()) {
                begin(lane, new Mark(known(starts, partition), Optional.empty(), id));
            } else if (isAnother(known.get().topicId(), id)) {
                long begin = known(begins, partition);
                tell(lane, Gap.Cause.REMADE, known.get().next(), begin);
                begin(lane, new Mark(begin, Optional.empty(), id));
            } else {
                Mark mark = known.get();
                begin(lane, new Mark(mark.next(), mark.epoch(), id.or(mark::topicId)));
            }
            if (marks.isUnclear(partition)) {
                complaints.happened(
                        marks.entry(partition),
                        "has an offset that is not understood",
                        "the partition is read again from its start; its events are recognised by their ids");
            }
        }
    }

    /** Has partitions go on at the earliest record, or where the cluster says that they still are what they were. */
    void outOfRange(OffsetOutOfRangeException e, Map<TopicPartition, Lane> lanes)
            throws PressedException, UnavailableException {
        Map<TopicPartition, Long> wanted = e.offsetOutOfRangePartitions();
        Map<TopicPartition, OffsetAndMetadata> common =
                e instanceof LogTruncationException truncation ? truncation.divergentOffsets() : Map.of();
        Map<TopicPartition, Long> begins =
                consumer.beginningOffsets(wanted.keySet(), settings.pace().answer());
        for (Map.Entry<TopicPartition, Long> each : wanted.entrySet()) {
            Lane lane = lanes.get(each.getKey());
            if (lane == null) {
                continue;
            }
            OffsetAndMetadata same = common.get(each.getKey());
            long begin = known(begins, each.getKey());
            long next = same == null ? begin : Math.max(begin, same.offset());
            Gap.Cause cause =
                    begin > each.getValue() ? Gap.Cause.EXPIRED : same == null ? Gap.Cause.SHORTER : Gap.Cause.DIVERGED;
            tell(lane, cause, each.getValue(), next);
            begin(lane, new Mark(next, Optional.empty(), lane.at().topicId()));
        }
    }

    private void begin(Lane lane, Mark mark) {
        consumer.seek(lane.partition(), mark.position());
        lane.place(mark);
    }

    private void tell(Lane lane, Gap.Cause cause, long expected, long resumed)
            throws PressedException, UnavailableException {
        TopicPartition partition = lane.partition();
        Gap gap = new Gap(partition.topic(), partition.partition(), cause, expected, resumed);
        intake.gap(marks.entry(partition), gap);
        complaints.happened(
                marks.entry(partition),
                gap.words(),
                "keep records in the topic for longer than the server may be down; import what is missing from elsewhere");
    }

    /** Of partitions of which nothing is remembered: where the records begin that are young enough, where that is asked for. */
    private Map<TopicPartition, Long> young(Collection<TopicPartition> partitions, Instant now) {
        if (settings.since().isEmpty()) {
            return Map.of();
        }
        long from = now.minus(settings.since().get()).toEpochMilli();
        Map<TopicPartition, Long> wanted = partitions.stream()
                .filter(partition -> marks.of(partition).isEmpty())
                .collect(Collectors.toMap(partition -> partition, _ -> from));
        Map<TopicPartition, Long> ends =
                consumer.endOffsets(wanted.keySet(), settings.pace().answer());
        Map<TopicPartition, OffsetAndTimestamp> found =
                consumer.offsetsForTimes(wanted, settings.pace().answer());
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (TopicPartition partition : wanted.keySet()) {
            OffsetAndTimestamp first = found.get(partition);
            starts.put(partition, first == null ? known(ends, partition) : first.offset());
        }
        return starts;
    }

    private Map<String, String> ids(Collection<TopicPartition> partitions) {
        try {
            Map<String, String> ids =
                    topicIds.of(partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
            complaints.clear(IDS);
            return ids;
        } catch (ExecutionException e) {
            complaints.note(
                    IDS,
                    "it cannot be told whether a topic was deleted and made anew: " + Failure.words(e),
                    "let the login describe the topics");
            return Map.of();
        }
    }

    private static boolean isAnother(Optional<String> known, Optional<String> now) {
        return known.isPresent() && now.isPresent() && !known.equals(now);
    }

    /** What the consumer answered of a partition that it was asked of. */
    private static long known(Map<TopicPartition, Long> answered, TopicPartition partition) {
        return requireNonNull(answered.get(partition), "it answers of each that it was asked of");
    }
}
