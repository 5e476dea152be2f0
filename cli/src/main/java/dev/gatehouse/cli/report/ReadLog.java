package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.connect.file.Sha256;
import java.util.Optional;

/**
 * A log that was read: a file, or a member of an archive.
 *
 * @param sha256 of a member's own bytes, where it could be read to its end
 * @param stats what is in it
 * @param problem why it was not read, or not to its end
 */
public record ReadLog(String name, Optional<Sha256> sha256, InputStats stats, Optional<String> problem) {
    public ReadLog {
        requireNonNull(name, "name is null");
        requireNonNull(sha256, "sha256 is null");
        requireNonNull(stats, "stats is null");
        requireNonNull(problem, "problem is null");
    }
}
