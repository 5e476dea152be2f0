package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.detection.proof.CorrelationTrace;
import dev.gatehouse.detection.proof.Difference;
import dev.gatehouse.detection.proof.Outcome;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.rules.AlertRule;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of tests, for people: every test that failed, and why; then the counts. */
final class TestText {
    private static final int INDENT = 4;
    private static final int MOST_REASONS = 10;
    private static final int MOST_UNTESTED = 10;

    private final PrintStream out;
    private final boolean colour;

    TestText(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void print(TestReport report) {
        report.results().stream().filter(result -> !result.outcome().passed()).forEach(this::failed);
        rows(report.rows());
        summary(report);
        out.flush();
    }

    /** The rows of the guide, a line each. */
    private void rows(List<RowTests> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int width =
                rows.stream().mapToInt(tests -> tests.row().id().length()).max().orElse(0);
        out.println(Style.BOLD.paint(
                String.format(Locale.ROOT, "ROW %-" + width + "s  FIRING  QUIET", "OF THE GUIDES"), colour));
        for (RowTests tests : rows) {
            String number = tests.row().number().isPresent()
                    ? Integer.toString(tests.row().number().getAsInt())
                    : "";
            String counts = tests.row().isOfStateAlone()
                    ? "   gatehouse posture: " + String.join(", ", tests.checks())
                    : String.format(Locale.ROOT, "%6d %6d", tests.firing(), tests.quiet());
            String line = String.format(
                            Locale.ROOT,
                            "%3s %-" + width + "s  ",
                            number,
                            tests.row().id())
                    + counts;
            out.println(tests.lacks() ? line + "  " + Style.RED.paint("tests are missing", colour) : line);
        }
    }

    private void failed(TestReport.Result result) {
        Outcome outcome = result.outcome();
        out.println(Printable.of(result.file() + ":" + outcome.test().at().line(), ' ') + ": "
                + Style.RED.paint("failed", colour) + ": "
                + Printable.of(outcome.test().name(), ' ') + ": expected "
                + names(outcome.test().fires())
                + ", got " + names(outcome.fired()));
        outcome.differences().forEach(difference -> difference(result, difference));
    }

    private void difference(TestReport.Result result, Difference difference) {
        switch (difference) {
            case Difference.OfRule rule -> rule(result, rule);
            case Difference.OfCorrelation correlation -> correlation(result, correlation);
        }
    }

    private void rule(TestReport.Result result, Difference.OfRule difference) {
        int events = result.outcome().test().events().size();
        String event = events == 1 ? "" : " on event " + difference.event() + " of " + events;
        if (difference.trace().isEmpty()) {
            line(did(difference) + event + ": the event is a row of "
                    + difference.table().azureName() + ", which the rule does not judge");
            return;
        }
        line(did(difference) + event + ":");
        TestWords words = new TestWords(difference.rule(), result.projection(), difference.table());
        new TraceText(out, colour, words).reasons(difference.trace().get(), INDENT, MOST_REASONS);
    }

    /** One that is silent with the nearest group, and with what it is waiting for. */
    private void correlation(TestReport.Result result, Difference.OfCorrelation difference) {
        if (difference.trace().isEmpty()) {
            line(did(difference) + ": it was refused; standard error says why");
            return;
        }
        line(did(difference) + ":");
        CorrelationText text = new CorrelationText(out, colour);
        text.print(difference.trace().get(), INDENT, difference.expected() ? 1 : MOST_REASONS);
        for (CorrelationTrace inner : difference.inner()) {
            line(Printable.of(Proof.name(inner.rule()), ' ') + " is quiet:");
            text.print(inner, INDENT, 1);
        }
        difference.silent().forEach(rule -> rule(result, rule));
    }

    private static String did(Difference difference) {
        return Printable.of(Proof.name(difference.rule()), ' ') + (difference.expected() ? " is quiet" : " fires");
    }

    private void summary(TestReport report) {
        long failed = report.failed();
        String verdict = failed > 0
                ? Style.RED.paint(failed + " failed", colour)
                : report.results().isEmpty() ? "nothing to run" : Style.GREEN.paint("all passed", colour);
        out.println(rules(report) + ", " + count(report.results().size(), "test") + ": " + verdict);
        List<AlertRule> untested = report.untested();
        if (untested.isEmpty()) {
            return;
        }
        out.println("without a test that fires: " + counts(untested));
        untested.stream()
                .limit(MOST_UNTESTED)
                .forEach(rule -> line(Printable.of(
                        rule.document().file() + ":" + rule.document().line() + ": "
                                + rule.document().title(),
                        ' ')));
        if (untested.size() > MOST_UNTESTED) {
            line("and " + (untested.size() - MOST_UNTESTED) + " more; --format json lists all");
        }
    }

    private static String rules(TestReport report) {
        return count(report.rules(), "rule")
                + (report.correlations() == 0 ? "" : ", " + count(report.correlations(), "correlation"));
    }

    private static String counts(List<AlertRule> untested) {
        List<String> counts = new ArrayList<>();
        untested.stream()
                .collect(Collectors.groupingBy(AlertRule::kind, TreeMap::new, Collectors.counting()))
                .descendingMap()
                .forEach((kind, number) -> counts.add(count(number, kind)));
        return String.join(", ", counts);
    }

    private void line(String text) {
        out.println(" ".repeat(INDENT) + text);
    }

    private static String names(Collection<String> names) {
        return names.isEmpty() ? "quiet" : Printable.of(String.join(", ", names), ' ');
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d", number) + ' ' + what + (number == 1 ? "" : "s");
    }
}
