package dev.gatehouse.bench.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to race over, and how often.
 *
 * @param events how many events the large file gets where none is named
 * @param passes how often everybody runs
 * @param rules how many rules the smaller set has; the larger has ten times as many
 * @param file a file of sign-ins that is there already
 * @param temp where the benchmark's own files go
 * @param command how to start the product; empty where it is to be left out
 * @param community a folder of further rules
 */
public record Settings(
        int events,
        int passes,
        int rules,
        Optional<Path> file,
        Path temp,
        List<String> command,
        Optional<Path> community) {
    public Settings {
        if (events < 1 || passes < 1 || rules < 1) {
            throw new IllegalArgumentException("events, passes and rules must be at least 1");
        }
        command = List.copyOf(command);
    }
}
