package dev.gatehouse.server.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies that are almost right: what is deep in them is looked at, for the rest is as it must be. */
public final class Bodies {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<JsonNode> ODD = odd();

    private Bodies() {}

    private static List<JsonNode> odd() {
        List<JsonNode> all = new ArrayList<>();
        for (String text : List.of(
                "null",
                "true",
                "false",
                "-1",
                "1e99",
                "9223372036854775808",
                "[]",
                "[null]",
                "[[]]",
                "[{}]",
                "[1]",
                "{}",
                "{'x':1}",
                "''",
                "'x'",
                "'/'",
                "'*'",
                "'/administrativeUnits/x'",
                "'PT9999999999999H'",
                "'0001-01-01T00:00:00Z'",
                "'00000000-0000-0000-0000-000000000000'",
                "'\\u0000\\ud800'")) {
            all.add(tree(text));
        }
        all.add(TextNode.valueOf("x".repeat(20_000)));
        return List.copyOf(all);
    }

    /** A body, one or two members of which are something else, gone, or not known, somewhere in its depth. */
    public static String spoilt(String sound, Random random) {
        JsonNode body = tree(sound);
        for (int i = 0; i <= random.nextInt(2); i++) {
            List<JsonNode> inner = new ArrayList<>();
            collect(body, inner);
            spoil(inner.get(random.nextInt(inner.size())), random);
        }
        return body.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    private static void spoil(JsonNode node, Random random) {
        JsonNode other = ODD.get(random.nextInt(ODD.size())).deepCopy();
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.add("wings");
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, other);
            }
        } else if (node instanceof ArrayNode array) {
            array.add(other);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + json, e);
        }
    }
}
