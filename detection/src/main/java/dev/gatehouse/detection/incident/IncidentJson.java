package dev.gatehouse.detection.incident;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.data.JsonLine;
import java.io.IOException;
import java.util.UUID;

/** Writes an incident as one JSON object. */
public final class IncidentJson {
    private IncidentJson() {}

    /** The incident as one line of JSON, without a line break at its end. */
    public static String write(Incident incident) {
        return JsonLine.of(json -> write(incident, json));
    }

    private static void write(Incident incident, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", incident.id().toString());
        json.writeStringField("title", incident.title());
        json.writeStringField("severity", incident.severity().text());
        json.writeBooleanField("expected", incident.expected());
        JsonLine.time(json, "first", incident.first());
        JsonLine.time(json, "last", incident.last());
        JsonLine.texts(
                json, "alerts", incident.alerts().stream().map(UUID::toString).toList());
        JsonLine.texts(json, "reasons", incident.reasons());
        JsonLine.list(json, "links", incident.links(), IncidentJson::link);
        JsonLine.list(json, "entities", incident.entities(), IncidentJson::entity);
        json.writeEndObject();
    }

    private static void link(JsonGenerator json, Link link) throws IOException {
        json.writeStringField("alert", link.alert().toString());
        json.writeStringField("other", link.other().toString());
        json.writeStringField("kind", link.kind().json());
        json.writeStringField("value", link.value());
        json.writeNumberField("seconds", link.gap().toSeconds());
    }

    private static void entity(JsonGenerator json, Entity entity) throws IOException {
        json.writeStringField("type", entity.type());
        if (entity.id().isPresent()) {
            json.writeStringField("id", entity.id().get());
        }
        json.writeStringField("name", entity.name());
    }
}
