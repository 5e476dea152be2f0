package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What came of compiling rules.
 *
 * @param problems why rules were left out of the set
 * @param unresolved for each rule of the set, the fields that no event can have
 */
public record Compiled(RuleSet set, List<Problem> problems, List<List<String>> unresolved) {
    public Compiled {
        requireNonNull(set, "set is null");
        problems = List.copyOf(problems);
        unresolved = List.copyOf(unresolved);
    }
}
