package dev.gatehouse.store.alerts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** An alert as it is kept, without what only people need. */
record AlertRow(UUID id, ObjectNode json, int revision, String status, Optional<UUID> incident) {
    private static final int IDS_AT_ONCE = 500;

    /** Those of these ids that are there. */
    static Map<UUID, AlertRow> read(Handle handle, String tenant, Collection<UUID> ids) {
        List<UUID> wanted = List.copyOf(ids);
        Map<UUID, AlertRow> rows = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
            List<UUID> some = new ArrayList<>(wanted.subList(from, Math.min(wanted.size(), from + IDS_AT_ONCE)));
            var query = handle.createQuery("""
                            SELECT id, json, revision, status, incident FROM alert
                            WHERE tenant = ? AND id IN (%s)""".formatted(String.join(", ", Collections.nCopies(some.size(), "?"))))
                    .bind(0, tenant);
            for (int i = 0; i < some.size(); i++) {
                query.bind(i + 1, some.get(i).toString());
            }
            query.map((row, context) -> of(row)).forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    String shown() {
        return AlertText.shown(json, status, incident);
    }

    private static AlertRow of(ResultSet row) throws SQLException {
        return new AlertRow(
                Columns.id(row, "id"),
                AlertText.parse(row.getString("json")),
                row.getInt("revision"),
                row.getString("status"),
                Columns.idIfAny(row, "incident"));
    }
}
