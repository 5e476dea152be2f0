package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.detection.proof.CorrelationTrace;
import dev.gatehouse.detection.rules.Gap;
import dev.gatehouse.logs.Projection;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Explanations for people. */
final class ExplainText {
    private static final int WIDTH = 100;
    private static final int INDENT = 9;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final boolean colour;
    private final int most;

    /** Of a correlation, so many groups are shown at most. */
    ExplainText(PrintStream out, boolean colour, int most) {
        this.out = out;
        this.colour = colour;
        this.most = most;
    }

    void print(ExplainReport report) {
        if (report.events().isEmpty()) {
            out.println("No event.");
        }
        boolean any = false;
        for (ExplainReport.Explained event : report.events()) {
            if (any) {
                out.println();
            }
            any = true;
            event(event, report.projection());
        }
        if (!report.events().isEmpty()) {
            report.correlations().forEach(this::correlation);
        }
        out.flush();
    }

    private void event(ExplainReport.Explained event, Projection projection) {
        String time = event.time()
                .map((Instant moment) -> TIME.format(moment) + " UTC")
                .orElse("time unknown");
        field("event", event.table().azureName() + " · " + event.shape().text() + " · " + time);
        place(event.place().name() + " at byte " + event.place().position());
        for (ExplainReport.Verdict verdict : event.verdicts()) {
            field("rule", verdict.rule().sigma().title());
            place(verdict.rule().sigma().file() + ":" + verdict.rule().sigma().line());
            verdict(event, verdict, new TestWords(verdict.rule(), projection, event.table()));
        }
    }

    private static String alert(boolean fires, boolean silenced) {
        return fires && silenced ? ", without an alert of its own" : "";
    }

    /** What a correlation makes of all events, also those that are not shown. */
    private void correlation(CorrelationTrace trace) {
        out.println();
        field("all", "what a correlation makes of all events together");
        field("rule", trace.rule().sigma().title());
        place(trace.rule().sigma().file() + ":" + trace.rule().sigma().line());
        field("verdict", (trace.fires() ? "fires" : "quiet") + alert(trace.fires(), trace.silenced()));
        new CorrelationText(out, colour).print(trace, 2, most);
    }

    private void verdict(ExplainReport.Explained event, ExplainReport.Verdict verdict, TestWords words) {
        if (!verdict.waitsFor().isEmpty()) {
            field(
                    "verdict",
                    verdict.text() + ": the rule waits for the watchlist " + String.join(", ", verdict.waitsFor())
                            + "; "
                            + Gap.watchlist(verdict.waitsFor().getFirst()).remedy());
            return;
        }
        if (verdict.trace().isEmpty()) {
            String judges = verdict.judges().isEmpty()
                    ? "no table that is read"
                    : "rows of " + String.join(", ", verdict.tables());
            field(
                    "verdict",
                    verdict.text() + ": the event is a row of " + event.table().azureName()
                            + "; by its log source the rule judges " + judges);
            return;
        }
        TraceText text = new TraceText(out, colour, words);
        field("verdict", verdict.text() + alert(verdict.trace().get().holds(), verdict.silenced()));
        text.tree(verdict.trace().get(), 2);
        field("why", verdict.trace().get().holds() ? "it fires because" : "it is quiet because");
        text.reasons(verdict.trace().get(), 2, Integer.MAX_VALUE);
    }

    /** A file's name, which is not broken: somebody may want to copy it. */
    private void place(String text) {
        out.println(" ".repeat(INDENT) + Style.DIM.paint(Printable.of(text, ' '), colour));
    }

    private void field(String name, String text) {
        String label = Style.CYAN.paint(String.format(Locale.ROOT, "%-" + INDENT + "s", name), colour);
        for (String line : new Wrap(WIDTH - INDENT).add(Printable.of(text, ' ')).lines()) {
            out.println(label + line);
            label = " ".repeat(INDENT);
        }
    }
}
