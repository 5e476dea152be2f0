package dev.gatehouse.connect.source.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Looks whether there are the topics that are to be read, and whether somebody else reads them. */
final class Survey {
    private static final String GROUP = "group";

    private final Consumer<byte[], byte[]> consumer;
    private final KafkaSettings settings;
    private final Topics topics;
    private final Complaints complaints;
    private boolean looked;
    private boolean unsure = true;
    private long shared;

    Survey(Consumer<byte[], byte[]> consumer, KafkaSettings settings, Topics topics, Complaints complaints) {
        this.consumer = consumer;
        this.settings = settings;
        this.topics = topics;
        this.complaints = complaints;
    }

    /** Something changed. */
    void doubt() {
        unsure = true;
    }

    /** Whether it is to be looked again: something changed, or was not as it should be. */
    boolean isUnsure() {
        return unsure;
    }

    /** Whether it was looked once. */
    boolean hasLooked() {
        return looked;
    }

    /**
     * Looks.
     *
     * @param ours how many partitions are read here
     * @param barred topics of which it is known that they may not be read
     */
    void look(int ours, Set<String> barred) {
        Map<String, List<PartitionInfo>> there;
        try {
            there = consumer.listTopics(settings.pace().answer());
        } catch (AuthorizationException e) {
            if (e instanceof TopicAuthorizationException topic
                    && topic.unauthorizedTopics().stream().anyMatch(topics::isWanted)) {
                throw e;
            }
            // it may read topics, and not list them
            unsure = false;
            return;
        } finally {
            looked = true;
        }
        List<String> missing = topics.missing(there.keySet());
        settings.topics().forEach(topic -> tell(topic, missing.contains(topic), barred.contains(topic)));
        long all = there.entrySet().stream()
                .filter(topic -> topics.isWanted(topic.getKey()))
                .mapToLong(topic -> topic.getValue().size())
                .sum();
        if (ours < all && barred.isEmpty()) {
            share(ours, all);
        } else {
            complaints.clear(GROUP);
        }
        unsure = !missing.isEmpty() || ours < all;
    }

    private void tell(String topic, boolean isMissing, boolean isBarred) {
        if (!isMissing && !isBarred) {
            complaints.clear(topic);
        } else if (isMissing && !complaints.isSaid(topic)) {
            complaints.say(
                    topic,
                    "there is no such topic, or this login may not see it",
                    "make it, or mend the name; it is read once it is there");
        }
    }

    private void share(int ours, long all) {
        if (all != shared && consumer.groupMetadata().generationId() >= 0) {
            // Who came back to the group as he was is not given what is new since. Before he is back, asking for it is
            // in vain.
            consumer.enforceRebalance("partitions that nobody reads may be there");
            shared = all;
        }
        complaints.note(
                GROUP,
                "of " + all + " partitions " + ours + " are read here: another member of the group " + settings.group()
                        + " has the others, unless they are new",
                "let one server read for a tenant, in a group that nobody else is in");
    }
}
