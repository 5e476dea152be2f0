package dev.gatehouse.connect.source.kafka;

import static java.util.Objects.requireNonNull;

/**
 * A partition does not go on where it was read up to.
 *
 * @param expected the offset at which it was to go on
 * @param resumed the offset at which it goes on
 */
public record Gap(String topic, int partition, Cause cause, long expected, long resumed) {
    /** Why that is so. */
    public enum Cause {
        /** The cluster deleted records before they were read. */
        EXPIRED("records were deleted before they were read"),
        /** The log ends before that place: the cluster lost its end, or the topic was made anew. */
        SHORTER("the partition ends before the place up to which it was read"),
        /** The cluster has other records from there on than those that were read. */
        DIVERGED("the cluster replaced records that were read"),
        /** The topic was deleted, and another one has its name. */
        REMADE("the topic was deleted and made anew");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    public Gap {
        requireNonNull(topic, "topic is null");
        requireNonNull(cause, "cause is null");
    }

    /** How many records were never read, at most; nothing where that cannot be said. */
    public long missed() {
        return cause == Cause.EXPIRED ? resumed - expected : 0;
    }

    /** For people. */
    public String words() {
        return cause.words() + ": it was to go on at offset " + expected + " and goes on at " + resumed
                + (cause == Cause.EXPIRED ? "; up to " + missed() + " records were never read" : "");
    }
}
