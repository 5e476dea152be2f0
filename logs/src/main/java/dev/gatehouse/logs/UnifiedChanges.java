package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/*
 * Graph writes a value as JSON within a text, `"\"Global Administrator\""`, without line breaks, and nothing as null; the
 * unified audit log writes texts as they are, lists over several lines, and nothing as an empty text.
 */
/** Writes the changes of the unified audit log as Microsoft Graph writes them. */
final class UnifiedChanges {
    private UnifiedChanges() {}

    static ArrayNode of(Iterable<JsonNode> properties) {
        ArrayNode changes = JsonText.newList();
        for (JsonNode property : properties) {
            String name = property.isTextual() ? property.textValue() : JsonText.text(property, "Name");
            ObjectNode change = changes.addObject().put("displayName", name);
            value(change, "oldValue", JsonText.member(property, "OldValue"));
            value(change, "newValue", JsonText.member(property, "NewValue"));
        }
        return changes;
    }

    private static void value(ObjectNode change, String name, JsonNode value) {
        String text = JsonText.text(value);
        if (text.isEmpty()) {
            change.putNull(name);
        } else {
            change.put(name, json(text));
        }
    }

    private static String json(String text) {
        String plain = text.strip();
        boolean container = plain.startsWith("[") || plain.startsWith("{");
        if (container && JsonText.parse(plain).isContainerNode()) {
            return compact(plain);
        }
        boolean quoted = plain.startsWith("\"") && JsonText.parse(plain).isTextual();
        return quoted ? plain : JsonText.quoted(text);
    }

    /** The JSON without the blanks between its tokens. */
    private static String compact(String json) {
        StringBuilder compact = new StringBuilder(json.length());
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inText && c == '\\') {
                compact.append(c).append(json.charAt(++i));
                continue;
            }
            inText ^= c == '"';
            if (inText || c > ' ') {
                compact.append(c);
            }
        }
        return compact.toString();
    }
}
