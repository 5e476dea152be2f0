package dev.gatehouse.cli.pim.review;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.pim.remote.Ids;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.request.TargetText;
import dev.gatehouse.cli.pim.text.Moments;
import dev.gatehouse.cli.pim.text.Table;
import dev.gatehouse.cli.pim.text.Table.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Assignments that are reviewed, as people read them. */
final class ItemText {
    private final Moments moments;
    private final boolean colour;

    ItemText(Moments moments, boolean colour) {
        this.moments = requireNonNull(moments, "moments is null");
        this.colour = colour;
    }

    /** A line for each, by the names of their holders. */
    List<String> table(JsonNode items) {
        if (items.isEmpty()) {
            return List.of("Nothing is reviewed, or nothing of it is for you to see.");
        }
        Table table =
                new Table(colour, "id", "who", "has", "last sign-in", "recommended", "said", "by", "why", "result");
        sorted(items).forEach(item -> {
            JsonNode holds = holds(item);
            table.row(
                    Cell.of(Ids.brief(item.path("grantId")), Style.CYAN),
                    Cell.of(TargetText.person(item.path("principal"))),
                    Cell.of(Shown.text(item.path("kind")) + " " + TargetText.of(item.path("target"))),
                    Cell.of(item.has("lastSignInDateTime") ? moments.shown(item.path("lastSignInDateTime")) : "?"),
                    word(item.path("recommendation")),
                    said(item),
                    Cell.of(holds.has("by") ? TargetText.person(holds.path("by")) : by(holds)),
                    Cell.of(Shown.text(holds.path("justification"))),
                    result(item.path("applied")));
        });
        return table.lines();
    }

    private static Stream<JsonNode> sorted(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .sorted(Comparator.<JsonNode, String>comparing(item -> TargetText.person(item.path("principal")))
                        .thenComparing(item -> item.path("grantId").asText()));
    }

    /** The last that was said of it as it holds: who could not say, later on, did not decide it. */
    private static JsonNode holds(JsonNode item) {
        return StreamSupport.stream(item.path("judgements").spliterator(), false)
                .filter(said -> said.path("decision").equals(item.path("decision")))
                .reduce((first, second) -> second)
                .orElse(MissingNode.getInstance());
    }

    private static String by(JsonNode holds) {
        return holds.isMissingNode() ? "" : "default";
    }

    private static Cell said(JsonNode item) {
        return item.path("toDecide").asBoolean()
                        && item.path("decision").asText().equals("NotReviewed")
                ? Cell.of("you are asked", Style.YELLOW)
                : word(item.path("decision"));
    }

    private static Cell word(JsonNode word) {
        return switch (word.asText()) {
            case "Approve" -> Cell.of("approve", Style.GREEN);
            case "Deny" -> Cell.of("deny", Style.RED);
            case "DontKnow" -> Cell.of("don't know", Style.YELLOW);
            case "NotReviewed", "NoInfoAvailable" -> Cell.of("-");
            default -> Cell.of(Shown.text(word));
        };
    }

    private static Cell result(JsonNode applied) {
        if (applied.isMissingNode()) {
            return Cell.of("");
        }
        String says = Shown.text(applied.path("says"));
        return switch (applied.path("result").asText()) {
            case "AppliedSuccessfully" -> Cell.of("done", Style.GREEN);
            case "AppliedSuccessfullyButObjectNotFound" -> Cell.of("had ended already", Style.GREEN);
            default -> Cell.of("not done: " + says, Style.YELLOW);
        };
    }
}
