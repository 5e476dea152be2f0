package dev.gatehouse.detection.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.data.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Holds findings against the facts of the public schema. */
public final class OcsfSchema {
    private static final Pattern IP =
            Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final long YEAR_2000 = 946_684_800_000L;
    private static final Map<String, Predicate<JsonNode>> SCALARS = Map.of(
            "string", JsonNode::isTextual,
            "url", JsonNode::isTextual,
            "ip", node -> node.isTextual() && IP.matcher(node.asText()).matches(),
            "integer", JsonNode::isInt,
            "long", JsonNode::isIntegralNumber,
            "timestamp", node -> node.isIntegralNumber() && node.asLong() > YEAR_2000,
            "boolean", JsonNode::isBoolean,
            "object", JsonNode::isObject,
            "json", JsonNode::isContainerNode);

    private final Map<String, Map<String, Attribute>> objects = new HashMap<>();
    private final Map<String, List<String>> atLeastOne = new HashMap<>();

    private record Attribute(String type, boolean array, boolean required, Set<String> allowed) {}

    /** Reads the facts. */
    public OcsfSchema() {
        for (List<String> cells : ResourceTable.read(OcsfSchema.class, "ocsf-1.5.0.tsv", 5)) {
            if (cells.get(1).equals("@at_least_one")) {
                atLeastOne.put(cells.get(0), List.of(cells.get(2).split(",", -1)));
                continue;
            }
            boolean array = cells.get(2).endsWith("[]");
            objects.computeIfAbsent(cells.get(0), any -> new TreeMap<>())
                    .put(
                            cells.get(1),
                            new Attribute(
                                    array
                                            ? cells.get(2)
                                                    .substring(0, cells.get(2).length() - 2)
                                            : cells.get(2),
                                    array,
                                    cells.get(3).equals("required"),
                                    cells.get(4).equals("-")
                                            ? Set.of()
                                            : Set.of(cells.get(4).split(",", -1))));
        }
    }

    /** What is wrong with a Detection Finding, each with its place. */
    public List<String> faults(JsonNode finding) {
        List<String> faults = new ArrayList<>();
        object("detection_finding", "", finding, faults);
        long type = finding.path("class_uid").asLong() * 100
                + finding.path("activity_id").asLong();
        if (finding.path("type_uid").asLong() != type) {
            faults.add("/type_uid: is not " + type);
        }
        return faults;
    }

    private void object(String name, String place, JsonNode node, List<String> faults) {
        Map<String, Attribute> attributes = objects.get(name);
        if (attributes == null) {
            faults.add(place + ": nothing is known of the object " + name);
            return;
        }
        if (!node.isObject()) {
            faults.add(place + ": is no object");
            return;
        }
        attributes.forEach((key, attribute) -> {
            if (attribute.required() && !node.has(key)) {
                faults.add(place + "/" + key + ": is missing");
            }
        });
        if (atLeastOne.containsKey(name)
                && atLeastOne.getOrDefault(name, List.of()).stream().noneMatch(node::has)) {
            faults.add(place + ": has none of " + atLeastOne.get(name));
        }
        node.properties().forEach(member -> {
            String at = place + "/" + member.getKey();
            Attribute attribute = attributes.get(member.getKey());
            if (attribute == null) {
                faults.add(at + ": is no attribute of " + name);
            } else {
                values(attribute, at, member.getValue(), faults);
            }
        });
    }

    private void values(Attribute attribute, String at, JsonNode node, List<String> faults) {
        if (!attribute.array()) {
            value(attribute, at, node, faults);
        } else if (!node.isArray()) {
            faults.add(at + ": is no array");
        } else {
            for (int i = 0; i < node.size(); i++) {
                value(attribute, at + "/" + i, node.path(i), faults);
            }
        }
    }

    private void value(Attribute attribute, String at, JsonNode node, List<String> faults) {
        Predicate<JsonNode> scalar = SCALARS.get(attribute.type());
        if (scalar == null) {
            object(attribute.type(), at, node, faults);
        } else if (!scalar.test(node)) {
            faults.add(at + ": is no " + attribute.type());
        } else if (!attribute.allowed().isEmpty() && !attribute.allowed().contains(node.asText())) {
            faults.add(at + ": is none of the allowed numbers");
        }
    }
}
