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
    };

    /** The record in {@code bytes[from, to)} in another shape. */
    Rewritten rewrite(byte[] bytes, int from, int to) {
        JsonNode record = JsonText.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        return record.isObject() ? rewrite(record) : new Rewritten.Broken("not valid JSON");
    }

    abstract Rewritten rewrite(JsonNode record);
}
