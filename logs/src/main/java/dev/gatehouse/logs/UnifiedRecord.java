package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a record of the unified audit log says, whichever way its lists were exported. */
final class UnifiedRecord {
    private static final Set<String> NOTHING = Set.of("not available", "unknown", "<null>", "notset");
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");

    private final JsonNode record;

    UnifiedRecord(JsonNode record) {
        this.record = record;
    }

    /** The record itself. */
    JsonNode json() {
        return record;
    }

    /** The first of these members that says something; a member that says so in words says nothing. */
    String text(String... names) {
        for (String name : names) {
            String text = JsonText.text(record, name).strip();
            if (says(text)) {
                return text;
            }
        }
        return "";
    }

    /** When it happened: in UTC, which the log leaves out. */
    String time() {
        String time = text("CreationTime", "AuditCreationTime", "CreationDate", "createdDateTime");
        return LOCAL_TIME.matcher(time).matches() ? time + "Z" : time;
    }

    /** What was done, without the dot that the log ends it with. */
    String operation() {
        String operation = JsonText.text(record, "Operation");
        return operation.endsWith(".") ? operation.substring(0, operation.length() - 1) : operation;
    }

    /** The elements of a list that may be written as text, or as the only element itself. */
    Iterable<JsonNode> list(String name) {
        JsonNode list = JsonText.member(record, name);
        if (list.isTextual()) {
            JsonNode inner = JsonText.parse(list.textValue());
            list = inner.isContainerNode() ? inner : list;
        }
        if (list.isArray()) {
            return list;
        }
        boolean none = list.isMissingNode() || list.isNull() || (list.isTextual() && !says(list.textValue()));
        return none ? List.of() : List.of(list);
    }

    /** A list of names and values as a map by name in lower case; of a name that occurs twice the first counts. */
    Map<String, String> properties(String name) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (JsonNode property : list(name)) {
            String key = JsonText.text(property, "Name").toLowerCase(Locale.ROOT);
            String value = JsonText.text(property, "Value").strip();
            if (!key.isEmpty() && says(value)) {
                properties.putIfAbsent(key, value);
            }
        }
        return properties;
    }

    /** Whether a text is neither empty nor one of the words for nothing. */
    static boolean says(String text) {
        return !text.isBlank() && !NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
