package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;

/** Rewrites events whose data is a list of names and values, as readers of XML and of evtx files write them. */
final class NamedData {
    private static final List<String> NAMES = List.of("@Name", "Name");
    private static final List<String> VALUES = List.of("#text", "Value", "content", "text");

    private NamedData() {}

    static Rewritten rewrite(JsonNode record) {
        JsonNode event = JsonText.member(record, "Event");
        return event.isObject() ? nested(event) : payload(record);
    }

    private static Rewritten nested(JsonNode event) {
        ObjectNode row = JsonText.newObject();
        row.put(Mark.NAME, Mark.of(Table.SECURITY_EVENT, Shape.WINDOWS_XML));
        ObjectNode made = row.putObject("Event");
        made.set("System", JsonText.member(event, "System"));
        made.set("UserData", JsonText.member(event, "UserData"));
        ObjectNode data = made.putObject("EventData");
        each(JsonText.member(event, "EventData"), data::put);
        return Rewritten.Made.of(row);
    }

    private static Rewritten payload(JsonNode record) {
        WindowsRecord event = new WindowsRecord(record);
        JsonNode payload = JsonText.parse(JsonText.text(record, "Payload").strip());
        each(JsonText.member(payload, "EventData"), event::put);
        return event.made();
    }

    private static void each(JsonNode eventData, BiConsumer<String, String> data) {
        JsonNode list = JsonText.member(eventData, "Data");
        for (JsonNode element : list.isArray() ? list : JsonText.newList().add(list)) {
            JsonNode attributes = element.path("#attributes");
            String name = first(attributes.isObject() ? attributes : element, NAMES);
            if (!name.isEmpty()) {
                data.accept(name, first(element, VALUES));
            }
        }
    }

    private static String first(JsonNode object, List<String> names) {
        return names.stream()
                .map(name -> JsonText.text(object, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
