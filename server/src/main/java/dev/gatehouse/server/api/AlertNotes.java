package dev.gatehouse.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.audit.Target;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.alerts.StoredAlert;
import dev.gatehouse.store.alerts.StoredIncident;
import dev.gatehouse.store.audit.AuditNote;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the audit trail is told of work on alerts and incidents, and whom an alert names. */
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
        return change(acting, action, target(alert), before, after);
    }

    /** That somebody changed what is made of an incident. */
    AuditNote change(Acting acting, String action, StoredIncident incident, TriageView before, TriageView after) {
        return change(acting, action, target(incident), before, after);
    }

    /** That somebody wrote a comment on an alert. */
    AuditNote comment(Acting acting, StoredAlert alert, String text) {
        return Notes.of(entry(acting, "alert.comment", target(alert), null).after(write(Map.of("text", text))));
    }

    /** That somebody wrote a comment on an incident. */
    AuditNote comment(Acting acting, StoredIncident incident, String text) {
        return Notes.of(
                entry(acting, "incident.comment", target(incident), null).after(write(Map.of("text", text))));
    }

    /** Whether an alert names somebody as a user. */
    boolean concerns(StoredAlert alert, Acting acting) {
        for (JsonNode entity : read(alert.json()).path("entities")) {
            if (entity.path("type").asText().equals("user")
                    && (acting.is(entity.path("id").asText())
                            || acting.is(entity.path("name").asText()))) {
                return true;
            }
        }
        return false;
    }

    private AuditNote change(Acting acting, String action, Target target, TriageView before, TriageView after) {
        return Notes.of(entry(acting, action, target, after.reason())
                .before(write(before))
                .after(write(after)));
    }

    private AuditEntry entry(Acting acting, String action, Target target, @Nullable String reason) {
        return notes.entry(acting.actor(), action, target, reason == null ? "" : reason);
    }

    private Target target(StoredAlert alert) {
        return target(
                "alert",
                alert.id(),
                read(alert.json()).path("rule").path("title").asText());
    }

    private Target target(StoredIncident incident) {
        return target(
                "incident", incident.id(), read(incident.json()).path("title").asText());
    }

    private static Target target(String type, UUID id, String title) {
        return new Target(
                type, id.toString(), title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert or an incident that is no JSON", e);
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
