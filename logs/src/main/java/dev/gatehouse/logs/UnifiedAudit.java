package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/** Rewrites records of the unified audit log as rows of the tables that hold the same events. */
final class UnifiedAudit {
    private static final Set<String> SIGN_INS = Set.of("userloggedin", "userloginfailed");

    private UnifiedAudit() {}

    static Rewritten rewrite(JsonNode json) {
        UnifiedRecord record = new UnifiedRecord(json);
        ObjectNode row = row(record);
        return Rewritten.Made.of(row);
    }

    private static ObjectNode row(UnifiedRecord record) {
        if (!record.text("Workload").equalsIgnoreCase("AzureActiveDirectory")) {
            return UnifiedOfficeActivity.row(record);
        }
        return SIGN_INS.contains(record.operation().strip().toLowerCase(Locale.ROOT))
                ? UnifiedSignIn.row(record)
                : UnifiedDirectoryAudit.row(record);
    }

    /** A row that says what it is. */
    static ObjectNode marked(Table table) {
        return JsonText.newObject().put(Mark.NAME, Mark.of(table, Shape.UNIFIED_AUDIT_LOG));
    }

    /** Puts a text into an object, unless it is empty. */
    static void put(ObjectNode object, String name, String value) {
        if (!value.isEmpty()) {
            object.put(name, value);
        }
    }
}
