package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Rewrites records of the unified audit log as rows of the tables that hold the same events. */
final class UnifiedAudit {
    private UnifiedAudit() {}

    static Rewritten rewrite(JsonNode record) {
        ObjectNode row = JsonText.newObject();
        row.put(Mark.NAME, Mark.of(Table.OFFICE_ACTIVITY, Shape.UNIFIED_AUDIT_LOG));
        record.properties().forEach(member -> row.set(member.getKey(), member.getValue()));
        return new Rewritten.Made(row.toString().getBytes(StandardCharsets.UTF_8));
    }
}
