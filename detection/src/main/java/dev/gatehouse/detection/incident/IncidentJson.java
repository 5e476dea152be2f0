package dev.gatehouse.detection.incident;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.alert.Entity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes an incident as one JSON object. */
public final class IncidentJson {
    private static final JsonFactory JSON = new JsonFactory();

    private IncidentJson() {}

    /** The incident as one line of JSON, without a line break at its end. */
    public static String write(Incident incident) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(incident, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Incident incident, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", incident.id().toString());
        json.writeStringField("title", incident.title());
        json.writeStringField("severity", incident.severity().text());
        json.writeBooleanField("expected", incident.expected());
        time(json, "first", incident.first());
        time(json, "last", incident.last());
        json.writeArrayFieldStart("alerts");
        for (UUID alert : incident.alerts()) {
            json.writeString(alert.toString());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("reasons");
        for (String reason : incident.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        for (Link link : incident.links()) {
            link(json, link);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("entities");
        for (Entity entity : incident.entities()) {
            entity(json, entity);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void link(JsonGenerator json, Link link) throws IOException {
        json.writeStartObject();
        json.writeStringField("alert", link.alert().toString());
        json.writeStringField("other", link.other().toString());
        json.writeStringField("kind", link.kind().json());
        json.writeStringField("value", link.value());
        json.writeNumberField("seconds", link.gap().toSeconds());
        json.writeEndObject();
    }

    private static void entity(JsonGenerator json, Entity entity) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", entity.type());
        if (entity.id().isPresent()) {
            json.writeStringField("id", entity.id().get());
        }
        json.writeStringField("name", entity.name());
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, String field, Optional<Instant> time) throws IOException {
        if (time.isPresent()) {
            json.writeStringField(field, time.get().toString());
        } else {
            json.writeNullField(field);
        }
    }
}
