package dev.gatehouse.cli.pim.review;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.pim.remote.Ids;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.request.TargetText;
import dev.gatehouse.cli.pim.text.Details;
import dev.gatehouse.cli.pim.text.Moments;
import dev.gatehouse.cli.pim.text.Table;
import dev.gatehouse.cli.pim.text.Table.Cell;
import java.util.ArrayList;
import java.util.List;

/** Reviews, as people read them. */
final class ReviewText {
    private final Moments moments;
    private final boolean colour;

    ReviewText(Moments moments, boolean colour) {
        this.moments = requireNonNull(moments, "moments is null");
        this.colour = colour;
    }

    /** Several, a line for each. */
    List<String> list(JsonNode items) {
        if (items.isEmpty()) {
            return List.of("No reviews.");
        }
        Table table = new Table(colour, "id", "status", "name", "about", "to decide", "next");
        items.forEach(review -> {
            int open = review.path("toDecide").asInt();
            table.row(
                    Cell.of(Ids.brief(review.path("id")), Style.CYAN),
                    Cell.of(
                            Shown.text(review.path("status")),
                            style(review.path("status").asText())),
                    Cell.of(Shown.text(review.path("name"))),
                    Cell.of(PlanWords.scope(review.path("scope"))),
                    open == 0 ? Cell.of("-") : Cell.of(Integer.toString(open), Style.YELLOW),
                    Cell.of(review.has("nextDateTime") ? moments.shown(review.path("nextDateTime")) : "-"));
        });
        return table.lines();
    }

    /** What it is called, and how it stands. */
    List<String> brief(JsonNode review) {
        return List.of(Style.BOLD.paint(Shown.text(review.path("name")), colour) + "  "
                + style(review.path("status").asText()).paint(Shown.text(review.path("status")), colour));
    }

    /** One, with how it is held. */
    List<String> whole(JsonNode review) {
        List<String> lines = new ArrayList<>(brief(review));
        Details.add(lines, "id", Shown.text(review.path("id")));
        Details.add(lines, "about", PlanWords.scope(review.path("scope")));
        Details.add(
                lines,
                "defined",
                moments.shown(review.path("createdDateTime")) + " by " + TargetText.person(review.path("createdBy")));
        int place = 0;
        for (JsonNode stage : review.path("stages")) {
            place++;
            Details.add(lines, review.path("stages").size() == 1 ? "asks" : "stage " + place, PlanWords.stage(stage));
        }
        PlanWords.settings(review.path("settings")).forEach((name, words) -> Details.add(lines, name, words));
        Details.add(lines, "calendar", PlanWords.calendar(review.path("schedule")));
        Moments.instant(review.path("nextDateTime")).ifPresent(next -> Details.add(lines, "next", moments.ahead(next)));
        if (review.has("stoppedDateTime")) {
            Details.add(lines, "stopped", moments.shown(review.path("stoppedDateTime")) + ", for good");
        }
        review.path("instances")
                .forEach(instance ->
                        Details.add(lines, "time " + instance.path("instance").asText(), instance(instance)));
        int open = review.path("toDecide").asInt();
        if (open > 0) {
            Details.add(lines, "you", Style.YELLOW.paint("could decide " + open + " of its assignments now", colour));
        }
        return lines;
    }

    private String instance(JsonNode instance) {
        String status = instance.path("status").asText();
        StringBuilder words = new StringBuilder(style(status).paint(Shown.text(instance.path("status")), colour));
        words.append(", from ").append(moments.shown(instance.path("startDateTime")));
        words.append(" until ")
                .append(Moments.instant(instance.path("endDateTime"))
                        .map(moments::ahead)
                        .orElse("-"));
        if (instance.path("stoppedEarly").asBoolean()) {
            words.append(", stopped before its time");
        }
        if (instance.path("stages").asInt() > 1 && instance.has("openStage")) {
            words.append("; stage ")
                    .append(instance.path("openStage").asInt())
                    .append(" is asked until ")
                    .append(moments.shown(instance.path("stageEndDateTime")));
        }
        return words.toString();
    }

    private static Style style(String status) {
        return switch (status) {
            case "InProgress", "Applying" -> Style.YELLOW;
            case "Applied" -> Style.GREEN;
            case "NotStarted" -> Style.DIM;
            default -> Style.CYAN;
        };
    }
}
