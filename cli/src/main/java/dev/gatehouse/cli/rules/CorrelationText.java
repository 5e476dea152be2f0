package dev.gatehouse.cli.rules;

import dev.gatehouse.detection.alert.CorrelationWords;
import dev.gatehouse.detection.alert.Words;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.detection.proof.CorrelatedGroup;
import dev.gatehouse.detection.proof.CorrelationTrace;
import dev.gatehouse.sigma.CorrelationType;
import dev.gatehouse.sigma.SigmaCorrelation;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints what groups of a correlation measured, with ✓ where that satisfied it and ✗ where it did not. */
final class CorrelationText {
    private static final int FURTHER = 2 * TickLines.STEP;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final TickLines lines;

    CorrelationText(PrintStream out, boolean colour) {
        this.out = out;
        this.lines = new TickLines(out, colour);
    }

    /** The first groups, this many at most, and which rules have a part in none. */
    void print(CorrelationTrace trace, int indent, int most) {
        SigmaCorrelation correlation = trace.rule().sigma();
        if (trace.groups().isEmpty()) {
            line(false, indent, label(correlation, "") + " · there is no event to measure");
        }
        trace.groups().stream().limit(most).forEach(group -> group(correlation, group, indent));
        if (trace.groups().size() > most) {
            out.println(" ".repeat(indent) + "and " + count(trace.groups().size() - most, "more group"));
        }
        trace.silent().forEach(rule -> line(false, indent, rule + " matches nothing"));
        trace.ungrouped()
                .forEach(rule -> line(
                        false,
                        indent,
                        rule + " holds, but for events only that belong to no group: they have no time, or no value in "
                                + String.join(" or ", correlation.groupBy())));
    }

    private void group(SigmaCorrelation correlation, CorrelatedGroup group, int indent) {
        String label = label(correlation, group.name());
        for (CorrelatedGroup.Run run : group.runs()) {
            line(
                    true,
                    indent,
                    label + " · found " + Words.number(run.measure()) + ", satisfied at " + time(run.satisfied()));
            span(run.events(), indent + FURTHER);
        }
        if (group.runs().isEmpty()) {
            line(false, indent, label + " · " + found(correlation, group));
            span(group.matches(), indent + FURTHER);
            if (correlation.rules().size() > 1) {
                rules(correlation, group, indent + FURTHER);
            }
        }
    }

    /** What is asked of whom, such as {@code event_count for IPAddress 192.0.2.7: >= 5 within 10 minutes}. */
    private static String label(SigmaCorrelation correlation, String group) {
        return CorrelationWords.measure(correlation) + (group.isEmpty() ? "" : " for " + group) + ": "
                + CorrelationWords.condition(correlation);
    }

    private static String found(SigmaCorrelation correlation, CorrelatedGroup group) {
        if (group.measure().isPresent()) {
            return "found " + Words.number(group.measure().getAsDouble()) + " at " + time(group.reached());
        }
        return correlation.type() instanceof CorrelationType.Temporal ? "it does not hold" : "found no value";
    }

    private void rules(SigmaCorrelation correlation, CorrelatedGroup group, int indent) {
        for (String rule : correlation.rules()) {
            line(group.matched().contains(rule), indent, rule);
        }
        if (group.missing().isEmpty() && correlation.type() instanceof CorrelationType.TemporalOrdered) {
            out.println(" ".repeat(indent) + "all of them, but not in this order");
        }
    }

    private void span(CorrelatedGroup.Span span, int indent) {
        String first = "event " + span.first() + " at " + time(span.from());
        String text = span.count() == 1
                ? first
                : count(span.count(), "event") + ", from " + first + " to event " + span.last() + " at "
                        + time(span.to());
        lines.plain(indent, text);
    }

    private void line(boolean holds, int indent, String text) {
        lines.line(holds, indent, Printable.of(text, ' '));
    }

    private static String time(Instant moment) {
        return TIME.format(moment) + " UTC";
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d", number) + ' ' + what + (number == 1 ? "" : "s");
    }
}
