package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who may approve: {@code {user: ada}}, {@code {group: Tier-0 approvers}}, {@code manager}; nobody: who administers the role. */
record Approvers() implements Field {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final String USER = "singleUser";
    private static final String GROUP = "groupMembers";
    private static final String MANAGER = "requestorManager";

    @Override
    public JsonNode normal(JsonNode told) {
        Map<String, ObjectNode> sorted = new TreeMap<>();
        told.forEach(one -> {
            ObjectNode approver = MAKE.objectNode().put("type", one.path("type").asText());
            if (one.has("id")) {
                approver.put("id", one.path("id").asText());
            }
            sorted.put(approver.toString(), approver);
        });
        ArrayNode all = MAKE.arrayNode();
        sorted.values().forEach(all::add);
        return all;
    }

    @Override
    public JsonNode written(JsonNode normal, People people) {
        ArrayNode all = MAKE.arrayNode();
        normal.forEach(one -> {
            String name = people.principal(one.path("id").asText());
            switch (one.path("type").asText()) {
                case USER -> all.addObject().put("user", name);
                case GROUP -> all.addObject().put("group", name);
                default -> all.add("manager");
            }
        });
        return all;
    }

    @Override
    public Optional<JsonNode> read(JsonNode yaml, String at, Reading reading) {
        if (!yaml.isArray()) {
            return reading.wrong(
                    at, "a list, of {user: NAME}, {group: NAME} and manager; [] for who administers the role");
        }
        ArrayNode all = MAKE.arrayNode();
        for (JsonNode one : yaml) {
            Optional<ObjectNode> approver = approver(one, at + "[" + all.size() + "]", reading);
            if (approver.isEmpty()) {
                return Optional.empty();
            }
            all.add(approver.get());
        }
        return Optional.of(normal(all));
    }

    private static Optional<ObjectNode> approver(JsonNode yaml, String at, Reading reading) {
        if (yaml.equals(TextNode.valueOf("manager"))) {
            return Optional.of(MAKE.objectNode().put("type", MANAGER));
        }
        for (Map.Entry<String, String> kind :
                Map.of("user", USER, "group", GROUP).entrySet()) {
            if (yaml.size() == 1 && yaml.path(kind.getKey()).isTextual()) {
                String name = yaml.path(kind.getKey()).asText();
                Optional<String> id = reading.people().principalCalled(name);
                return id.isEmpty()
                        ? reading.wrong(at, "there is no single principal called " + name)
                        : Optional.of(
                                MAKE.objectNode().put("type", kind.getValue()).put("id", id.get()));
            }
        }
        return reading.wrong(at, "{user: NAME}, {group: NAME} or manager");
    }
}
