package dev.gatehouse.cli.scan;

import dev.gatehouse.connect.export.ExportFiles;
import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.posture.PostureAlerts;
import dev.gatehouse.detection.posture.PostureJudgement;
import java.time.Instant;
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

    static DirectoryState among(List<Input> inputs) {
        return new DirectoryState(ExportFiles.among(inputs));
    }

    /** The newest one. */
    Optional<ReadExport> newest() {
        return exports.stream().findFirst();
    }

    /** Hands over who is privileged. */
    void tell(ContextFacts facts) {
        newest().ifPresent(export -> facts.add(export.tenant()));
    }

    /** What is not as it should be, as alerts. */
    List<Alert> alerts(Configuration configuration, Instant now) {
        return newest().map(export -> PostureAlerts.of(
                        PostureJudgement.of(export.tenant(), configuration), configuration.tenant(), now))
                .orElse(List.of());
    }
}
