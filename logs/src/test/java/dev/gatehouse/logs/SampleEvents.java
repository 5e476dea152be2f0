package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up events, each as several copies that differ in shape and in what they leave out. */
final class SampleEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;

    SampleEvents(long seed) {
        random = new Random(seed);
    }

    /** The copies of one made-up event: Graph and envelope records that carry different columns of it. */
    List<byte[]> copies() {
        ObjectNode event = random.nextBoolean() ? signIn() : audit();
        List<byte[]> copies = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            ObjectNode copy = event.deepCopy();
            leaveOut(copy);
            copies.add(bytes(random.nextBoolean() ? copy : envelope(copy)));
        }
        return copies;
    }

    /** A made-up Graph sign-in. */
    ObjectNode signIn() {
        ObjectNode event = JSON.createObjectNode();
        event.put("id", guid());
        event.put(
                "createdDateTime",
                Instant.ofEpochMilli(random.nextLong(1_700_000_000_000L)).toString());
        event.put("userPrincipalName", word() + "@example.com");
        event.put("userId", guid());
        event.put("appDisplayName", "Portal \"" + word() + "\" \u00fc\n");
        event.put("appId", guid());
        event.put("isInteractive", random.nextBoolean());
        event.put("ipAddress", "192.0.2." + random.nextInt(256));
        event.put("correlationId", guid());
        event.put("conditionalAccessStatus", random.nextBoolean() ? "success" : "notApplied");
        event.putObject("status").put("errorCode", random.nextInt(3) * 25063).putNull("failureReason");
        event.putObject("deviceDetail").put("isCompliant", random.nextBoolean()).put("browser", word());
        event.putArray("riskEventTypes_v2").add(word());
        event.putArray("appliedConditionalAccessPolicies").addObject().put("result", word());
        return event;
    }

    /** A made-up Graph audit record. */
    ObjectNode audit() {
        ObjectNode event = JSON.createObjectNode();
        event.put("id", "Directory_" + guid());
        event.put(
                "activityDateTime",
                Instant.ofEpochMilli(random.nextLong(1_700_000_000_000L)).toString());
        event.put("activityDisplayName", "Add member to role");
        event.put("category", "RoleManagement");
        event.put("loggedByService", "Core Directory");
        event.put("result", "success");
        event.put("correlationId", guid());
        event.putObject("initiatedBy").putObject("user").put("id", guid()).put("userPrincipalName", word());
        ArrayNode targets = event.putArray("targetResources");
        targets.addObject()
                .put("type", "User")
                .put("id", guid())
                .putArray("modifiedProperties")
                .addObject()
                .put("displayName", "Role.DisplayName")
                .put("newValue", "\"" + word() + "\"");
        event.putArray("additionalDetails").addObject().put("key", "k").put("value", word());
        return event;
    }

    byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same event in the diagnostics envelope. */
    ObjectNode envelope(ObjectNode event) {
        boolean signIn = event.has("createdDateTime");
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("time", "2026-01-01T00:00:00Z");
        String signIns = event.path("isInteractive").asBoolean() ? "SignInLogs" : "NonInteractiveUserSignInLogs";
        envelope.put("category", signIn ? signIns : "AuditLogs");
        envelope.put("operationName", signIn ? "Sign-in activity" : "Add member to role");
        envelope.put("tenantId", "00000000-0000-0000-0000-00000000000a");
        envelope.set("properties", event);
        return envelope;
    }

    private void leaveOut(ObjectNode copy) {
        List<String> names = new ArrayList<>();
        copy.fieldNames().forEachRemaining(names::add);
        names.removeAll(
                List.of("id", "isInteractive", "appId", "activityDisplayName", "loggedByService", "createdDateTime"));
        for (String name : names) {
            if (random.nextInt(4) == 0) {
                copy.remove(name);
            } else if (random.nextInt(6) == 0) {
                copy.putNull(name);
            }
        }
    }

    private String guid() {
        return new java.util.UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String word() {
        return Long.toString(random.nextLong(36L * 36 * 36 * 36), 36);
    }
}
