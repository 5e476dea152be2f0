package dev.gatehouse.detection.proof;

import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What tests may name.
 *
 * @param alerting what raises alerts: a test says of each whether it fires
 * @param silenced what is only there to be correlated: judged where a test names it
 */
public record Subjects(List<AlertRule> alerting, List<AlertRule> silenced) {
    public Subjects {
        alerting = List.copyOf(alerting);
        silenced = List.copyOf(silenced);
    }

    /** The rules and correlations of a file. */
    public static Subjects of(RuleContent content) {
        List<CorrelationRule> correlations = content.correlations();
        CorrelationPlan plan = CorrelationPlan.link(
                content.rules().stream().map(Rule::sigma).toList(),
                correlations.stream().map(CorrelationRule::sigma).toList());
        List<AlertRule> alerting = new ArrayList<>();
        List<AlertRule> silenced = new ArrayList<>();
        for (int i = 0; i < content.rules().size(); i++) {
            (plan.silencesRule(i) ? silenced : alerting).add(content.rules().get(i));
        }
        for (CorrelationRule correlation : correlations) {
            boolean silent = plan.nodes().stream()
                    .anyMatch(
                            node -> node.correlation().equals(correlation.sigma()) && plan.silencesNode(node.number()));
            (silent ? silenced : alerting).add(correlation);
        }
        return new Subjects(alerting, silenced);
    }

    /** The names of what raises alerts. */
    Set<String> names() {
        return names(alerting);
    }

    /** The names of all that tests may name. */
    Set<String> allNames() {
        Set<String> all = names(alerting);
        all.addAll(names(silenced));
        return all;
    }

    private static Set<String> names(List<AlertRule> rules) {
        Set<String> names = new LinkedHashSet<>();
        rules.forEach(rule -> names.add(Proof.name(rule)));
        return names;
    }
}
