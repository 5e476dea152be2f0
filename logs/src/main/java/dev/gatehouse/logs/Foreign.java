package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Records that no paths lead into: they are rewritten as records of another shape. */
enum Foreign {
    /** A record whose {@code AuditData} is another one, as text or as it is. */
    AUDIT_DATA(AuditData::rewrite),
    /** A record that carries another one as the text from which its sender made it. */
    CARRIED(CarriedRecord::rewrite),
    /** A record of the unified audit log as Elastic's agent wraps it. */
    ELASTIC_AUDIT(record -> Rewritten.Made.of(JsonText.member(record, "o365audit"))),
    /** A record of the unified audit log. */
    UNIFIED_AUDIT(UnifiedAudit::rewrite),
    /** A diagnostics record whose properties are a text with JSON. */
    PROPERTIES(PropertiesText::rewrite),
    /** A Windows event whose {@code RawXml}, itself or in its properties, is the event. */
    RAW_XML(RawXmlEvent::rewrite),
    /** A Windows event whose data is a list of names and values. */
    NAMED_DATA(NamedData::rewrite),
    /** A Windows event of Wazuh, itself or in an alert. */
    WAZUH(WazuhEvent::rewrite),
    /** A Windows event whose data is in its message only. */
    WINDOWS_MESSAGE(WindowsMessage::rewrite);

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Function<JsonNode, Rewritten> rewriting;

    Foreign(Function<JsonNode, Rewritten> rewriting) {
        this.rewriting = rewriting;
    }

    /** The record in {@code bytes[from, to)} in another shape. */
    Rewritten rewrite(byte[] bytes, int from, int to) {
        JsonNode record = JsonText.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        return record.isObject() ? rewriting.apply(record) : new Rewritten.Broken("not valid JSON");
    }
}
