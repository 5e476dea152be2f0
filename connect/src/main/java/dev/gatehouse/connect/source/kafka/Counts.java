package dev.gatehouse.connect.source.kafka;

import java.time.Instant;
import java.util.Optional;

/** What a source did since its start. */
final class Counts {
    private long records;
    private long bytes;
    private long tombstones;
    private long leftOut;
    private Optional<Instant> lastTaken = Optional.empty();

    void taken(int more, int length, Instant now) {
        records += more;
        bytes += length;
        lastTaken = Optional.of(now);
    }

    void tombstone() {
        tombstones++;
    }

    void leftOut() {
        leftOut++;
    }

    long records() {
        return records;
    }

    long bytes() {
        return bytes;
    }

    long tombstones() {
        return tombstones;
    }

    long leftOutValues() {
        return leftOut;
    }

    Optional<Instant> lastTaken() {
        return lastTaken;
    }
}
