package dev.gatehouse.connect.export;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * When an export was made.
 *
 * @param source how that is known
 */
public record TakenAt(Instant at, Source source) {
    public TakenAt {
        requireNonNull(at, "at is null");
        requireNonNull(source, "source is null");
    }

    /** Where the time is from, in words. */
    public String words() {
        return switch (source) {
            case EXPORT -> "as the export says";
            case FILE_TIME -> "when its newest file was written, for the export has no export.json";
            case NOTHING -> "for nothing was read";
        };
    }

    /** Where the time comes from, the surest first. */
    public enum Source {
        /** {@code takenAt} in {@code export.json}; the latest of several. */
        EXPORT,
        /** When the newest of the files was last written to, which copying may have changed. */
        FILE_TIME,
        /** There was nothing to read; the time is {@link Instant#EPOCH}. */
        NOTHING
    }
}
