package dev.gatehouse.detection.lint;

import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Guidance;
import dev.gatehouse.sigma.SigmaDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with {@code custom.evidence}, by which an alert may cost somebody an approval more. */
final class EvidenceCheck {
    private static final String KEY = "evidence";

    /** As whom alerts know those who acted. */
    private static final Set<String> ACTING = Set.of("User", "Actor");

    private EvidenceCheck() {}

    static List<Finding> of(AlertRule rule) {
        SigmaDocument document = rule.document();
        if (!document.custom().containsKey(KEY)) {
            return List.of();
        }
        if (!rule.isAuthenticated()) {
            return List.of(finding(
                    document,
                    "custom.evidence is " + document.custom().get(KEY) + ", which means nothing",
                    "write " + Guidance.AUTHENTICATED + ", or leave it out"));
        }
        boolean named = rule.entities().isEmpty() || rule.entities().stream().anyMatch(ACTING::contains);
        return named
                ? List.of()
                : List.of(finding(
                        document,
                        "custom.evidence speaks of whoever acted, and custom.entities names nobody who did",
                        "add User or Actor to custom.entities, or leave custom.evidence out"));
    }

    private static Finding finding(SigmaDocument document, String message, String remedy) {
        return new Finding(
                Optional.of(document.id()),
                Finding.EVIDENCE,
                Gravity.ERROR,
                message,
                document.file(),
                document.line(),
                1,
                remedy);
    }
}
