package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Records that no paths lead into: they are rewritten as records of another shape. */
enum Foreign {
    /** A record whose {@code AuditData} is another one, as text or as it is. */
    AUDIT_DATA {
        @Override
        Rewritten rewrite(JsonNode record) {
            return AuditData.rewrite(record);
        }
    },
    /** A record that carries another one as the text from which its sender made it. */
    CARRIED {
        @Override
        Rewritten rewrite(JsonNode record) {
            return CarriedRecord.rewrite(record);
        }
    },
    /** A record of the unified audit log as Elastic's agent wraps it. */
    ELASTIC_AUDIT {
        @Override
        Rewritten rewrite(JsonNode record) {
            JsonNode inner = JsonText.member(record, "o365audit");
            return new Rewritten.Made(inner.toString().getBytes(StandardCharsets.UTF_8));
        }
    },
    /** A record of the unified audit log. */
    UNIFIED_AUDIT {
        @Override
        Rewritten rewrite(JsonNode record) {
            return UnifiedAudit.rewrite(record);
        }
    },
    /** A diagnostics record whose properties are a text with JSON. */
    PROPERTIES {
        @Override
        Rewritten rewrite(JsonNode record) {
            return PropertiesText.rewrite(record);
        }
    },
    /** A Windows event whose {@code RawXml}, itself or in its properties, is the event. */
    RAW_XML {
        @Override
        Rewritten rewrite(JsonNode record) {
            return RawXmlEvent.rewrite(record);
        }
    },
    /** A Windows event whose data is a list of names and values. */
    NAMED_DATA {
        @Override
        Rewritten rewrite(JsonNode record) {
            return NamedData.rewrite(record);
        }
    },
    /** A Windows event of Wazuh, itself or in an alert. */
    WAZUH {
        @Override
        Rewritten rewrite(JsonNode record) {
            return WazuhEvent.rewrite(record);
        }
    },
    /** A Windows event whose data is in its message only. */
    WINDOWS_MESSAGE {
        @Override
        Rewritten rewrite(JsonNode record) {
            return WindowsMessage.rewrite(record);
        }
    };

    /** The record in {@code bytes[from, to)} in another shape. */
    Rewritten rewrite(byte[] bytes, int from, int to) {
        JsonNode record = JsonText.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        return record.isObject() ? rewrite(record) : new Rewritten.Broken("not valid JSON");
    }

    abstract Rewritten rewrite(JsonNode record);
}
