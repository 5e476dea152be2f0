package dev.gatehouse.cli.pim.request;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.pim.remote.Ids;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.text.Details;
import dev.gatehouse.cli.pim.text.Moments;
import dev.gatehouse.cli.pim.text.Spans;
import dev.gatehouse.cli.pim.text.Table;
import dev.gatehouse.cli.pim.text.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Requests, as people read them. */
final class RequestText {
    private static final Set<String> GOOD = Set.of("Granted", "Provisioned", "ScheduleCreated", "AdminApproved");
    private static final Set<String> BAD = Set.of("Denied", "AdminDenied", "Failed", "Canceled", "Revoked", "TimedOut");

    private final Moments moments;
    private final boolean colour;

    RequestText(Moments moments, boolean colour) {
        this.moments = requireNonNull(moments, "moments is null");
        this.colour = colour;
    }

    /** Several, a line for each. */
    List<String> list(JsonNode items) {
        if (items.isEmpty()) {
            return List.of("No requests.");
        }
        Table table = new Table(colour, "id", "status", "who", "wants", "asked", "why");
        items.forEach(request -> table.row(
                Cell.of(Ids.brief(request.path("id")), Style.CYAN),
                Cell.of(
                        Shown.text(request.path("status")),
                        style(request.path("status").asText())),
                Cell.of(TargetText.person(request, "principalName", "principalId")),
                Cell.of(wish(request)),
                Cell.of(moments.shown(request.path("createdDateTime"))),
                Cell.of(Shown.text(request.path("justification")))));
        return table.lines();
    }

    /** One, with all that is known of it. */
    List<String> whole(JsonNode request) {
        List<String> lines = new ArrayList<>();
        String status = request.path("status").asText();
        lines.add(Style.BOLD.paint(
                        TargetText.person(request, "principalName", "principalId") + ": " + wish(request), colour)
                + "  " + style(status).paint(Shown.text(request.path("status")), colour));
        Details.add(lines, "id", Shown.text(request.path("id")));
        Details.add(lines, "why", Shown.text(request.path("justification")));
        JsonNode ticket = request.path("ticket");
        Details.add(
                lines, "ticket", (Shown.text(ticket.path("number")) + " " + Shown.text(ticket.path("system"))).strip());
        Details.add(
                lines,
                "asked",
                moments.shown(request.path("createdDateTime")) + " by " + TargetText.person(request.path("createdBy")));
        if (request.has("start")) {
            Details.add(lines, "begins", moments.shown(request.path("start")));
        }
        if (request.has("bundle")) {
            Details.add(lines, "bundle", Shown.text(request.path("bundleId")));
        }
        request.path("stages").forEach(stage -> lines.addAll(stage(stage)));
        Moments.instant(request.path("deadline"))
                .ifPresent(
                        deadline -> Details.add(lines, "until", moments.ahead(deadline) + ", else it ends undecided"));
        List<String> deciders = new ArrayList<>();
        request.path("mayDecide").forEach(one -> deciders.add(TargetText.person(one)));
        Details.add(lines, "may decide", String.join(", ", deciders));
        return lines;
    }

    private List<String> stage(JsonNode stage) {
        List<String> lines = new ArrayList<>();
        long quorum = stage.path("quorum").asLong(1);
        String words = switch (stage.path("status").asText()) {
            case "InProgress" -> "in progress";
            case "NotStarted" -> "not begun";
            default -> "over";
        };
        Details.add(
                lines,
                "stage " + stage.path("stage").asText(),
                words + (quorum > 1 ? ", " + quorum + " must approve" : ""));
        stage.path("decisions").forEach(decision -> {
            boolean approves = decision.path("approves").asBoolean();
            String reason = Shown.text(decision.path("justification"));
            Details.add(
                    lines,
                    "",
                    (approves ? Style.GREEN : Style.RED).paint(approves ? "approved" : "denied", colour) + " by "
                            + TargetText.person(decision.path("by")) + ", " + moments.shown(decision.path("at"))
                            + (reason.isEmpty() ? "" : ": " + reason));
        });
        return lines;
    }

    /** As {@code activate Exchange Administrator for 2 h}. */
    private String wish(JsonNode request) {
        String kind = request.path("kind").asText();
        String what = switch (request.path("action").asText()) {
            case "selfActivate" -> "activate";
            case "selfDeactivate" -> "give back";
            case "selfExtend" -> "extend";
            case "selfRenew" -> "renew";
            case "adminAssign" -> "be " + kind + " for";
            case "adminUpdate" -> "change " + kind;
            case "adminRemove" -> "lose " + kind;
            case "adminExtend" -> "extend " + kind;
            case "adminRenew" -> "renew " + kind;
            default -> Shown.text(request.path("action"));
        };
        return what + " " + TargetText.of(request.path("target")) + lasting(request);
    }

    private String lasting(JsonNode request) {
        if (request.has("duration")) {
            return " for " + Spans.human(Shown.text(request.path("duration")));
        }
        String end = request.path("end").asText();
        return end.isEmpty() ? "" : end.equals("never") ? " for good" : " until " + moments.shown(request.path("end"));
    }

    private static Style style(String status) {
        return GOOD.contains(status) ? Style.GREEN : BAD.contains(status) ? Style.RED : Style.YELLOW;
    }
}
