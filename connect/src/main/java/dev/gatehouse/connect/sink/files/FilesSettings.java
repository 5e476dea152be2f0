package dev.gatehouse.connect.sink.files;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where files go.
 *
 * @param folder a folder that this sink has for itself; made where there is none
 * @param format what a line holds
 * @param maxBytes how large a file is before the next is begun
 * @param every how old a file is at most before it can be collected
 */
public record FilesSettings(Path folder, Format format, long maxBytes, Duration every) {
    private static final long LEAST_BYTES = 1 << 10;
    private static final long MOST_BYTES = 1L << 32;

    /** What a line holds. */
    public enum Format {
        /** A Detection Finding of the Open Cybersecurity Schema Framework. */
        OCSF,
        /** The alert as the HTTP API gives it. */
        NDJSON
    }

    public FilesSettings {
        requireNonNull(folder, "folder is null");
        requireNonNull(format, "format is null");
        if (maxBytes < LEAST_BYTES || maxBytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "maxBytes is " + maxBytes + "; give a number from " + LEAST_BYTES + " to " + MOST_BYTES);
        }
        if (every.compareTo(Duration.ofSeconds(1)) < 0 || every.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("every is " + every + "; give a time from 1s to 1d");
        }
    }

    /** What holds where nobody says otherwise: findings of OCSF, 64 MB, five minutes. */
    public static FilesSettings of(Path folder) {
        return new FilesSettings(folder, Format.OCSF, 64L << 20, Duration.ofMinutes(5));
    }
}
