package dev.gatehouse.detection.rules;

import dev.gatehouse.detection.config.Expectation;
import dev.gatehouse.detection.config.Expectation.Kind;
import dev.gatehouse.detection.config.Suggestion;
import dev.gatehouse.sigma.RuleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the rules that expectations mean. No exclusion and no planned change reaches a rule about emergency access
 * accounts; a planned test reaches nothing else. No exclusion reaches the rule that tells what people set in the server.
 */
public final class ExpectedRules {
    private final Map<Expectation, Set<RuleId>> meant = new HashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    /** The rules of the book that the expectations mean. */
    public ExpectedRules(List<Expectation> expectations, Rulebook rulebook) {
        List<AlertRule> rules = new ArrayList<>(rulebook.rules());
        rules.addAll(rulebook.correlations().rules());
        for (Expectation expectation : expectations) {
            meant.put(expectation, ids(expectation, rules));
        }
    }

    /** Whether the expectation means the rule. */
    public boolean means(Expectation expectation, RuleId rule) {
        return meant.getOrDefault(expectation, Set.of()).contains(rule);
    }

    /** Expectations that ask for what nobody may have, a line each. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** Expectations that name no rule in force, a line each. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    private Set<RuleId> ids(Expectation expectation, List<AlertRule> rules) {
        Set<RuleId> ids = new HashSet<>();
        List<String> wanted = expectation.rules();
        if (wanted.isEmpty()) {
            rules.stream()
                    .filter(rule -> allows(expectation.kind(), rule))
                    .forEach(rule -> ids.add(rule.document().id()));
        }
        for (String name : wanted) {
            List<AlertRule> named =
                    rules.stream().filter(rule -> isCalled(rule, name)).toList();
            if (named.isEmpty()) {
                unknown.add(expectation.origin() + ": no rule in force is called \"" + name + "\", so that the "
                        + expectation.kind().words() + " does nothing; " + suggestion(name, rules));
            }
            if (named.stream().anyMatch(rule -> !allows(expectation.kind(), rule))) {
                boolean settings = named.stream().anyMatch(AlertRule::watchesSettings);
                refused.add(expectation.origin() + ": \"" + name + "\" watches "
                        + (settings ? "what people set in the server" : "emergency access accounts") + ", and no "
                        + expectation.kind().words() + " may silence it"
                        + (settings ? "" : "; announce a test of them under plannedTests"));
                continue;
            }
            named.forEach(rule -> ids.add(rule.document().id()));
        }
        return ids;
    }

    private static boolean allows(Kind kind, AlertRule rule) {
        return (kind == Kind.PLANNED_TEST) == rule.watchesEmergencyAccounts()
                && (kind != Kind.EXCLUSION || rule.mayBeSilenced());
    }

    private static boolean isCalled(AlertRule rule, String name) {
        return rule.isNamed(name) || rule.rows().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String suggestion(String name, List<AlertRule> rules) {
        Set<String> names = new LinkedHashSet<>();
        rules.forEach(rule -> {
            rule.document().name().ifPresent(names::add);
            names.addAll(rule.rows());
        });
        return Suggestion.of(name, names)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("gatehouse rules list names them all");
    }
}
