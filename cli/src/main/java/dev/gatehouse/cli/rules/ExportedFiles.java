package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.sentinel.AnalyticsRule;
import dev.gatehouse.detection.sentinel.ExportIndex;
import dev.gatehouse.detection.sentinel.RuleYaml;
import dev.gatehouse.detection.sentinel.SentinelExport;
import dev.gatehouse.detection.sentinel.WatchlistFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Exported rules on disk: a file each, their watchlists, and a page about all.
 *
 * @param kept watchlists that were there already: somebody may have filled them
 */
record ExportedFiles(Path folder, int rules, int leftOut, int watchlists, List<Path> kept) {
    ExportedFiles {
        requireNonNull(folder, "folder is null");
        kept = List.copyOf(kept);
    }

    static ExportedFiles write(SentinelExport export, Configuration configuration, String version, Path folder)
            throws IOException {
        Path lists = folder.resolve("watchlists");
        Files.createDirectories(lists);
        for (AnalyticsRule rule : export.rules()) {
            Files.writeString(folder.resolve(rule.fileName()), RuleYaml.write(rule, version));
        }
        List<WatchlistFile> files = export.watchlists().stream()
                .map(list -> WatchlistFile.of(list, configuration))
                .toList();
        List<Path> kept = new ArrayList<>();
        for (WatchlistFile file : files) {
            Path path = lists.resolve(file.fileName());
            if (!Files.exists(path)) {
                Files.writeString(path, file.csv());
            } else if (!Files.readString(path).equals(file.csv())) {
                kept.add(path);
            }
        }
        Files.writeString(folder.resolve("README.md"), new ExportIndex(export, files).markdown());
        return new ExportedFiles(folder, export.rules().size(), export.leftOut().size(), files.size(), kept);
    }

    /** What was done, in a line. */
    String summary() {
        String why = leftOut > 0 ? ", and README.md says why" : "";
        return count(rules, "analytics rule") + " and " + count(watchlists, "watchlist") + " written to " + folder
                + "; " + count(leftOut, "rule") + " left out" + why;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
