package dev.gatehouse.connect.sink.teams;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.connect.sink.Fact;
import dev.gatehouse.detection.data.Printable;
import java.io.IOException;
import java.util.List;

/** Writes blocks of text, none longer than so many characters. */
record Runs(JsonGenerator json, int points) {
    void title(String style, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Container");
        json.writeStringField("style", style);
        json.writeArrayFieldStart("items");
        begin();
        run(text, true);
        json.writeStringField("size", "Large");
        json.writeEndObject();
        end();
        json.writeEndArray();
        json.writeEndObject();
    }

    void text(String text) throws IOException {
        if (!text.isBlank()) {
            begin();
            run(text, false);
            json.writeEndObject();
            end();
        }
    }

    void facts(List<Fact> facts) throws IOException {
        for (Fact fact : facts) {
            begin();
            run(fact.label() + ": ", true);
            json.writeEndObject();
            run(fact.value(), false);
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringField("spacing", "None");
            json.writeEndObject();
        }
    }

    private void begin() throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "RichTextBlock");
        json.writeArrayFieldStart("inlines");
    }

    private void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Leaves its object open. */
    private void run(String text, boolean bold) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "TextRun");
        // {{DATE(...)}} is a function, where a card has functions.
        json.writeStringField("text", Printable.shortened(text, points).replace("{{", "{ {"));
        if (bold) {
            json.writeStringField("weight", "Bolder");
        }
    }
}
