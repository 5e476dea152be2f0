package dev.gatehouse.connect.source.kafka;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** What lay there when a source began. */
final class Backlog {
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Map<TopicPartition, Long> elsewhere = new HashMap<>();
    private final Set<TopicPartition> known = new HashSet<>();

    /** A partition had its end there when it was first ours. */
    void learn(TopicPartition partition, long end) {
        if (known.add(partition)) {
            ends.put(partition, end);
        }
    }

    /** A partition is handed over up to there, or up to its end. */
    void reached(TopicPartition partition, long next, boolean isAll) {
        if (isAll || next >= ends.getOrDefault(partition, 0L)) {
            ends.remove(partition);
        }
    }

    /** A partition is no longer ours: somebody else reads it, unless it comes back. */
    void leave(TopicPartition partition) {
        Long end = ends.remove(partition);
        if (end != null) {
            elsewhere.put(partition, end);
        }
    }

    /** A partition is ours, perhaps again. */
    void back(TopicPartition partition) {
        Long end = elsewhere.remove(partition);
        if (end != null) {
            ends.put(partition, end);
        }
    }

    /** Whether all of it is handed over. */
    boolean isDone() {
        return !known.isEmpty() && ends.isEmpty();
    }
}
