package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Threshold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Correlations with the limits that an organisation chose.
 *
 * @param content the rules
 * @param problems thresholds that nothing has, or that mean nothing, in words
 */
public record ChosenThresholds(RuleContent content, List<String> problems) {
    public ChosenThresholds {
        requireNonNull(content, "content is null");
        problems = List.copyOf(problems);
    }

    /** Puts limits in place of those in correlations, which are named by their name, id or title. */
    public static ChosenThresholds apply(RuleContent content, Map<String, Threshold> thresholds) {
        Map<String, Threshold> left = new LinkedHashMap<>(thresholds);
        List<String> problems = new ArrayList<>();
        List<CorrelationRule> correlations = new ArrayList<>();
        for (CorrelationRule rule : content.correlations()) {
            CorrelationRule chosen = rule;
            for (String name : thresholds.keySet()) {
                if (rule.isNamed(name)) {
                    Threshold threshold = requireNonNull(thresholds.get(name));
                    left.remove(name);
                    if (rule.sigma().bounds().size() == 1) {
                        chosen = rule.with(rule.sigma().limitedTo(threshold.limit()));
                    } else {
                        problems.add(threshold.origin() + ": the correlation '" + name
                                + "' has no single limit that could be another; remove it");
                    }
                }
            }
            correlations.add(chosen);
        }
        left.forEach((name, threshold) -> problems.add(threshold.origin() + ": there is no correlation '" + name
                + "'; gatehouse rules list shows their names"));
        return new ChosenThresholds(new RuleContent(content.rules(), correlations, content.filters()), problems);
    }
}
