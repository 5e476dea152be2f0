package dev.gatehouse.server.command;

import dev.gatehouse.server.transfer.Plan;
import dev.gatehouse.server.transfer.PlanLine;
import dev.gatehouse.server.transfer.Verdict;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a plan, a line for each thing. What it is called comes from elsewhere: nothing of it moves the terminal. */
record PlanText(PrintStream out, boolean all) {
    private static final int HIDDEN = 1 << Character.CONTROL
            | 1 << Character.FORMAT
            | 1 << Character.LINE_SEPARATOR
            | 1 << Character.PARAGRAPH_SEPARATOR
            | 1 << Character.SURROGATE;

    void print(Plan plan) {
        for (PlanLine line : plan.lines()) {
            if (all || line.verdict() != Verdict.UNCHANGED) {
                out.println(text(line));
            }
        }
    }

    /** How many there are of each verdict. */
    static String sum(Plan plan) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            counts.add(String.format(Locale.ROOT, "%,d %s", plan.count(verdict), verdict.words()));
        }
        return String.join(", ", counts);
    }

    /** How many things are to be done. */
    static int steps(Plan plan) {
        return plan.lines().stream().mapToInt(line -> line.steps().size()).sum();
    }

    private static String text(PlanLine line) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-9s  %-17s  ",
                line.verdict().words(),
                line.thing().words()));
        text.append(shown(line.name()));
        if (!line.why().isEmpty()) {
            text.append(": ").append(shown(line.why()));
        }
        line.place()
                .ifPresent(place ->
                        text.append("  [").append(shown(place.toString())).append(']'));
        return text.toString();
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if ((HIDDEN >> Character.getType(point) & 1) == 1) {
                shown.append(String.format(Locale.ROOT, "\\u{%x}", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
