package dev.gatehouse.pim.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.pim.model.Account;
import java.io.IOException;
import java.util.List;

/** One of {@code targetResources}: whom or what a record is about. */
record Resource(String type, String id, String name, List<Property> properties) {
    Resource {
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        properties = List.copyOf(properties);
    }

    /**
     * What was modified.
     *
     * @param before as JSON; empty for null
     * @param after as JSON; empty for null
     */
    record Property(String name, String before, String after) {
        /** What something is, in a record that says nothing of what it was. */
        static Property is(String name, String value) {
            return new Property(name, Json.text(""), Json.text(value));
        }

        /** What was added or taken away. */
        static Property moved(String name, String value, boolean added) {
            return added ? new Property(name, "", Json.text(value)) : new Property(name, Json.text(value), "");
        }
    }

    static Resource of(String type, String id, String name) {
        return new Resource(type, id, name, List.of());
    }

    static Resource of(Party party, List<Property> properties) {
        return new Resource(type(party.kind()), party.id().toString(), party.name(), properties);
    }

    private static String type(Account.Kind kind) {
        return switch (kind) {
            case USER -> "User";
            case GROUP -> "Group";
            case SERVICE_PRINCIPAL -> "ServicePrincipal";
        };
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        Json.textOrNull(json, "id", id);
        json.writeStringField("displayName", name);
        json.writeStringField("type", type);
        Json.textOrNull(json, "userPrincipalName", type.equals("User") ? name : "");
        json.writeNullField("groupType");
        json.writeArrayFieldStart("modifiedProperties");
        for (Property property : properties) {
            json.writeStartObject();
            json.writeStringField("displayName", property.name());
            Json.textOrNull(json, "oldValue", property.before());
            Json.textOrNull(json, "newValue", property.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
