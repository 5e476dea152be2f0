package dev.gatehouse.detection.config;

import java.util.List;

/** What came of reading a field table: what it says of log sources, unless there are problems. */
public record ReadFieldTables(List<SourceTable> sources, List<ConfigProblem> problems) {
    public ReadFieldTables {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
        if (!sources.isEmpty() && !problems.isEmpty()) {
            throw new IllegalArgumentException("either tables or problems");
        }
    }
}
