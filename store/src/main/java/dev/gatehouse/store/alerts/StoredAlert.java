package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * An alert as it is now.
 *
 * @param json the alert, one line, with its status and its incident as of now
 * @param incident the incident that it belongs to
 */
public record StoredAlert(UUID id, int revision, String json, Triage triage, Optional<UUID> incident) {
    /** The columns that one is made of. */
    static final String COLUMNS =
            "a.id, a.json, a.revision, a.sorted_at, a.version, a.status, a.assignee, a.classification, a.reason, a.incident";

    public StoredAlert {
        requireNonNull(id, "id is null");
        requireNonNull(json, "json is null");
        requireNonNull(triage, "triage is null");
        requireNonNull(incident, "incident is null");
    }

    static StoredAlert of(ResultSet row) throws SQLException {
        Triage triage = Triage.of(row);
        Optional<UUID> incident = Columns.idIfAny(row, "incident");
        return new StoredAlert(
                Columns.id(row, "id"),
                row.getInt("revision"),
                AlertText.shown(
                        AlertText.parse(row.getString("json")), triage.status().json(), incident),
                triage,
                incident);
    }
}
