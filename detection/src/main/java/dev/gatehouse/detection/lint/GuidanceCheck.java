package dev.gatehouse.detection.lint;

import dev.gatehouse.detection.config.Suggestion;
import dev.gatehouse.detection.event.EventFields;
import dev.gatehouse.detection.rules.Guidance;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds slips in the {@code custom:} part of a rule, which nobody would notice before an alert reads oddly. */
final class GuidanceCheck {
    private static final Set<String> ENTITIES =
            Set.of("User", "Actor", "Target", "Target.User", "Target.Role", "Mailbox", "IPAddress");

    private GuidanceCheck() {}

    static List<Finding> of(Rule rule) {
        List<Finding> findings = new ArrayList<>();
        Set<String> keys = rule.sigma().custom().keySet();
        for (String key : keys) {
            if (!Guidance.KEYS.contains(key)) {
                Suggestion.of(key, Guidance.KEYS)
                        .filter(near -> !keys.contains(near))
                        .ifPresent(near -> findings.add(finding(
                                rule,
                                Finding.CUSTOM_KEY,
                                "custom." + key + " means nothing here",
                                "did you mean " + near + "?")));
            }
        }
        for (String entity : rule.entities()) {
            if (!ENTITIES.contains(entity) && !entity.startsWith("Target.")) {
                findings.add(
                        finding(rule, Finding.ENTITY, "no alert knows the entity " + entity, near(entity, ENTITIES)));
            }
        }
        for (String field : Rulebook.placeholders(rule.summary())) {
            if (!EventFields.isField(field) && !field.equals("User")) {
                findings.add(finding(
                        rule,
                        Finding.SUMMARY_FIELD,
                        "the summary names " + field + ", which no record has",
                        "correct the name, or give words for its place: {" + field + "|'words'}"));
            }
        }
        return findings;
    }

    private static String near(String name, Set<String> names) {
        Optional<String> near = Suggestion.of(name, names);
        return near.map(found -> "did you mean " + found + "?")
                .orElse("name one of "
                        + String.join(", ", names.stream().sorted().toList()));
    }

    private static Finding finding(Rule rule, String code, String message, String remedy) {
        return Finding.of(
                rule.sigma(), code, Gravity.WARNING, new Position(rule.sigma().line(), 1), message, remedy);
    }
}
