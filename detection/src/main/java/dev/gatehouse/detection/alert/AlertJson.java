package dev.gatehouse.detection.alert;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes an alert as the one JSON object that the command line and the HTTP API share. */
public final class AlertJson {
    private AlertJson() {}

    /** The alert as one line of JSON, without a line break at its end. */
    public static String write(Alert alert) {
        return JsonLine.of(json -> write(alert, json));
    }

    private static void write(Alert alert, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", alert.id().toString());
        json.writeStringField("tenant", alert.tenant());
        json.writeNumberField("revision", alert.revision());
        json.writeStringField("state", alert.state().json());
        JsonLine.time(json, "time", alert.time());
        JsonLine.time(json, "firstEvent", alert.firstEvent());
        JsonLine.time(json, "lastEvent", alert.lastEvent());
        json.writeStringField("detectedAt", alert.detectedAt().toString());
        JsonLine.text(json, "incidentId", alert.incidentId().map(UUID::toString).orElse(""));
        rule(json, alert.rule());
        json.writeStringField("severity", alert.severity().text());
        json.writeStringField("status", "new");
        expected(json, alert.expected());
        JsonLine.list(json, "entities", alert.entities(), AlertJson::entity);
        JsonLine.list(json, "sessions", alert.sessions(), (any, session) -> {
            json.writeStringField("type", session.type());
            json.writeStringField("id", session.id());
        });
        json.writeStringField("summary", alert.summary());
        JsonLine.list(json, "steps", alert.steps(), AlertJson::step);
        baseline(json, alert.usual());
        json.writeNumberField("eventCount", alert.eventCount());
        json.writeNumberField("suppressed", alert.suppressed());
        json.writeStringField("contextVersion", alert.contextVersion());
        json.writeStringField("advice", alert.advice());
        json.writeEndObject();
    }

    private static void baseline(JsonGenerator json, Optional<UsualWords> usual) throws IOException {
        if (usual.isEmpty()) {
            json.writeNullField("baseline");
            return;
        }
        json.writeObjectFieldStart("baseline");
        json.writeStringField("usual", usual.get().usual());
        json.writeStringField("now", usual.get().now());
        json.writeStringField("history", usual.get().history());
        json.writeEndObject();
    }

    private static void expected(JsonGenerator json, Optional<Expected> expected) throws IOException {
        if (expected.isEmpty()) {
            json.writeNullField("expected");
            return;
        }
        json.writeObjectFieldStart("expected");
        json.writeStringField("kind", expected.get().kind());
        json.writeStringField("reason", expected.get().reason());
        json.writeStringField("from", expected.get().from().toString());
        json.writeStringField("until", expected.get().until().toString());
        json.writeStringField("declared", expected.get().declared());
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, RuleRef rule) throws IOException {
        json.writeObjectFieldStart("rule");
        json.writeStringField("id", rule.id().toString());
        json.writeStringField("title", rule.title());
        JsonLine.texts(json, "rows", rule.rows());
        json.writeStringField("source", rule.source().json());
        json.writeStringField("version", rule.version());
        JsonLine.texts(json, "attack", rule.attack());
        json.writeEndObject();
    }

    private static void entity(JsonGenerator json, Entity entity) throws IOException {
        json.writeStringField("type", entity.type());
        if (entity.id().isPresent()) {
            json.writeStringField("id", entity.id().get());
        }
        json.writeStringField("name", entity.name());
        if (entity.acted()) {
            json.writeBooleanField("acted", true);
        }
        if (entity.privilege().isPresent()) {
            EntityPrivilege privilege = entity.privilege().get();
            json.writeObjectFieldStart("privilege");
            JsonLine.texts(json, "roles", privilege.roles());
            json.writeStringField("how", privilege.how());
            if (privilege.emergencyAccess()) {
                json.writeBooleanField("emergencyAccess", true);
            }
            JsonLine.time(json, "since", privilege.since());
            JsonLine.time(json, "until", privilege.until());
            json.writeStringField("evidence", privilege.evidence());
            if (privilege.hindsight()) {
                json.writeBooleanField("hindsight", true);
            }
            json.writeEndObject();
        }
    }

    private static void step(JsonGenerator json, Step step) throws IOException {
        json.writeStringField("rule", step.rule().toString());
        reasons(json, step.why());
        JsonLine.list(json, "events", step.events(), AlertJson::event);
    }

    /** Why a rule held, as {@code why}. */
    static void reasons(JsonGenerator json, List<Reason> reasons) throws IOException {
        json.writeArrayFieldStart("why");
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringField("field", reason.field());
            json.writeStringField("value", reason.value());
            json.writeStringField("test", reason.test());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Where records were read. */
    static void sources(JsonGenerator json, String name, List<SourceRef> sources) throws IOException {
        json.writeArrayFieldStart(name);
        for (SourceRef source : sources) {
            json.writeStartObject();
            json.writeStringField("name", source.name());
            json.writeNumberField("position", source.position());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void event(JsonGenerator json, EventRef event) throws IOException {
        json.writeStringField("id", event.id());
        json.writeStringField("table", event.table().azureName());
        JsonLine.time(json, "time", event.time());
        source(json, "source", event.sources().getFirst());
        if (event.sources().size() > 1) {
            sources(json, "copies", event.sources().subList(1, event.sources().size()));
        }
    }

    private static void source(JsonGenerator json, String field, SourceRef source) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("name", source.name());
        json.writeNumberField("position", source.position());
        json.writeEndObject();
    }
}
