package dev.gatehouse.server.watch;

import dev.gatehouse.lake.journal.JournalLimits;
import java.time.Duration;
import java.util.Optional;

/**
 * How the journal is cut into segments, and how much of it stays: as usual; or in pieces of so many bytes that are sealed after a
 * second and do not stay, by which whoever tries the server out sees in seconds what else takes hours.
 */
record Segments(JournalLimits limits, long kept) {
    /** The system property with the bytes of a segment. */
    static final String BYTES = "gatehouse.segment-bytes";

    private static final Duration SEALED_AFTER = Duration.ofSeconds(1);

    /** As that property says. */
    static Segments of(Optional<Long> bytes) {
        JournalLimits usual = JournalLimits.USUAL;
        return bytes.map(count -> new Segments(
                        new JournalLimits(count, SEALED_AFTER, usual.batchBytes(), usual.reserveBytes()), 0))
                .orElseGet(() -> new Segments(usual, Housekeeping.KEPT));
    }
}
