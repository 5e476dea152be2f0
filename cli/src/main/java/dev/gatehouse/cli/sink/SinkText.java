package dev.gatehouse.cli.sink;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.pim.remote.Shown;
import dev.gatehouse.cli.pim.text.Moments;
import dev.gatehouse.cli.pim.text.Table;
import dev.gatehouse.cli.pim.text.Table.Cell;
import java.util.ArrayList;
import java.util.List;

/** Sinks, and what they will never take, as people read them. */
final class SinkText {
    private final Moments moments;
    private final boolean colour;

    SinkText(Moments moments, boolean colour) {
        this.moments = moments;
        this.colour = colour;
    }

    List<String> all(JsonNode sinks) {
        if (sinks.isEmpty()) {
            return List.of("There is no sink. Declare one in gatehouse.yaml, or with gatehouse sinks set.");
        }
        Table table = new Table(colour, "name", "type", "state", "delivered", "last", "behind", "dead letters");
        sinks.forEach(sink -> table.row(
                Cell.of(Shown.text(sink.path("name"))),
                Cell.of(Shown.text(sink.path("type"))),
                state(Shown.text(sink.path("state"))),
                Cell.of(Shown.text(sink.path("delivered"))),
                Cell.of(moment(sink.path("lastDelivered"))),
                Cell.of(Shown.text(sink.path("behind"))),
                count(sink.path("deadLetters"))));
        List<String> lines = new ArrayList<>(table.lines());
        sinks.forEach(sink -> {
            JsonNode failing = sink.path("failing");
            if (failing.isObject()) {
                lines.add("");
                lines.add(Style.RED.paint(Shown.text(sink.path("name")), colour) + " takes nothing since "
                        + moment(failing.path("since")) + ": " + Shown.text(failing.path("why")));
            }
        });
        return lines;
    }

    List<String> letters(String name, JsonNode letters) {
        if (letters.isEmpty()) {
            return List.of("There is nothing that " + name + " refused.");
        }
        Table table = new Table(colour, "kind", "subject", "revision", "when", "why");
        letters.forEach(letter -> table.row(
                Cell.of(Shown.text(letter.path("kind"))),
                Cell.of(Shown.text(letter.path("subject"))),
                Cell.of(Shown.text(letter.path("revision"))),
                Cell.of(moment(letter.path("at"))),
                Cell.of((letter.path("again").asBoolean() ? "(tried again next) " : "")
                        + Shown.text(letter.path("why")))));
        return table.lines();
    }

    private static Cell state(String state) {
        return Cell.of(state, state.equals("healthy") ? Style.GREEN : Style.RED);
    }

    private static Cell count(JsonNode count) {
        return count.asLong() == 0 ? Cell.of("0") : Cell.of(Shown.text(count), Style.YELLOW);
    }

    private String moment(JsonNode at) {
        return moments.shown(at);
    }
}
