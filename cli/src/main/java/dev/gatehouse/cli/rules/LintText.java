package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.detection.lint.FieldUse;
import dev.gatehouse.detection.lint.Finding;
import dev.gatehouse.detection.lint.Gravity;
import dev.gatehouse.detection.lint.LintReport;
import dev.gatehouse.detection.lint.RuleReport;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Writes a report on rules for people, 100 columns wide. */
final class LintText {
    private static final int WIDTH = 100;
    private static final int LABEL = 10;

    private final PrintStream out;
    private final boolean colour;
    private final boolean all;

    LintText(PrintStream out, boolean colour, boolean all) {
        this.out = out;
        this.colour = colour;
        this.all = all;
    }

    void print(LintReport report) {
        report.files().forEach(finding -> {
            name(finding.file());
            finding(finding);
            out.println();
        });
        report.rules().stream()
                .filter(rule -> all || !rule.findings().isEmpty())
                .forEach(this::rule);
        summary(report);
    }

    private void rule(RuleReport rule) {
        name(rule.rule().sigma().file() + ":" + rule.rule().sigma().line());
        new Wrap(WIDTH - 2)
                .add(rule.rule().sigma().title())
                .lines()
                .forEach(line -> out.println("  " + Style.BOLD.paint(line, colour)));
        rule.findings().forEach(this::finding);
        for (FieldUse use : rule.fields()) {
            switch (use) {
                case FieldUse.Aliased aliased ->
                    entry("stands for", "", aliased(aliased) + (all ? " (" + aliased.by() + ")" : ""));
                case FieldUse.Resolved resolved -> {
                    if (all) {
                        entry("known", "", resolved.field());
                    }
                }
                case FieldUse.Unknown unknown -> {
                    if (all) {
                        entry("unknown", "", unknown.field());
                    }
                }
            }
        }
        out.println();
    }

    private static String aliased(FieldUse.Aliased aliased) {
        String values = aliased.values().isEmpty() ? "" : ": " + String.join(" or ", aliased.values());
        return aliased.field() + values + " → " + aliased.to();
    }

    private void finding(Finding finding) {
        String place = finding.line() + ":" + finding.column();
        String remedy = finding.remedy().isEmpty() ? "" : "; " + finding.remedy();
        String label = finding.gravity().text();
        String text = finding.message() + remedy + " [" + finding.code() + ", " + place + "]";
        entry(label, style(finding.gravity(), label), text);
    }

    private String style(Gravity gravity, String label) {
        return switch (gravity) {
            case ERROR -> Style.RED.paint(label, colour);
            case WARNING -> Style.YELLOW.paint(label, colour);
            case NOTE -> Style.DIM.paint(label, colour);
        };
    }

    private void entry(String label, String painted, String text) {
        String head = "  " + (painted.isEmpty() ? Style.DIM.paint(label, colour) : painted)
                + " ".repeat(Math.max(1, LABEL + 2 - label.length()));
        for (String line : new Wrap(WIDTH - LABEL - 4).add(text).lines()) {
            out.println(head + line);
            head = " ".repeat(LABEL + 4);
        }
    }

    private void name(String text) {
        out.println(Printable.of(text, ' '));
    }

    private void summary(LintReport report) {
        LintReport.Counts counts = report.counts();
        List<String> parts = new ArrayList<>();
        parts.add(counts.clean() + " without a finding");
        add(parts, counts.never(), "can never fire");
        add(parts, counts.unlikely(), "can hardly fire");
        add(parts, counts.overBroad(), "over-broad");
        add(parts, counts.refused(), "refused");
        add(parts, counts.placeholders(), "with a placeholder without a watchlist");
        add(parts, counts.noTable(), "about logs that no table holds");
        line("rules", counts.rules() + ": " + String.join(", ", parts));
        line(
                "fields",
                "all known in " + counts.resolved() + " rules, some by alias in " + counts.aliased() + ", unknown in "
                        + counts.unknown());
        line(
                "findings",
                report.count(Gravity.ERROR) + " errors, " + report.count(Gravity.WARNING) + " warnings, "
                        + report.count(Gravity.NOTE) + " notes");
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private void line(String label, String text) {
        String head = label + " ".repeat(LABEL - label.length());
        for (String line : new Wrap(WIDTH - LABEL).add(text).lines()) {
            out.println(head + line);
            head = " ".repeat(LABEL);
        }
    }
}
