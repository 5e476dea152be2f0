package dev.gatehouse.lake.journal;

import static java.util.Objects.requireNonNull;

/** A stretch of the journal that is one file, and to which nothing is added any more. */
public record SealedSegment(JournalPosition from, JournalPosition to) {
    public SealedSegment {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }

    /** How long it is. */
    public long bytes() {
        return to.value() - from.value();
    }
}
