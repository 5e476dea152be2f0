package dev.gatehouse.detection.rules;

import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.SigmaRule;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Node;
import dev.gatehouse.sigma.correlation.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds correlations of rules that were refused when they were compiled: those wait for what never comes. */
final class RefusedRules {
    private RefusedRules() {}

    /**
     * The problems.
     *
     * @param wanted the numbers of the rules that were to be compiled
     * @param compiled what came of it, by table
     */
    static List<Problem> of(
            CorrelationPlan plan, List<SigmaRule> rules, Set<Integer> wanted, Collection<Rulebook.Routed> compiled) {
        Set<Integer> refused = new HashSet<>(wanted);
        compiled.forEach(routed -> refused.removeAll(routed.rules()));
        List<Problem> problems = new ArrayList<>();
        for (Node node : plan.nodes()) {
            for (Source source : node.sources()) {
                if (source instanceof Source.OfRule of && refused.contains(of.rule())) {
                    problems.add(problem(node.correlation(), rules.get(of.rule())));
                }
            }
        }
        return problems;
    }

    private static Problem problem(SigmaCorrelation correlation, SigmaRule rule) {
        return new Problem(
                Severity.ERROR,
                "correlation-broken",
                "the correlation refers to '" + rule.title() + "', which was refused: it never sees its events",
                correlation.file(),
                correlation.at().line(),
                correlation.at().column(),
                "mend that rule first");
    }
}
