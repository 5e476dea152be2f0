package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.file.FoundFile;
import dev.gatehouse.connect.file.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * A file on disk that was read, and the logs in it.
 *
 * @param sha256 empty where it could not be read once more
 * @param changed whether it is not, or did not stay, what it was when it was found
 */
public record ReadFile(FoundFile file, Optional<Sha256> sha256, boolean changed, List<ReadLog> logs) {
    public ReadFile {
        requireNonNull(file, "file is null");
        requireNonNull(sha256, "sha256 is null");
        logs = List.copyOf(logs);
    }
}
