package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Reads configurations for tests. */
final class Read {
    private Read() {}

    static Configuration configuration(String yaml) {
        var loaded = ConfigurationReader.read("gatehouse.yaml", yaml);
        assertThat(loaded.problems()).isEmpty();
        return loaded.configuration().orElseThrow();
    }

    /** What is wrong with the file, a line for each mistake. */
    static List<String> problems(String yaml) {
        var loaded = ConfigurationReader.read("gatehouse.yaml", yaml);
        assertThat(loaded.configuration()).isEmpty();
        return loaded.problems().stream().map(ConfigProblem::describe).toList();
    }
}
