package dev.gatehouse.server.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** Records of Entra that rules of the catalogue fire on. */
final class Entra {
    /** The rule "Privileged role assigned outside PIM". */
    static final String ROLE_OUTSIDE_PIM = "f9a8e48e-feeb-4a96-80c8-1476e8c39e0b";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Entra() {}

    /** That somebody was made a Global Administrator, past PIM, as Graph tells it. */
    static String madeAdministrator(Someone whom, Someone by, Instant time) {
        return madeAdministrator(whom, by, time, "198.51.100.14");
    }

    /** The same from an address. */
    static String madeAdministrator(Someone whom, Someone by, Instant time, String address) {
        UUID correlation = UUID.randomUUID();
        ObjectNode event = JSON.createObjectNode()
                .put("id", "Directory_" + correlation + "_DEB89_14596240")
                .put("category", "RoleManagement")
                .put("correlationId", correlation.toString())
                .put("result", "success")
                .put("resultReason", "")
                .put("activityDisplayName", "Add member to role")
                .put("activityDateTime", time.toString())
                .put("loggedByService", "Core Directory")
                .put("operationType", "Assign");
        ObjectNode initiator = event.putObject("initiatedBy");
        initiator
                .putObject("user")
                .put("id", by.id())
                .putNull("displayName")
                .put("userPrincipalName", by.name())
                .put("ipAddress", address);
        initiator.putNull("app");
        ArrayNode properties = event.putArray("targetResources")
                .addObject()
                .put("id", whom.id())
                .put("displayName", "Somebody")
                .put("type", "User")
                .put("userPrincipalName", whom.name())
                .putNull("groupType")
                .putArray("modifiedProperties");
        property(properties, "Role.ObjectID", "fb8be5c2-8e5c-5cc7-a7f4-00c95bb8e746");
        property(properties, "Role.DisplayName", "Global Administrator");
        property(properties, "Role.TemplateId", "62e90394-69f5-4237-9190-012177145e10");
        property(properties, "Role.WellKnownObjectName", "TenantAdmins");
        event.putArray("additionalDetails");
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A user of the directory. */
    record Someone(String id, String name) {
        /** Somebody new of that name. */
        static Someone named(String name) {
            return new Someone(UUID.randomUUID().toString(), name);
        }
    }

    private static void property(ArrayNode properties, String name, String value) {
        properties.addObject().put("displayName", name).putNull("oldValue").put("newValue", "\"" + value + "\"");
    }
}
