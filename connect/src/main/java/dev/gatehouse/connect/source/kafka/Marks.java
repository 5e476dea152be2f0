package dev.gatehouse.connect.source.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** How far partitions are read for good: what is kept with the records that were taken. */
final class Marks {
    private final String source;
    private final Map<String, String> texts;
    private final Map<TopicPartition, Mark> marks = new HashMap<>();

    /** Of a source, with what was kept when it began. */
    Marks(String source, Map<String, String> offsets) {
        this.source = source;
        this.texts = Map.copyOf(offsets);
    }

    /** Under which name the offset of a partition is kept; people read it too. */
    String entry(TopicPartition partition) {
        return source + "/" + partition.topic() + "/" + partition.partition();
    }

    /** How far a partition is read; empty where that is not known. */
    Optional<Mark> of(TopicPartition partition) {
        Mark known = marks.get(partition);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(texts.get(entry(partition))).flatMap(Mark::of);
    }

    /** Whether something is kept of a partition that is not understood. */
    boolean isUnclear(TopicPartition partition) {
        return texts.containsKey(entry(partition)) && of(partition).isEmpty();
    }

    /** A partition is read up to there, for good. */
    void put(TopicPartition partition, Mark mark) {
        marks.put(partition, mark);
    }
}
