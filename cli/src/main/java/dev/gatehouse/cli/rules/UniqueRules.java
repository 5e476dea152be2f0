package dev.gatehouse.cli.rules;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.sigma.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees to it that no two rules have one id, since an alert's id is made of its rule's. */
public final class UniqueRules {
    private UniqueRules() {}

    /** The rules, each once; a rule with the id of another one before it is a problem. */
    public static RuleFiles of(List<Rule> rules) {
        Set<String> texts = new HashSet<>();
        Map<RuleId, Rule> byId = new HashMap<>();
        List<Rule> unique = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : rules) {
            if (texts.add(rule.sigma().sha256())) {
                Rule other = byId.putIfAbsent(rule.sigma().id(), rule);
                if (other == null) {
                    unique.add(rule);
                } else {
                    problems.add(problem(rule, other));
                }
            }
        }
        return new RuleFiles(unique, problems);
    }

    private static Problem problem(Rule rule, Rule other) {
        return new Problem(
                Severity.ERROR,
                "duplicate-rule-id",
                "rule '" + rule.sigma().title() + "' is left out: its id is that of '"
                        + other.sigma().title() + "' in " + other.sigma().file() + ":"
                        + other.sigma().line(),
                rule.sigma().file(),
                rule.sigma().line(),
                1,
                "give it an id of its own, or leave the other one out");
    }
}
