package dev.gatehouse.cli.inspect;

import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.logs.Shape;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for people: files, tables, accounts, detections, and what to ask for. */
final class TextReport {
    /** Columns that no detection asks for are listed if they are no more than these, */
    private static final int MOST_OTHERS = 30;
    /** else the first of them. */
    private static final int SOME_OTHERS = 12;

    private static final int INDENT = 4;

    private final PrintStream out;
    private final Page page;

    TextReport(PrintStream out, boolean colour) {
        this.out = out;
        this.page = new Page(out, colour);
    }

    void print(InspectReport report) {
        page.heading("FILES");
        if (report.files().isEmpty()) {
            page.paragraph(0, "none");
        }
        FileGroup.of(report.files()).forEach(this::file);
        page.heading("TABLES (times in UTC; * a detection needs this column)");
        if (report.tables().isEmpty()) {
            page.paragraph(0, "none: nothing in these files is a log that this release reads");
        }
        report.tables().forEach(this::table);
        new AccountText(page).print(report.accounts());
        new DetectionText(page).print(report.detections(), report.wish());
        out.flush();
    }

    private void file(FileGroup group) {
        FileReport file = group.sum();
        page.name(group.label());
        file.tables().forEach((table, tally) -> page.item(INDENT, table.azureName() + " · " + tally(tally)));
        if (!file.others().isEmpty()) {
            page.paragraph(INDENT, "not judged: " + others(file.others()));
        }
        if (file.unreadable() > 0) {
            page.paragraph(
                    INDENT,
                    "unreadable: " + Page.count(file.unreadable(), "record", "records")
                            + file.reason()
                                    .map(reason -> ", most often: " + reason)
                                    .orElse(""));
        }
        boolean anything = !file.tables().isEmpty() || !file.others().isEmpty() || file.unreadable() > 0;
        file.problem()
                .ifPresent(problem ->
                        page.paragraph(INDENT, (anything ? "not read to its end: " : "not read: ") + problem));
    }

    private void table(TableReport table) {
        page.item(0, table.table().azureName() + " · " + tally(table.tally()));
        int all = table.present().size() + table.missing().size();
        StringBuilder columns = new StringBuilder();
        columns.append(table.present().size()).append(" of ").append(all).append(" columns have values");
        if (!table.missing().isEmpty()) {
            columns.append("; missing: ");
            List<String> names = new ArrayList<>();
            table.missing().stream().filter(TableReport.Missing::needed).forEach(one -> names.add(one.column() + "*"));
            List<String> others = table.missing().stream()
                    .filter(one -> !one.needed())
                    .map(TableReport.Missing::column)
                    .toList();
            int shown = others.size() > MOST_OTHERS ? SOME_OTHERS : others.size();
            names.addAll(others.subList(0, shown));
            columns.append(String.join(", ", names));
            if (shown < others.size()) {
                columns.append(" and ").append(others.size() - shown).append(" more (--format json lists all)");
            }
        }
        page.paragraph(INDENT, columns.toString());
    }

    private static String tally(Tally tally) {
        List<String> parts = new ArrayList<>();
        parts.add(tally.shapes().stream().map(Shape::text).collect(Collectors.joining(", ")));
        parts.add(Page.count(tally.rows(), "row", "rows"));
        tally.first()
                .ifPresent(first -> parts.add(Page.time(first)
                        + tally.last()
                                .filter(last -> !last.equals(first))
                                .map(last -> " to " + Page.time(last))
                                .orElse("")));
        if (tally.timeless() > 0) {
            parts.add(Page.number(tally.timeless()) + " without time");
        }
        return String.join(" · ", parts);
    }

    private static String others(Map<String, Long> others) {
        return others.entrySet().stream()
                .map(kind -> Page.number(kind.getValue()) + " × " + kind.getKey())
                .collect(Collectors.joining("; "));
    }
}
