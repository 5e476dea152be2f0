package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is told of what; {@code usual} where everybody is told of everything. */
record Notices() implements Field {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final String USUAL = "usual";
    private static final List<String> EVENTS = List.of("adminAssignment", "adminEligibility", "endUserAssignment");
    private static final List<String> TOLD = List.of("admin", "approver", "requestor");
    private static final List<String> LEVELS = List.of("all", "critical", "none");

    @Override
    public JsonNode normal(JsonNode told) {
        Map<String, ObjectNode> sorted = new TreeMap<>();
        told.forEach(one -> {
            ObjectNode notice = MAKE.objectNode();
            notice.put("event", one.path("event").asText());
            notice.put("recipientType", one.path("recipientType").asText());
            notice.put("notificationLevel", one.path("notificationLevel").asText());
            notice.put(
                    "isDefaultRecipientsEnabled",
                    one.path("isDefaultRecipientsEnabled").asBoolean());
            notice.set(
                    "notificationRecipients", new Fields.Words(List.of()).normal(one.path("notificationRecipients")));
            sorted.put(notice.toString(), notice);
        });
        ArrayNode all = MAKE.arrayNode();
        sorted.values().forEach(all::add);
        return all;
    }

    @Override
    public JsonNode written(JsonNode normal, People people) {
        if (normal.equals(usual())) {
            return TextNode.valueOf(USUAL);
        }
        ArrayNode all = MAKE.arrayNode();
        normal.forEach(one -> {
            ObjectNode notice = all.addObject();
            notice.set("event", one.path("event"));
            notice.set("to", one.path("recipientType"));
            notice.set("level", one.path("notificationLevel"));
            notice.set("defaults", one.path("isDefaultRecipientsEnabled"));
            notice.set("also", one.path("notificationRecipients"));
        });
        return all;
    }

    private JsonNode usual() {
        ArrayNode all = MAKE.arrayNode();
        EVENTS.forEach(event -> TOLD.forEach(to -> all.addObject()
                .put("event", event)
                .put("recipientType", to)
                .put("notificationLevel", "all")
                .put("isDefaultRecipientsEnabled", true)
                .putArray("notificationRecipients")));
        return normal(all);
    }

    @Override
    public Optional<JsonNode> read(JsonNode yaml, String at, Reading reading) {
        if (yaml.equals(TextNode.valueOf(USUAL))) {
            return Optional.of(usual());
        }
        if (!yaml.isArray()) {
            return reading.wrong(at, "usual, or a list of who is told of what");
        }
        ArrayNode all = MAKE.arrayNode();
        for (JsonNode one : yaml) {
            if (!isNotice(one)) {
                return reading.wrong(
                        at + "[" + all.size() + "]",
                        "event (" + String.join(", ", EVENTS) + "), to (" + String.join(", ", TOLD) + "), level ("
                                + String.join(", ", LEVELS)
                                + "), defaults (true or false), also (a list of addresses)");
            }
            all.addObject()
                    .put("event", one.path("event").asText())
                    .put("recipientType", one.path("to").asText())
                    .put("notificationLevel", one.path("level").asText())
                    .put("isDefaultRecipientsEnabled", one.path("defaults").asBoolean())
                    .set("notificationRecipients", one.path("also"));
        }
        return Optional.of(normal(all));
    }

    private static boolean isNotice(JsonNode one) {
        return one.size() == 5
                && EVENTS.contains(one.path("event").asText())
                && TOLD.contains(one.path("to").asText())
                && LEVELS.contains(one.path("level").asText())
                && one.path("defaults").isBoolean()
                && one.path("also").isArray();
    }
}
