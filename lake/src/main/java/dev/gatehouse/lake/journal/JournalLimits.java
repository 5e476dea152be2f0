package dev.gatehouse.lake.journal;

import java.time.Duration;

/** When a segment is sealed, how large a batch may be, and how much room is left to others on the disk. */
public record JournalLimits(long segmentBytes, Duration segmentAge, int batchBytes, long reserveBytes) {
    /** 128 MB or a minute a segment, batches of at most 64 MB, and 256 MB of the disk left free. */
    public static final JournalLimits USUAL =
            new JournalLimits(128L << 20, Duration.ofSeconds(60), 64 << 20, 256L << 20);

    public JournalLimits {
        if (segmentBytes < 1 || batchBytes < 1 || reserveBytes < 0 || segmentAge.isNegative() || segmentAge.isZero()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
