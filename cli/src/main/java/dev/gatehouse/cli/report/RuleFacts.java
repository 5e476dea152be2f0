package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.RuleSource;
import java.util.Map;

/**
 * Which rules judged.
 *
 * @param bySource how many rules each keeper has
 * @param refused how many documents were not understood
 * @param unrouted rules about logs that there is no table for
 * @param unresolved rules with a field that no record can have
 * @param fingerprint {@code sha256:} and a digest of the texts of all rules and correlations in force
 */
public record RuleFacts(
        Map<RuleSource, Integer> bySource,
        int correlations,
        int refused,
        int unrouted,
        int unresolved,
        String fingerprint) {
    public RuleFacts {
        bySource = Map.copyOf(bySource);
        requireNonNull(fingerprint, "fingerprint is null");
    }
}
