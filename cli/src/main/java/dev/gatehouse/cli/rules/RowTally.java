package dev.gatehouse.cli.rules;

import dev.gatehouse.detection.guide.Guide;
import dev.gatehouse.detection.proof.Case;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.rules.AlertRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts tests by the rows of the guide that their rules serve. */
final class RowTally {
    private final Map<String, Integer> firing = new HashMap<>();
    private final Map<String, Integer> quiet = new HashMap<>();

    /** Takes a test of rules that raise alerts. */
    void add(List<AlertRule> alerting, Case test) {
        Set<String> rows = new HashSet<>();
        Set<String> fired = new HashSet<>();
        for (AlertRule rule : alerting) {
            rows.addAll(rule.rows());
            if (test.fires().contains(Proof.name(rule))) {
                fired.addAll(rule.rows());
            }
        }
        rows.forEach(row -> (fired.contains(row) ? firing : quiet).merge(row, 1, Integer::sum));
    }

    /** Every row of the guide, in its order. */
    List<RowTests> rows() {
        return Guide.rows().stream()
                .map(row -> new RowTests(row, firing.getOrDefault(row.id(), 0), quiet.getOrDefault(row.id(), 0)))
                .toList();
    }
}
