package dev.gatehouse.connect.sink;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import java.io.IOException;

/** Writes a message as one line of JSON that says what it is: {@code type}, and the alert or the checkpoint beside it. */
public final class Envelope {
    private Envelope() {}

    /** The object, without a line break at its end. */
    public static String of(Message message) {
        return JsonLine.of(json -> write(message, json));
    }

    /** What a message is, in words that receivers may go by. */
    public static String type(Message message) {
        return switch (message) {
            case Message.Told told -> told.isFirst() ? "alert.created" : "alert.updated";
            case Message.Anchor _ -> "checkpoint.created";
        };
    }

    private static void write(Message message, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", message.key());
        json.writeStringField("type", type(message));
        json.writeStringField("timestamp", message.at().toString());
        switch (message) {
            case Message.Told told -> {
                if (!told.link().isEmpty()) {
                    json.writeStringField("link", told.link());
                }
                json.writeFieldName("alert");
                json.writeRawValue(told.json());
            }
            case Message.Anchor anchor -> {
                json.writeFieldName("checkpoint");
                json.writeRawValue(anchor.json());
            }
        }
        json.writeEndObject();
    }
}
