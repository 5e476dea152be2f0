package dev.gatehouse.connect.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes the JSON of an alert fit where a receiver would cut it in the middle: lists and texts end early, in all of it alike. */
public final class Shortened {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Caps> CAPS =
            List.of(new Caps(100, 8000), new Caps(20, 2000), new Caps(5, 500), new Caps(2, 100), new Caps(1, 40));

    private Shortened() {}

    /**
     * The object as it is where it fits; otherwise shorter, with {@code "shortened":true} in it.
     *
     * @param bytes how many it may have as UTF-8; a few thousand are enough for the shortest form
     */
    public static String object(String json, int bytes) {
        if (size(json) <= bytes) {
            return json;
        }
        JsonNode whole = read(json);
        String shorter = json;
        for (Caps caps : CAPS) {
            JsonNode cut = caps.cut(whole);
            if (cut instanceof ObjectNode object) {
                object.put("shortened", true);
            }
            shorter = cut.toString();
            if (size(shorter) <= bytes) {
                break;
            }
        }
        return shorter;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a message that is no JSON", e);
        }
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private record Caps(int items, int points) {
        JsonNode cut(JsonNode node) {
            return switch (node) {
                case ObjectNode object -> {
                    ObjectNode kept = JsonNodeFactory.instance.objectNode();
                    object.forEachEntry((name, value) -> kept.set(name, cut(value)));
                    yield kept;
                }
                case ArrayNode array -> {
                    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
                    for (int i = 0; i < Math.min(items, array.size()); i++) {
                        kept.add(cut(array.get(i)));
                    }
                    yield kept;
                }
                case TextNode text -> TextNode.valueOf(cut(text.textValue()));
                default -> node;
            };
        }

        private String cut(String text) {
            return text.codePointCount(0, text.length()) <= points
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, points)) + "…";
        }
    }
}
