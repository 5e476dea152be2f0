package dev.gatehouse.cli.report;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.detection.incident.Incident;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Incidents for people, the gravest first: severity, beginning, what they are called, and below it why they are one. */
final class IncidentLines {
    private static final int MOST = 30;
    private static final int MOST_REASONS = 3;

    private final PrintStream out;
    private final boolean colour;

    IncidentLines(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** Prints those of several alerts; the others are seen from their alerts. */
    void print(List<Incident> incidents) {
        List<Incident> joined = incidents.stream().filter(Incident::isJoined).toList();
        if (joined.isEmpty()) {
            return;
        }
        out.println(Style.BOLD.paint(
                "INCIDENTS                     WHOM AND WHAT THEY ARE ABOUT, AND WHY THEY ARE ONE", colour));
        joined.stream().limit(MOST).forEach(this::print);
        List<String> others = new ArrayList<>();
        if (joined.size() > MOST) {
            others.add(count(joined.size() - MOST, " more of several alerts (--format json has all)"));
        }
        if (incidents.size() > joined.size()) {
            others.add(count(incidents.size() - joined.size(), " of one alert each"));
        }
        if (!others.isEmpty()) {
            indented("and " + String.join(", and ", others), Style.DIM);
        }
        out.println();
    }

    private void print(Incident incident) {
        String severity = String.format(Locale.ROOT, "%-8s", TableReport.word(incident.severity()));
        String time = incident.first().map(TableReport.TIME::format).orElse("time unknown       ");
        List<String> lines = wrapped(incident.title());
        out.println(Style.of(incident.severity()).paint(severity, colour) + " " + time + "  " + lines.getFirst());
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(TableReport.INDENT) + line));
        indented(
                incident.shortId()
                        + incident.last()
                                .map(last -> " · until " + TableReport.TIME.format(last))
                                .orElse("")
                        + (incident.expected() ? " · expected" : ""),
                Style.DIM);
        List<String> reasons = incident.reasons();
        reasons.stream().limit(MOST_REASONS).forEach(reason -> indented(reason, Style.DIM));
        if (reasons.size() > MOST_REASONS) {
            indented("and " + (reasons.size() - MOST_REASONS) + " more", Style.DIM);
        }
    }

    private void indented(String text, Style style) {
        wrapped(text).forEach(line -> out.println(" ".repeat(TableReport.INDENT) + style.paint(line, colour)));
    }

    private static List<String> wrapped(String text) {
        return new Wrap(TableReport.WIDTH - TableReport.INDENT).add(text).lines();
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d", number) + what;
    }
}
