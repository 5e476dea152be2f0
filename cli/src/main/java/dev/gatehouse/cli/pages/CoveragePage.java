package dev.gatehouse.cli.pages;

import dev.gatehouse.detection.guide.Guide;
import dev.gatehouse.detection.guide.GuideRow;
import dev.gatehouse.detection.posture.Levels;
import dev.gatehouse.directory.posture.About;
import dev.gatehouse.directory.posture.Checks;
import dev.gatehouse.sigma.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that holds the rules against the guide, row by row. */
final class CoveragePage {
    private static final List<String> COLUMNS =
            List.of("row", "what happens", "risk", "judged", "level of its rules and checks");

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
                .heading(1, "Coverage of the guide")
                .paragraph(Pages.NOTE)
                .paragraph(
                        "What Microsoft's guides to security operations for privileged accounts and for Privileged"
                                + " Identity Management say to watch, and what Gatehouse does about it. Each row has a page: what its"
                                + " rules see, what they need, what they cannot do, what to do on an alert, and how they are tested.")
                .paragraph(counts(numbered))
                .paragraph(
                        "`yes`: judged whole, by single events, counts, baselines, sequences and [checks of the directory's"
                                + " state](posture-checks.md). `in part`: something of it is not judged. `once configured`: rules wait for these watchlists of"
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
                + " that single events tell in the main, " + told
                + " have rules. With what the guides name beside their"
                + " tables, " + whole() + " of " + Guide.rows().size() + " are judged whole.";
    }

    private long whole() {
        return Guide.rows().stream()
                .filter(row -> Coverage.of(row, rules(row)).state() == Coverage.State.WHOLE)
                .count();
    }

    private List<List<String>> lines(List<GuideRow> rows) {
        return rows.stream().map(this::line).toList();
    }

    private List<String> line(GuideRow row) {
        List<Described> rules = rules(row);
        Coverage coverage = Coverage.of(row, rules);
        String number = row.number().isPresent() ? row.number().getAsInt() + " " : "";
        List<About> checks = Checks.serving(row.id());
        String page = !rules.isEmpty()
                ? row.id() + ".md"
                : checks.isEmpty()
                        ? ""
                        : PostureChecksPage.NAME + "#" + checks.getFirst().id();
        String id = page.isEmpty() ? "`" + row.id() + "`" : "[`" + row.id() + "`](" + page + ")";
        String open = coverage.open().map(words -> ": not " + words).orElse("");
        return List.of(
                number + id,
                row.title(),
                row.risk().orElse("–"),
                coverage.state().words() + (coverage.state() == Coverage.State.PART ? open : "") + lists(rules),
                Stream.concat(
                                rules.stream()
                                        .map(rule -> rule.rule().document().level()),
                                checks.stream().map(check -> Levels.of(check.severity())))
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
