package dev.gatehouse.connect.sink.teams;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.connect.sink.Fact;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Template;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.sigma.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes a message as an Adaptive Card within the message that a workflow posts. All text is in {@code TextRun}, which knows no
 * markup ("Text features": RichTextBlock does not support markdown); mentions would need a list of their own, which is never written.
 */
final class TeamsCard {
    /** A message may have about 28 KB by the documentation of the Teams connector; how it is counted is not said. */
    private static final int BYTES = 20_000;

    private TeamsCard() {}

    static String of(Message message, Optional<Template> template) {
        int points = 3_000;
        String card = write(message, template, points);
        while (card.getBytes(StandardCharsets.UTF_8).length > BYTES && points > 50) {
            points /= 2;
            card = write(message, template, points);
        }
        return card;
    }

    private static String write(Message message, Optional<Template> template, int points) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringField("type", "message");
            json.writeArrayFieldStart("attachments");
            json.writeStartObject();
            json.writeStringField("contentType", "application/vnd.microsoft.card.adaptive");
            json.writeNullField("contentUrl");
            json.writeObjectFieldStart("content");
            card(message, template, points, json);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void card(Message message, Optional<Template> template, int points, JsonGenerator json)
            throws IOException {
        json.writeStringField("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        json.writeStringField("type", "AdaptiveCard");
        json.writeStringField("version", "1.4");
        json.writeObjectFieldStart("msteams");
        json.writeStringField("width", "Full");
        json.writeEndObject();
        json.writeArrayFieldStart("body");
        Runs runs = new Runs(json, points);
        switch (message) {
            case Message.Told told -> told(told, template, runs);
            case Message.Anchor anchor -> {
                runs.title("default", "Checkpoint of the audit trail, up to entry " + anchor.sequence());
                runs.facts(Fact.of(anchor));
                runs.text(anchor.json());
            }
        }
        json.writeEndArray();
        if (message instanceof Message.Told told && !told.link().isEmpty()) {
            json.writeArrayFieldStart("actions");
            json.writeStartObject();
            json.writeStringField("type", "Action.OpenUrl");
            json.writeStringField("title", "Open in Gatehouse");
            json.writeStringField("url", told.link());
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private static void told(Message.Told told, Optional<Template> template, Runs runs) throws IOException {
        Alert alert = told.alert();
        runs.title(
                style(alert.severity()),
                alert.severity().name().charAt(0) + alert.severity().text().substring(1) + ": "
                        + alert.rule().title() + (told.isFirst() ? "" : " (update)"));
        String text =
                template.map(filled -> filled.fill(told, value -> value)).orElse(Printable.of(alert.summary(), ' '));
        for (String line : text.lines().toList()) {
            runs.text(line);
        }
        runs.facts(Fact.of(told));
        runs.text(alert.advice());
    }

    private static String style(Level severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "attention";
            case MEDIUM -> "warning";
            case LOW, INFORMATIONAL -> "accent";
        };
    }
}
