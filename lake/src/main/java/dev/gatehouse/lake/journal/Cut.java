package dev.gatehouse.lake.journal;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/**
 * What opening a journal cut off its end: bytes that a process left which was killed while it wrote.
 *
 * @param keptIn where they were put aside; only if whole frames are among them, which no kill alone explains
 */
public record Cut(Path file, JournalPosition position, long bytes, List<Path> keptIn) {
    public Cut {
        requireNonNull(file, "file is null");
        requireNonNull(position, "position is null");
        keptIn = List.copyOf(keptIn);
    }
}
