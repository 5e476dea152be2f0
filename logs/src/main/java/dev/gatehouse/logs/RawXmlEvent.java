package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.logs.xml.EventRecord;
import java.util.Optional;

/** Rewrites what the Azure Diagnostics extension sends: an event as XML in a record. */
final class RawXmlEvent {
    private RawXmlEvent() {}

    static Rewritten rewrite(JsonNode record) {
        JsonNode inner = JsonText.member(record, "properties");
        JsonNode properties = inner.isObject() ? inner : record;
        String xml = JsonText.text(properties, "RawXml").strip();
        if (xml.isEmpty()) {
            return described(record, properties);
        }
        Optional<byte[]> event = EventRecord.of(xml);
        return event.isPresent()
                ? new Rewritten.Made(event.get())
                : new Rewritten.Broken("the record's RawXml is not well-formed XML");
    }

    private static Rewritten described(JsonNode record, JsonNode properties) {
        WindowsRecord event = new WindowsRecord(properties);
        event.put("TimeCreated", JsonText.text(record, "time"));
        event.put("Computer", JsonText.text(properties, "RoleInstance").replaceFirst("^_", ""));
        WindowsMessage.read(JsonText.text(properties, "Description"), event);
        return event.made();
    }
}
