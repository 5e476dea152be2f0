package dev.gatehouse.connect.source.kafka;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How far a partition is read, and by what it is known again; written and read as a short text.
 *
 * @param next the offset of the next record
 * @param epoch of the leader from which the last one was read: with it the cluster tells whether a log was cut off since
 * @param topicId of the topic, which has another one when it is deleted and made anew; empty where the cluster gives none
 */
record Mark(long next, Optional<Integer> epoch, Optional<String> topicId) {
    private static final String NONE = "-";
    private static final Pattern TEXT =
            Pattern.compile("next=(?<next>\\d{1,18}) epoch=(?<epoch>\\d{1,9}|-) topic=(?<topic>[A-Za-z0-9_-]+)");

    Mark {
        requireNonNull(epoch, "epoch is null");
        requireNonNull(topicId, "topicId is null");
    }

    /** The text that is kept with what was taken. */
    String text() {
        return "next=" + next + " epoch=" + epoch.map(String::valueOf).orElse(NONE) + " topic=" + topicId.orElse(NONE);
    }

    /** Reads the text; empty where it is none of ours. */
    static Optional<Mark> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Mark(
                        Long.parseLong(matcher.group("next")),
                        given(matcher.group("epoch")).map(Integer::parseInt),
                        given(matcher.group("topic"))))
                : Optional.empty();
    }

    /** As Kafka's client takes it. */
    OffsetAndMetadata position() {
        return new OffsetAndMetadata(next, epoch, "");
    }

    private static Optional<String> given(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(text);
    }
}
