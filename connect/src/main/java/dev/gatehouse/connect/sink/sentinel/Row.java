package dev.gatehouse.connect.sink.sentinel;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Shortened;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.data.Printable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a message as a row of the table. No name of a column is one that Azure Monitor keeps for itself, and no value is beyond the
 * 64 KB at which it would be cut ("Logs Ingestion API in Azure Monitor", "Azure Monitor service limits").
 */
final class Row {
    private static final int OBJECT = 60_000;
    private static final int TEXT = 8_000;
    private static final int LIST = 100;

    private Row() {}

    static String of(Message message) {
        return JsonLine.of(json -> write(message, json));
    }

    private static void write(Message message, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("TimeGenerated", message.at().toString());
        json.writeStringField("MessageKey", message.key());
        switch (message) {
            case Message.Told told -> alert(told, json);
            case Message.Anchor anchor -> {
                json.writeStringField("Kind", "checkpoint");
                json.writeStringField("Tenant", anchor.tenant());
                json.writeNumberField("Sequence", anchor.sequence());
                json.writeFieldName("Checkpoint");
                json.writeRawValue(anchor.json());
            }
        }
        json.writeEndObject();
    }

    private static void alert(Message.Told told, JsonGenerator json) throws IOException {
        Alert alert = told.alert();
        json.writeStringField("Kind", "alert");
        json.writeStringField("Tenant", alert.tenant());
        json.writeStringField("AlertId", alert.id().toString());
        json.writeNumberField("Revision", alert.revision());
        json.writeStringField("State", alert.state().json());
        json.writeBooleanField("IsFirst", told.isFirst());
        time(json, "EventTime", alert.time());
        time(json, "FirstEvent", alert.firstEvent());
        time(json, "LastEvent", alert.lastEvent());
        json.writeNumberField("EventCount", alert.eventCount());
        json.writeStringField("RuleId", alert.rule().id().toString());
        json.writeStringField("RuleTitle", text(alert.rule().title()));
        list(json, "RuleRows", alert.rule().rows());
        list(json, "Attack", alert.rule().attack());
        json.writeStringField("Severity", alert.severity().text());
        json.writeStringField("Summary", text(alert.summary()));
        json.writeStringField("Advice", text(alert.advice()));
        first(json, "UserName", alert, Entity::name);
        first(json, "UserId", alert, user -> user.id().orElse(""));
        Optional<String> address = alert.addresses().stream().findFirst();
        if (address.isPresent()) {
            json.writeStringField("IPAddress", text(address.get()));
        }
        if (alert.incidentId().isPresent()) {
            json.writeStringField("IncidentId", alert.incidentId().get().toString());
        }
        if (!told.link().isEmpty()) {
            json.writeStringField("Link", text(told.link()));
        }
        json.writeFieldName("Alert");
        json.writeRawValue(Shortened.object(told.json(), OBJECT));
    }

    private static void first(JsonGenerator json, String name, Alert alert, Function<Entity, String> part)
            throws IOException {
        Optional<String> value = alert.entities().stream()
                .filter(entity -> entity.type().equals("user"))
                .findFirst()
                .map(part)
                .filter(text -> !text.isEmpty());
        if (value.isPresent()) {
            json.writeStringField(name, text(value.get()));
        }
    }

    private static void time(JsonGenerator json, String name, Optional<Instant> time) throws IOException {
        if (time.isPresent()) {
            json.writeStringField(name, time.get().toString());
        }
    }

    private static void list(JsonGenerator json, String name, List<String> texts) throws IOException {
        JsonLine.texts(
                json,
                name,
                texts.stream()
                        .limit(LIST)
                        .map(text -> Printable.shortened(text, LIST))
                        .toList());
    }

    private static String text(String text) {
        return Printable.shortened(text, TEXT);
    }
}
