package dev.gatehouse.store.testing;

import dev.gatehouse.store.audit.AuditNote;
import java.time.Instant;

/** Makes notes for the audit trail. */
public final class Notes {
    private Notes() {}

    public static AuditNote note(String action) {
        return note(action, Alerts.START);
    }

    public static AuditNote note(String action, Instant at) {
        return new AuditNote(at, "kim", action, "it", "{\"action\":\"" + action + "\"}");
    }
}
