package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * An incident as it is now.
 *
 * @param json one line, as it was joined last
 * @param gone whether its alerts belong to others now
 * @param joinedInto the incident that the first of its alerts went to, where it is gone
 */
public record StoredIncident(UUID id, String json, Triage triage, boolean gone, Optional<UUID> joinedInto) {
    static final String COLUMNS =
            "id, json, gone, joined_into, changed_at, version, status, assignee, classification, reason";

    public StoredIncident {
        requireNonNull(id, "id is null");
        requireNonNull(json, "json is null");
        requireNonNull(triage, "triage is null");
        requireNonNull(joinedInto, "joinedInto is null");
    }

    static StoredIncident of(ResultSet row) throws SQLException {
        return new StoredIncident(
                Columns.id(row, "id"),
                row.getString("json"),
                Triage.of(row),
                row.getInt("gone") != 0,
                Columns.idIfAny(row, "joined_into"));
    }
}
