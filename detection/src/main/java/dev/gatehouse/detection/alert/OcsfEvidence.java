package dev.gatehouse.detection.alert;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a Detection Finding that say what it rests on, and whom and what it concerns. */
final class OcsfEvidence {
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}");
    private static final int USER = 1;
    private static final int ADMIN = 2;
    private static final int OTHER = 99;

    private OcsfEvidence() {}

    /** One for each event; the user is whom the alert is about first, because alerts do not say who acted. */
    static void evidences(JsonGenerator json, Alert alert) throws IOException {
        Optional<Entity> account = MainAccount.of(alert);
        Optional<String> address = alert.addresses().stream().findFirst();
        json.writeArrayFieldStart("evidences");
        for (Step step : alert.steps()) {
            for (EventRef event : step.events()) {
                evidence(json, account, address, step, event);
            }
        }
        json.writeEndArray();
    }

    private static void evidence(
            JsonGenerator json, Optional<Entity> account, Optional<String> address, Step step, EventRef event)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("uid", event.id());
        json.writeStringField("name", event.table().azureName());
        if (account.isPresent()) {
            user(json, account.get());
        }
        if (address.isPresent()) {
            json.writeObjectFieldStart("src_endpoint");
            json.writeStringField(isAddress(address.get()) ? "ip" : "name", address.get());
            json.writeEndObject();
        }
        data(json, step, event);
        json.writeEndObject();
    }

    private static void user(JsonGenerator json, Entity account) throws IOException {
        json.writeObjectFieldStart("user");
        json.writeStringField("name", account.name());
        if (account.id().isPresent()) {
            json.writeStringField("uid", account.id().get());
        }
        boolean person = account.type().equals("user");
        boolean admin = account.privilege().isPresent();
        json.writeNumberField("type_id", person ? admin ? ADMIN : USER : OTHER);
        json.writeStringField("type", person ? admin ? "Admin" : "User" : account.type());
        json.writeEndObject();
    }

    private static void data(JsonGenerator json, Step step, EventRef event) throws IOException {
        json.writeObjectFieldStart("data");
        json.writeStringField("rule", step.rule().toString());
        if (event.time().isPresent()) {
            json.writeStringField("time", event.time().get().toString());
        }
        AlertJson.reasons(json, step.why());
        AlertJson.sources(json, "sources", event.sources());
        json.writeEndObject();
    }

    /** Every account, role and other object that the alert concerns. */
    static void resources(JsonGenerator json, Alert alert) throws IOException {
        List<Entity> concerned =
                alert.entities().stream().filter(entity -> !entity.isAddress()).toList();
        json.writeArrayFieldStart("resources");
        for (Entity entity : concerned) {
            resource(json, entity);
        }
        json.writeEndArray();
    }

    private static void resource(JsonGenerator json, Entity entity) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", entity.name());
        if (entity.id().isPresent()) {
            json.writeStringField("uid", entity.id().get());
        }
        json.writeStringField("type", entity.type());
        if (entity.privilege().isPresent()) {
            EntityPrivilege privilege = entity.privilege().get();
            json.writeObjectFieldStart("data");
            JsonLine.texts(json, "roles", privilege.roles());
            json.writeStringField("how", privilege.how());
            json.writeBooleanField("emergency_access", privilege.emergencyAccess());
            json.writeStringField("evidence", privilege.evidence());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Logs may give anything as an address. */
    private static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
    }
}
