package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rewrites diagnostics records whose properties some collector has made a text, once or more often. */
final class PropertiesText {
    /** Why such a record is not read. */
    static final String NO_OBJECT = "the record's properties are no JSON object";

    private static final String KEY = "properties";

    private PropertiesText() {}

    static Rewritten rewrite(JsonNode record) {
        String text = JsonText.text(record, KEY).strip();
        JsonNode properties = JsonText.parse(JsonText.unquoted(text));
        if (!properties.isObject()) {
            return new Rewritten.Broken(NO_OBJECT);
        }
        ObjectNode row = JsonText.newObject();
        record.properties()
                .forEach(member -> row.set(
                        member.getKey(), member.getKey().equalsIgnoreCase(KEY) ? properties : member.getValue()));
        return Rewritten.Made.of(row);
    }
}
