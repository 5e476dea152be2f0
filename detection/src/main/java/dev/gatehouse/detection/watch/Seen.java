package dev.gatehouse.detection.watch;

/** Remembers, for some days, which events were seen, and where first. For one thread. */
public interface Seen {
    /**
     * Where the event was seen first; this place, if it was not seen before, and then that is remembered.
     *
     * @param identity the event's fingerprint
     * @param location where its record begins in the journal
     */
    long first(long identity, long location);
}
