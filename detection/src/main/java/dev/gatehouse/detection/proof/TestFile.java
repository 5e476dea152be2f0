package dev.gatehouse.detection.proof;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Configuration;
import java.util.List;

/**
 * The tests beside a rule file.
 *
 * @param file the test file's name
 * @param configuration what its {@code context} declares
 * @param given records from before the events of all cases, which show who is privileged
 * @param cases those without mistakes
 */
public record TestFile(String file, Configuration configuration, List<Sample> given, List<Case> cases) {
    public TestFile {
        requireNonNull(file, "file is null");
        requireNonNull(configuration, "configuration is null");
        given = List.copyOf(given);
        cases = List.copyOf(cases);
    }
}
