package dev.gatehouse.store.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The JSON of an alert, and what may be changed in it. */
final class AlertText {
    /** What is no part of what an alert says: when it was counted, and by what it was judged. */
    private static final List<String> COUNTED =
            List.of("revision", "detectedAt", "contextVersion", "incidentId", "status");

    private static final List<String> SETTLED = List.of("state", "supersededBy");
    private static final ObjectMapper JSON = new ObjectMapper();

    private AlertText() {}

    static ObjectNode parse(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode object) {
                return object;
            }
            throw new StoreException(Code.INTERNAL, "an alert that is no JSON object");
        } catch (JsonProcessingException e) {
            throw new StoreException(Code.INTERNAL, "an alert that is no JSON", e);
        }
    }

    static String write(JsonNode json) {
        try {
            return PortableText.json(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new StoreException(Code.INTERNAL, "an alert that cannot be written", e);
        }
    }

    /** Whether two say the same, and are as settled. */
    static boolean isSame(ObjectNode one, ObjectNode other) {
        return without(one, COUNTED).equals(without(other, COUNTED));
    }

    /** Whether two say the same, however settled they are. */
    static boolean saysTheSame(ObjectNode one, ObjectNode other) {
        return without(one, COUNTED)
                .without(SETTLED)
                .equals(without(other, COUNTED).without(SETTLED));
    }

    static boolean isIn(AlertState state, ObjectNode alert) {
        return alert.path("state").asText().equals(state.json());
    }

    /** The same in another state; {@code supersededBy} stands behind it where there is one. */
    static ObjectNode settled(ObjectNode alert, AlertState state, Optional<UUID> by) {
        ObjectNode settled = JSON.createObjectNode();
        without(alert, List.of("supersededBy")).properties().forEach(field -> {
            if (field.getKey().equals("state")) {
                settled.put("state", state.json());
                by.ifPresent(id -> settled.put("supersededBy", id.toString()));
            } else {
                settled.set(field.getKey(), field.getValue());
            }
        });
        return settled;
    }

    /** As it is shown: with what people and incidents made of it. */
    static String shown(ObjectNode alert, String status, Optional<UUID> incident) {
        ObjectNode shown = JSON.createObjectNode().setAll(alert);
        shown.put("status", status);
        shown.put("incidentId", incident.map(UUID::toString).orElse(null));
        return write(shown);
    }

    private static ObjectNode without(ObjectNode alert, List<String> fields) {
        ObjectNode copy = JSON.createObjectNode().setAll(alert);
        return copy.remove(fields);
    }
}
