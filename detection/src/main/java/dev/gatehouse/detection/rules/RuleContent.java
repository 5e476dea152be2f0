package dev.gatehouse.detection.rules;

import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.SigmaFilter;
import dev.gatehouse.sigma.SigmaFilters;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.List;

/** What rule files hold. */
public record RuleContent(List<Rule> rules, List<CorrelationRule> correlations, List<SigmaFilter> filters) {
    /** Nothing. */
    public static final RuleContent NONE = new RuleContent(List.of(), List.of(), List.of());

    public RuleContent {
        rules = List.copyOf(rules);
        correlations = List.copyOf(correlations);
        filters = List.copyOf(filters);
    }

    /** Rules alone. */
    public static RuleContent of(List<Rule> rules) {
        return new RuleContent(rules, List.of(), List.of());
    }

    /** What one file holds. */
    public static RuleContent of(Parsed parsed, RuleSource source) {
        return new RuleContent(
                parsed.rules().stream().map(rule -> Rule.of(rule, source)).toList(),
                parsed.correlations().stream()
                        .map(correlation -> CorrelationRule.of(correlation, source))
                        .toList(),
                parsed.filters());
    }

    /** This and more. */
    public RuleContent and(RuleContent more) {
        List<Rule> allRules = new ArrayList<>(rules);
        allRules.addAll(more.rules);
        List<CorrelationRule> allCorrelations = new ArrayList<>(correlations);
        allCorrelations.addAll(more.correlations);
        List<SigmaFilter> allFilters = new ArrayList<>(filters);
        allFilters.addAll(more.filters);
        return new RuleContent(allRules, allCorrelations, allFilters);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return rules.isEmpty() && correlations.isEmpty() && filters.isEmpty();
    }

    /** The rules, held back by the filters; why filters are for nothing is added to the problems. */
    List<Rule> filtered(List<Problem> problems) {
        List<SigmaRule> open = rules.stream()
                .filter(rule -> !rule.watchesEmergencyAccounts())
                .map(Rule::sigma)
                .toList();
        SigmaFilters applied = SigmaFilters.apply(open, filters);
        problems.addAll(applied.problems());
        List<Rule> filtered = new ArrayList<>();
        int next = 0;
        for (Rule rule : rules) {
            filtered.add(
                    rule.watchesEmergencyAccounts()
                            ? rule
                            : rule.with(applied.rules().get(next++)));
        }
        return filtered;
    }
}
