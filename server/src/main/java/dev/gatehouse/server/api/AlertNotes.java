package dev.gatehouse.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.audit.Target;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.alerts.StoredAlert;
import dev.gatehouse.store.audit.AuditNote;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the audit trail is told of work on alerts, and whom an alert names. */
@Singleton
final class AlertNotes {
    private static final int LONGEST_TITLE = 200;

    private final Notes notes;
    private final ObjectMapper json;

    AlertNotes(Watching watching, ObjectMapper json) {
        this.notes = watching.notes();
        this.json = json;
    }

    /** That somebody changed what is made of an alert. */
    AuditNote change(Acting acting, String action, StoredAlert alert, TriageView before, TriageView after) {
        return Notes.of(entry(acting, action, alert, after.reason())
                .before(write(before))
                .after(write(after)));
    }

    /** That somebody wrote a comment. */
    AuditNote comment(Acting acting, StoredAlert alert, String text) {
        return Notes.of(entry(acting, "alert.comment", alert, null).after(write(Map.of("text", text))));
    }

    /** Whether an alert names somebody as a user. */
    boolean concerns(StoredAlert alert, Acting acting) {
        for (JsonNode entity : read(alert).path("entities")) {
            if (entity.path("type").asText().equals("user")
                    && (acting.is(entity.path("id").asText())
                            || acting.is(entity.path("name").asText()))) {
                return true;
            }
        }
        return false;
    }

    private AuditEntry entry(Acting acting, String action, StoredAlert alert, @Nullable String reason) {
        String title = read(alert).path("rule").path("title").asText();
        Target target = new Target(
                "alert",
                alert.id().toString(),
                title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE));
        return notes.entry(acting.actor(), action, target, reason == null ? "" : reason);
    }

    private JsonNode read(StoredAlert alert) {
        try {
            return json.readTree(alert.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert that is no JSON", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it is JSON", e);
        }
    }
}
