package dev.gatehouse.cli.scan;

import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.posture.PostureAlerts;
import dev.gatehouse.detection.posture.PostureJudgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest export of the directory that lies among the logs, where one does: it tells who is privileged, and what is not
 * as it should be.
 *
 * @param exports all exports that were found, the newest first
 */
record DirectoryState(List<ReadExport> exports) {
    DirectoryState {
        exports = List.copyOf(exports);
    }

    /** The newest one. */
    Optional<ReadExport> newest() {
        return exports.stream().findFirst();
    }

    /** Hands over who is privileged. */
    void tell(ContextFacts facts) {
        newest().ifPresent(export -> facts.add(export.tenant()));
    }

    /** What is not as it should be, and which role settings are weaker than in the export before, as alerts. */
    List<Alert> alerts(Configuration configuration, Context context, Instant now) {
        if (exports.isEmpty()) {
            return List.of();
        }
        PostureJudgement judgement = PostureJudgement.of(exports.getFirst().tenant(), configuration);
        PostureAlerts posture = new PostureAlerts(context, configuration.tenant(), now);
        List<Alert> alerts = new ArrayList<>(posture.of(judgement));
        exports.stream()
                .skip(1)
                .findFirst()
                .ifPresent(before -> alerts.addAll(posture.ofChanges(before.tenant(), judgement)));
        return alerts;
    }
}
