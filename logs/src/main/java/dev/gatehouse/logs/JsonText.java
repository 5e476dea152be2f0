package dev.gatehouse.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads JSON that may be wrong, quoted once more, or no JSON at all, and never throws over it. */
final class JsonText {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int MAX_QUOTING = 3;

    private JsonText() {}

    /** The JSON value that the text is; a missing node where it is none. */
    static JsonNode parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static ArrayNode newList() {
        return JSON.createArrayNode();
    }

    static ObjectNode newObject() {
        return JSON.createObjectNode();
    }

    /** A number as a node that is written as it is. */
    static JsonNode number(String text) {
        return JSON.getNodeFactory().rawValueNode(new RawValue(text));
    }

    /** The text as JSON. */
    static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    /** The object's member of that name, without regard to case; a missing node where there is none. */
    static JsonNode member(JsonNode object, String name) {
        JsonNode exact = object.path(name);
        if (!exact.isMissingNode()) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    /** The object's member as text: a text itself, anything else as JSON, null and nothing as the empty text. */
    static String text(JsonNode object, String name) {
        return text(member(object, name));
    }

    /** The value as text. */
    static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return node.isTextual() ? node.textValue() : node.toString();
    }

    /** The text without the quotes that it has where it is itself a JSON text, however often. */
    static String unquoted(String text) {
        String plain = text.strip();
        for (int i = 0; i < MAX_QUOTING && plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\""); i++) {
            String inner = plain.substring(1, plain.length() - 1);
            boolean simple = inner.indexOf('"') < 0 && inner.indexOf('\\') < 0;
            JsonNode node = simple ? MissingNode.getInstance() : parse(plain);
            if (!simple && !node.isTextual()) {
                return inner;
            }
            plain = simple ? inner : node.textValue();
        }
        return plain.equals(text.strip()) ? text : plain;
    }

    /** The JSON list that an unquoted text is; a missing node where it is none. */
    static JsonNode list(String plain) {
        JsonNode node = plain.startsWith("[") ? parse(plain) : MissingNode.getInstance();
        return node.isArray() ? node : MissingNode.getInstance();
    }

    /** The elements of the list that an unquoted text is; the text itself, if there is any, where it is no list. */
    static List<String> elements(String plain, JsonNode list) {
        if (plain.isEmpty()) {
            return List.of();
        }
        return list.isArray() ? texts(list) : List.of(plain);
    }

    /** The values of an unquoted text: the elements of the list of scalars that it is, else the whole as one. */
    static List<String> values(String plain, JsonNode list) {
        if (list.isEmpty()) {
            return List.of(plain);
        }
        for (JsonNode element : list) {
            if (element.isContainerNode()) {
                return List.of(plain);
            }
        }
        return texts(list);
    }

    /** What is in the first and not in the second, in the order of the first. */
    static List<String> difference(List<String> first, List<String> second) {
        List<String> rest = new ArrayList<>(first);
        rest.removeAll(new HashSet<>(second));
        return List.copyOf(rest);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(text(element)));
        return texts;
    }
}
