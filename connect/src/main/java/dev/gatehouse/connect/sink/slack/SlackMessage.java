package dev.gatehouse.connect.sink.slack;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.connect.sink.Fact;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Template;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.sigma.Level;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes a message as blocks. Lengths by the reference of Block Kit: a header 150, a section 3,000 and each of its up to ten fields
 * 2,000 characters. What comes from logs is plain text, in which nothing is markup.
 */
final class SlackMessage {
    private static final int HEADER = 150;
    private static final int SECTION = 3_000;
    private static final int FIELD = 2_000;
    private static final int FALLBACK = 1_000;

    private SlackMessage() {}

    static String of(Message message, Optional<Template> template) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            switch (message) {
                case Message.Told told -> told(told, template, json);
                case Message.Anchor anchor -> anchor(anchor, json);
            }
            json.writeBooleanField("unfurl_links", false);
            json.writeBooleanField("unfurl_media", false);
            json.writeEndObject();
        });
    }

    private static void told(Message.Told told, Optional<Template> template, JsonGenerator json) throws IOException {
        Alert alert = told.alert();
        String title = title(alert.severity()) + ": " + alert.rule().title() + (told.isFirst() ? "" : " (update)");
        json.writeStringField("text", Mrkdwn.cut(Mrkdwn.value(Printable.of(title, ' ')), FALLBACK));
        json.writeArrayFieldStart("blocks");
        header(json, title);
        if (template.isPresent()) {
            section(json, "mrkdwn", Mrkdwn.cut(template.get().fill(told, Mrkdwn::value), SECTION));
        } else {
            plain(json, alert.summary());
        }
        fields(json, Fact.of(told));
        plain(json, alert.advice());
        if (!told.link().isEmpty()) {
            section(json, "mrkdwn", Mrkdwn.cut("<" + address(told.link()) + "|Open in Gatehouse>", SECTION));
        }
        json.writeEndArray();
    }

    private static void anchor(Message.Anchor anchor, JsonGenerator json) throws IOException {
        String title = "Checkpoint of the audit trail, up to entry " + anchor.sequence();
        json.writeStringField("text", title);
        json.writeArrayFieldStart("blocks");
        header(json, title);
        fields(json, Fact.of(anchor));
        plain(json, anchor.json());
        json.writeEndArray();
    }

    private static String title(Level severity) {
        return severity.name().charAt(0) + severity.text().substring(1);
    }

    private static void header(JsonGenerator json, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "header");
        text(json, "text", "plain_text", Mrkdwn.plain(text, HEADER));
        json.writeEndObject();
    }

    private static void plain(JsonGenerator json, String text) throws IOException {
        section(json, "plain_text", Mrkdwn.plain(text, SECTION));
    }

    /** No block where there is no text: Slack refuses an empty one. */
    private static void section(JsonGenerator json, String type, String text) throws IOException {
        if (text.isBlank()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "section");
        text(json, "text", type, text);
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, List<Fact> facts) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "section");
        json.writeArrayFieldStart("fields");
        for (Fact fact : facts) {
            json.writeStartObject();
            content(json, "plain_text", fact.label() + ": " + Mrkdwn.plain(fact.value(), FIELD - 100));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String type, String text) throws IOException {
        json.writeObjectFieldStart(name);
        content(json, type, text);
        json.writeEndObject();
    }

    private static void content(JsonGenerator json, String type, String text) throws IOException {
        json.writeStringField("type", type);
        json.writeStringField("text", text);
        // Neither the name of an emoji in plain text, nor an address or a name in the other, is made into something.
        json.writeBooleanField(type.equals("plain_text") ? "emoji" : "verbatim", !type.equals("plain_text"));
    }

    private static String address(String link) {
        return Mrkdwn.escape(link.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E"));
    }
}
