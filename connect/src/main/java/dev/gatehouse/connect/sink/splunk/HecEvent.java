package dev.gatehouse.connect.sink.splunk;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.connect.sink.Envelope;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.detection.data.JsonLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/** Writes a message as an event of the collector: "Format events for HTTP Event Collector" in Splunk's documentation. */
final class HecEvent {
    private HecEvent() {}

    static String of(Message message, SplunkSettings settings) {
        return JsonLine.of(json -> write(message, settings, json));
    }

    private static void write(Message message, SplunkSettings settings, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("time", seconds(message.at()));
        if (settings.host().isPresent()) {
            json.writeStringField("host", settings.host().get());
        }
        json.writeStringField("source", settings.source());
        json.writeStringField("sourcetype", sourcetype(message));
        if (settings.index().isPresent()) {
            json.writeStringField("index", settings.index().get());
        }
        json.writeFieldName("event");
        json.writeRawValue(
                switch (message) {
                    case Message.Told told -> told.json();
                    case Message.Anchor anchor -> anchor.json();
                });
        json.writeObjectFieldStart("fields");
        json.writeStringField("key", message.key());
        json.writeStringField("type", Envelope.type(message));
        if (message instanceof Message.Told told && !told.link().isEmpty()) {
            json.writeStringField("link", told.link());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String sourcetype(Message message) {
        return switch (message) {
            case Message.Told _ -> "gatehouse:alert";
            case Message.Anchor _ -> "gatehouse:checkpoint";
        };
    }

    private static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}
