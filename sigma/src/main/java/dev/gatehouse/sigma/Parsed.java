package dev.gatehouse.sigma;

import java.util.List;

/** What a file holds: the rules without errors, and every problem of the file in the order of its lines. */
public record Parsed(List<SigmaRule> rules, List<Problem> problems) {
    public Parsed {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }
}
