package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.detection.proof.Difference;
import dev.gatehouse.detection.proof.Outcome;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.rules.Rule;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

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
        summary(report);
        out.flush();
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
        int events = result.outcome().test().events().size();
        String event = events == 1 ? "" : " on event " + difference.event() + " of " + events;
        String name = Printable.of(Proof.name(difference.rule()), ' ');
        String did = difference.expected() ? " is quiet" : " fires";
        if (difference.trace().isEmpty()) {
            line(name + did + event + ": the event is a row of "
                    + difference.table().azureName() + ", which the rule does not judge");
            return;
        }
        line(name + did + event + ":");
        TestWords words = new TestWords(difference.rule(), result.projection(), difference.table());
        new TraceText(out, colour, words).reasons(difference.trace().get(), INDENT, MOST_REASONS);
    }

    private void summary(TestReport report) {
        long failed = report.failed();
        String verdict = failed > 0
                ? Style.RED.paint(failed + " failed", colour)
                : report.results().isEmpty() ? "nothing to run" : Style.GREEN.paint("all passed", colour);
        out.println(
                count(report.rules(), "rule") + ", " + count(report.results().size(), "test") + ": " + verdict);
        List<Rule> untested = report.untested();
        if (untested.isEmpty()) {
            return;
        }
        out.println("without a test that fires: " + count(untested.size(), "rule"));
        untested.stream()
                .limit(MOST_UNTESTED)
                .forEach(rule -> line(Printable.of(
                        rule.sigma().file() + ":" + rule.sigma().line() + ": "
                                + rule.sigma().title(),
                        ' ')));
        if (untested.size() > MOST_UNTESTED) {
            line("and " + (untested.size() - MOST_UNTESTED) + " more; --format json lists all");
        }
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
