package dev.gatehouse.cli.scan;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.sigma.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a scan was asked for.
 *
 * @param paths files, folders, or {@code -}
 * @param rules further rule files and folders
 * @param catalogue whether Gatehouse's own rules are in force
 * @param context the configuration file; empty for {@code gatehouse.yaml} of the working directory, if there is one
 * @param output where results go; empty for standard output
 * @param quarantine where unreadable records go; empty for nowhere
 * @param manifest where the record of what was read goes; empty for nowhere
 * @param since events before it raise no alert; {@link Instant#MIN} for none
 * @param until events from it on raise no alert; {@link Instant#MAX} for none
 */
public record ScanRequest(
        List<String> paths,
        List<Path> rules,
        boolean catalogue,
        Optional<Path> context,
        Format format,
        Optional<Path> output,
        Level minSeverity,
        boolean explain,
        Optional<Level> failOn,
        Instant since,
        Instant until,
        Optional<Path> quarantine,
        Optional<Path> manifest,
        int threads) {
    public ScanRequest {
        paths = List.copyOf(paths);
        rules = List.copyOf(rules);
        requireNonNull(context, "context is null");
        requireNonNull(format, "format is null");
        requireNonNull(output, "output is null");
        requireNonNull(minSeverity, "minSeverity is null");
        requireNonNull(failOn, "failOn is null");
        requireNonNull(since, "since is null");
        requireNonNull(until, "until is null");
        requireNonNull(quarantine, "quarantine is null");
        requireNonNull(manifest, "manifest is null");
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
    }

    /** Whether an alert is of the time that is wanted. */
    boolean inTime(Alert alert) {
        return alert.time()
                .map(time -> !time.isBefore(since) && time.isBefore(until))
                .orElse(true);
    }
}
