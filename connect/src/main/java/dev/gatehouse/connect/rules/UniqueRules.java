package dev.gatehouse.connect.rules;

import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.SigmaDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees to it that no two rules have one id, since an alert's id is made of its rule's. */
public final class UniqueRules {
    private final Set<String> texts = new HashSet<>();
    private final Map<RuleId, SigmaDocument> byId = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private UniqueRules() {}

    /** The rules and correlations, each once; one with the id of another one before it is a problem. */
    public static RuleFiles of(RuleContent found) {
        UniqueRules unique = new UniqueRules();
        return new RuleFiles(
                new RuleContent(unique.of(found.rules()), unique.of(found.correlations()), found.filters()),
                unique.problems);
    }

    private <R extends AlertRule> List<R> of(List<R> rules) {
        List<R> kept = new ArrayList<>();
        for (R rule : rules) {
            SigmaDocument document = rule.document();
            if (texts.add(document.sha256())) {
                SigmaDocument other = byId.putIfAbsent(document.id(), document);
                if (other == null) {
                    kept.add(rule);
                } else {
                    problems.add(problem(document, other));
                }
            }
        }
        return kept;
    }

    private static Problem problem(SigmaDocument rule, SigmaDocument other) {
        return new Problem(
                Severity.ERROR,
                "duplicate-rule-id",
                "rule '" + rule.title() + "' is left out: its id is that of '" + other.title() + "' in " + other.file()
                        + ":" + other.line(),
                rule.file(),
                rule.line(),
                1,
                "give it an id of its own, or leave the other one out");
    }
}
