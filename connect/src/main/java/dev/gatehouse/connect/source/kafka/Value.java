package dev.gatehouse.connect.source.kafka;

import static java.util.Objects.requireNonNull;

/** What a value of Kafka is to whoever reads it. */
sealed interface Value {
    /** There is nothing in it: a tombstone, white space, a list of no records. */
    record Nothing() implements Value {}

    /**
     * Bytes to be handed over.
     *
     * @param records how many can be read in them
     * @param isWhole whether nothing but these is in them, so that others may stand beside it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(byte[] bytes, int records, boolean isWhole) implements Value {
        public Content {
            requireNonNull(bytes, "bytes is null");
        }
    }

    /** Not to be handed over, for a reason. */
    record LeftOut(String reason) implements Value {
        public LeftOut {
            requireNonNull(reason, "reason is null");
        }
    }
}
