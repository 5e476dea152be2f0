package dev.gatehouse.cli.pim.alert;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.pim.remote.Ids;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.request.TargetText;
import dev.gatehouse.cli.pim.text.Details;
import dev.gatehouse.cli.pim.text.Moments;
import dev.gatehouse.cli.pim.text.Spans;
import dev.gatehouse.cli.pim.text.Table;
import dev.gatehouse.cli.pim.text.Table.Cell;
import java.util.ArrayList;
import java.util.List;

/** Alerts, as people read them. */
final class AlertText {
    private final Moments moments;
    private final boolean colour;

    AlertText(Moments moments, boolean colour) {
        this.moments = requireNonNull(moments, "moments is null");
        this.colour = colour;
    }

    /** All, a line for each, and when they were looked for. */
    List<String> list(JsonNode items) {
        Table table = new Table(colour, "alert", "severity", "state", "found", "dismissed", "warns");
        items.forEach(alert -> table.row(
                Cell.of(Shown.text(alert.path("id"))),
                severity(alert),
                state(alert),
                Cell.of(Shown.text(alert.path("incidentCount"))),
                Cell.of(Shown.text(alert.path("dismissedCount"))),
                Cell.of(warns(alert.path("thresholds")))));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(looked(items.path(0)));
        return lines;
    }

    /** One, with what it found. */
    List<String> whole(JsonNode alert) {
        List<String> lines = new ArrayList<>();
        lines.add(Style.BOLD.paint(Shown.text(alert.path("name")), colour) + "  "
                + state(alert).paint(colour));
        Details.add(
                lines,
                "id",
                Shown.text(alert.path("id")) + ", " + severity(alert).paint(colour));
        Details.add(lines, "found", Shown.text(alert.path("description")));
        Details.add(lines, "matters", Shown.text(alert.path("securityImpact")));
        Details.add(lines, "do", Shown.text(alert.path("mitigationSteps")));
        Details.add(lines, "prevent", Shown.text(alert.path("howToPrevent")));
        String usual = warns(alert.path("usualThresholds"));
        String now = warns(alert.path("thresholds"));
        Details.add(lines, "warns", now.equals("-") || now.equals(usual) ? now : now + " (usual: " + usual + ")");
        List<String> lacks = new ArrayList<>();
        alert.path("lacks").forEach(one -> lacks.add(Shown.text(one)));
        Details.add(
                lines,
                "unjudged",
                lacks.isEmpty() ? "" : Style.YELLOW.paint("nobody tells " + String.join(", nor ", lacks), colour));
        Details.add(lines, "looked", looked(alert));
        if (!alert.path("incidents").isEmpty()) {
            lines.add("");
            lines.addAll(incidents(alert.path("incidents")));
        }
        return lines;
    }

    private List<String> incidents(JsonNode incidents) {
        Table table = new Table(colour, "id", "since", "state", "who", "says");
        incidents.forEach(one -> table.row(
                Cell.of(Ids.brief(one.path("id")), Style.CYAN),
                Cell.of(moments.shown(one.path("since"))),
                one.path("isDismissed").asBoolean() ? Cell.of("dismissed", Style.DIM) : Cell.of("open", Style.RED),
                Cell.of(
                        one.has("principal")
                                ? TargetText.person(one.path("principal")) + ", " + Shown.text(one.path("kind")) + " "
                                        + TargetText.of(one.path("target"))
                                : "-"),
                Cell.of(Shown.text(one.path("says")))));
        return table.lines();
    }

    private static Cell severity(JsonNode alert) {
        return switch (alert.path("severity").asText()) {
            case "high" -> Cell.of("high", Style.RED);
            case "medium" -> Cell.of("medium", Style.YELLOW);
            default -> Cell.of(Shown.text(alert.path("severity")), Style.CYAN);
        };
    }

    private static Cell state(JsonNode alert) {
        if (!alert.path("isEnabled").asBoolean()) {
            return Cell.of("off", Style.RED);
        }
        if (alert.path("isActive").asBoolean()) {
            return Cell.of("active", Style.RED);
        }
        if (!alert.path("lacks").isEmpty()) {
            return Cell.of("unjudged", Style.YELLOW);
        }
        return alert.path("incidentCount").asInt() > 0
                ? Cell.of("dismissed", Style.DIM)
                : Cell.of("quiet", Style.GREEN);
    }

    private static String warns(JsonNode thresholds) {
        if (thresholds.has("days")) {
            return "after " + thresholds.path("days").asInt() + " days";
        }
        if (thresholds.has("within")) {
            return "from " + thresholds.path("count").asInt() + " on, within "
                    + Spans.human(Shown.text(thresholds.path("within"))) + " each";
        }
        if (thresholds.has("count")) {
            return "from " + thresholds.path("count").asInt() + " on, and "
                    + thresholds.path("percent").asInt() + " %";
        }
        return "-";
    }

    private String looked(JsonNode alert) {
        return alert.has("lastScannedDateTime")
                ? "Looked for at " + moments.shown(alert.path("lastScannedDateTime")) + "."
                : "This server has not looked yet, or another one decides.";
    }
}
