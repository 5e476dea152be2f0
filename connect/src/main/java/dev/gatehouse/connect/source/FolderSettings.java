package dev.gatehouse.connect.source;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.file.Limits;
import java.time.Duration;
import java.util.List;

/**
 * How a folder is watched.
 *
 * @param quiet how long a file must not have changed before a last record without a line end is taken
 * @param settle how long a file that can only be read whole must not have changed before it is read
 * @param ignored names of files and folders to pass over, as globs, beside those that are always passed over
 * @param blockSize how many bytes are handed over at once, at most, but for a record that is larger
 * @param limits how far archives are followed
 */
public record FolderSettings(Duration quiet, Duration settle, List<String> ignored, int blockSize, Limits limits) {
    /** What holds where nobody says otherwise: a minute, five seconds, nothing more, and one megabyte. */
    public static final FolderSettings DEFAULT =
            new FolderSettings(Duration.ofMinutes(1), Duration.ofSeconds(5), List.of(), 1 << 20, Limits.DEFAULT);

    private static final int SMALLEST_BLOCK = 1 << 12;

    public FolderSettings {
        requireNonNull(quiet, "quiet is null");
        requireNonNull(settle, "settle is null");
        requireNonNull(limits, "limits is null");
        ignored = List.copyOf(ignored);
        if (quiet.isNegative() || settle.isNegative() || blockSize < SMALLEST_BLOCK) {
            throw new IllegalArgumentException("a time is negative, or blocks are smaller than " + SMALLEST_BLOCK);
        }
        boolean _ = new Names(ignored).isPassedOver("x");
    }
}
