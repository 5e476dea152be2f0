package dev.gatehouse.detection.config;

import java.util.List;
import java.util.Optional;

/** What came of reading a configuration file: the configuration, or every mistake in the file. */
public record Loaded(Optional<Configuration> configuration, List<ConfigProblem> problems) {
    public Loaded {
        problems = List.copyOf(problems);
        if (configuration.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("either a configuration or problems");
        }
    }
}
