package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.guide.Guide;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The page beside exported rules: what they serve, what they need, and what is missing.
 *
 * @param files the watchlists that they ask for
 */
public record ExportIndex(SentinelExport export, List<WatchlistFile> files) {
    public ExportIndex {
        requireNonNull(export, "export is null");
        files = List.copyOf(files);
    }

    /** The page, in Markdown. */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# Analytics rules for Microsoft Sentinel");
        lines.add("");
        lines.add(export.rules().size()
                + " rules of Gatehouse as scheduled analytics rules. Each says in `customDetails` which row"
                + " of Microsoft's guides it serves. Written by `gatehouse rules export --sentinel`; write them again rather than"
                + " editing them.");
        lines.add("");
        lines.add("## Before the rules: the watchlists");
        lines.add("");
        lines.add(
                "Upload each file as a watchlist whose alias is the file's name without `.csv` and whose search key is `Value`."
                        + " Create them before the rules that name them. A list that is to stay empty gets one line that no log has, such as"
                        + " `none`.");
        lines.add("");
        lines.add("| file | lines | what belongs on it |");
        lines.add("|---|---|---|");
        files.forEach(file -> lines.add(
                "| `" + file.fileName() + "` | " + file.lines().size() + " | " + purpose(file.watchlist()) + " |"));
        lines.add("");
        lines.add("## The rules");
        lines.add("");
        lines.add("| rule | severity | rows | tables |");
        lines.add("|---|---|---|---|");
        export.rules()
                .forEach(rule -> lines.add("| [" + cell(rule.name()) + "](" + rule.fileName() + ") | " + rule.severity()
                        + " | " + codes(rule.rows()) + " | " + String.join(", ", rule.tables()) + " |"));
        lines.add("");
        lines.add("## Left out");
        lines.add("");
        lines.add("These cannot be carried over, and stay with Gatehouse.");
        lines.add("");
        lines.add("| rule | rows | because |");
        lines.add("|---|---|---|");
        export.leftOut()
                .forEach(left -> lines.add(
                        "| `" + cell(left.name()) + "` | " + codes(left.rows()) + " | " + cell(left.reason()) + " |"));
        Set<String> lost = lostRows();
        if (!lost.isEmpty()) {
            lines.add("");
            lines.add("No rule here serves " + codes(List.copyOf(lost)) + ".");
        }
        return String.join("\n", lines) + "\n";
    }

    /** The rows that only rules serve which were left out. */
    private Set<String> lostRows() {
        Set<String> lost = new TreeSet<>();
        export.leftOut().forEach(left -> lost.addAll(left.rows()));
        export.rules().forEach(rule -> lost.removeAll(rule.rows()));
        lost.retainAll(Guide.rows().stream().map(row -> row.id()).toList());
        return lost;
    }

    private static String purpose(Watchlist list) {
        if (list.equals(Watchlist.PRIVILEGED)) {
            return "object ids and names of accounts, service principals and groups that hold privileged roles; keep it up to date,"
                    + " for Sentinel does not learn it from the logs as Gatehouse does";
        }
        if (list.equals(Watchlist.EMERGENCY)) {
            return "object ids and names of the emergency access accounts; they need not be on the list of privileged accounts";
        }
        if (list.equals(Watchlist.ORDINARY_ROLES)) {
            return "template ids and names of roles without privilege; every other role counts as privileged";
        }
        return "the watchlist `" + list.configured() + "` of gatehouse.yaml; `*` and `?` in a value are wildcards";
    }

    private static String codes(List<String> ids) {
        return ids.stream().map(id -> "`" + cell(id) + "`").collect(Collectors.joining(", "));
    }

    /** What a rule says must not end a cell, nor be markup. */
    private static String cell(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").replaceAll("([\\\\|<>\\[\\]*_`&#])", "\\\\$1");
    }
}
