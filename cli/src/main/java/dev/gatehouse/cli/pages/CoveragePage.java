package dev.gatehouse.cli.pages;

import dev.gatehouse.detection.guide.Guide;
import dev.gatehouse.detection.guide.GuideRow;
import dev.gatehouse.sigma.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that holds the rules against the guide, row by row. */
final class CoveragePage {
    private static final List<String> COLUMNS = List.of("row", "what happens", "risk", "judged", "level of its rules");

    private final Map<String, List<Described>> byRow;

    CoveragePage(Map<String, List<Described>> byRow) {
        this.byRow = new TreeMap<>(byRow);
    }

    String markdown() {
        List<GuideRow> numbered =
                Guide.rows().stream().filter(row -> row.number().isPresent()).toList();
        List<GuideRow> others =
                Guide.rows().stream().filter(row -> row.number().isEmpty()).toList();
        return new Markdown()
                .heading(1, "Detections")
                .paragraph(Pages.NOTE)
                .paragraph(
                        "What Microsoft's guides to security operations for privileged accounts and for Privileged"
                                + " Identity Management say to watch, and what Gatehouse does about it. Each row has a page: what its"
                                + " rules see, what they need, what they cannot do, what to do on an alert, and how they are tested.")
                .paragraph(counts(numbered))
                .paragraph(
                        "`yes`: judged whole, by single events, counts, baselines and sequences. `in part`: what it asks of the"
                                + " state of the directory is not judged yet. `not yet`: it is about that state alone. `once"
                                + " configured`: rules wait for these watchlists of"
                                + " [gatehouse.yaml](../configuration.md#watchlists). On approvals the guide's two documents differ"
                                + " (rows 37 and 46): here an approval is low, a denial medium, and a person who approves himself"
                                + " high.")
                .paragraph("[How to write a detection](../write-a-detection.md) ·"
                        + " [a layer for the ATT&CK Navigator](attack-layer.json) · [what they find, measured](quality.md) ·"
                        + " [the rules](../../detections/)")
                .heading(2, "The rows of the tables")
                .table(COLUMNS, lines(numbered))
                .heading(2, "Beyond the tables")
                .paragraph("What the guides name in their text.")
                .table(COLUMNS, lines(others))
                .toString();
    }

    private String counts(List<GuideRow> rows) {
        Map<Coverage.State, Long> states = rows.stream()
                .map(row -> Coverage.of(row, rules(row)).state())
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
        long stateless = rows.stream().filter(GuideRow::isStateless).count();
        long told = rows.stream()
                .filter(row -> row.isStateless() && !rules(row).isEmpty())
                .count();
        return "Of the " + rows.size() + " rows " + states.getOrDefault(Coverage.State.WHOLE, 0L)
                + " are judged whole, "
                + states.getOrDefault(Coverage.State.PART, 0L) + " in part, "
                + states.getOrDefault(Coverage.State.NOT_YET, 0L) + " not yet. Of the " + stateless
                + " that single events tell in the main, " + told + " have rules.";
    }

    private List<List<String>> lines(List<GuideRow> rows) {
        return rows.stream().map(this::line).toList();
    }

    private List<String> line(GuideRow row) {
        List<Described> rules = rules(row);
        Coverage coverage = Coverage.of(row, rules);
        String number = row.number().isPresent() ? row.number().getAsInt() + " " : "";
        String id = rules.isEmpty() ? "`" + row.id() + "`" : "[`" + row.id() + "`](" + row.id() + ".md)";
        String open = coverage.open().map(words -> ": not " + words).orElse("");
        return List.of(
                number + id,
                row.title(),
                row.risk().orElse("–"),
                coverage.state().words() + (coverage.state() == Coverage.State.PART ? open : "") + lists(rules),
                rules.stream()
                        .map(rule -> rule.rule().document().level())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .map(Level::text)
                        .collect(Collectors.joining(", ")));
    }

    /** The watchlists that rules wait for. */
    private static String lists(List<Described> rules) {
        String lists = rules.stream()
                .flatMap(rule -> rule.needs().waitsFor().stream())
                .distinct()
                .map(list -> "`" + list + "`")
                .collect(Collectors.joining(", "));
        return lists.isEmpty() ? "" : "; once configured: " + lists;
    }

    private List<Described> rules(GuideRow row) {
        return byRow.getOrDefault(row.id(), List.of());
    }
}
