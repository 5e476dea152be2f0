package dev.gatehouse.sigma;

import java.util.List;

/** What a file holds: the documents without errors, and every problem of the file in the order of its lines. */
public record Parsed(
        List<SigmaRule> rules, List<SigmaCorrelation> correlations, List<SigmaFilter> filters, List<Problem> problems) {
    public Parsed {
        rules = List.copyOf(rules);
        correlations = List.copyOf(correlations);
        filters = List.copyOf(filters);
        problems = List.copyOf(problems);
    }
}
