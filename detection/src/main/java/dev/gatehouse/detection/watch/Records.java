package dev.gatehouse.detection.watch;

import dev.gatehouse.detection.alert.SourceRef;
import java.util.List;
import java.util.Set;

/** The records that were accepted, wherever they lie. */
public interface Records {
    /**
     * The record of an event that begins at a place in the journal, by itself; it is there, for the watch only asks for what it
     * has seen. Where the records of the event were joined since, all of them.
     */
    Stored at(long identity, long location);

    /**
     * Hands over the records in which one of these takes part, as actor, as target or as whoever signed in; it may hand over
     * others too.
     *
     * @param names object ids and names, in lower case
     * @param from microseconds since the epoch; records without a time are left out
     * @param until from then on, records are left out
     */
    void involving(Set<String> names, long from, long until, Found found);

    /**
     * A record, and where it was read.
     *
     * @param also further records of the same event, which were joined with it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Stored(byte[] bytes, List<byte[]> also, SourceRef source) {
        public Stored {
            also = List.copyOf(also);
        }

        /** A record alone. */
        public Stored(byte[] bytes, SourceRef source) {
            this(bytes, List.of(), source);
        }
    }

    /** Takes records; the bytes are the receiver's. */
    @FunctionalInterface
    interface Found {
        /** A record that begins at a place in the journal. */
        void record(long location, byte[] bytes);
    }
}
