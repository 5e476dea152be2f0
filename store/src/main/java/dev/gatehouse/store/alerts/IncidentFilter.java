package dev.gatehouse.store.alerts;

import dev.gatehouse.store.Columns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** The condition of a query for incidents, and what is bound in it. */
final class IncidentFilter {
    private final List<String> conditions = new ArrayList<>(List.of("tenant = :tenant", "gone = 0"));
    private final Map<String, Object> bound = new LinkedHashMap<>();

    private IncidentFilter(String tenant) {
        bound.put("tenant", tenant);
    }

    static IncidentFilter of(String tenant, IncidentQuery query) {
        var filter = new IncidentFilter(tenant);
        List<String> statuses = new ArrayList<>();
        for (TriageStatus status : query.statuses()) {
            statuses.add(":status" + statuses.size());
            filter.bound.put("status" + (statuses.size() - 1), status.json());
        }
        if (!statuses.isEmpty()) {
            filter.conditions.add("status IN (" + String.join(", ", statuses) + ")");
        }
        query.minSeverity().ifPresent(level -> filter.and("severity >= :severity", "severity", SeverityRank.of(level)));
        query.assignee().ifPresent(who -> filter.and("assignee = :assignee", "assignee", who));
        query.text()
                .ifPresent(text -> filter.and(
                        "words LIKE :text ESCAPE '!'", "text", Filter.containing(text.toLowerCase(Locale.ROOT))));
        query.from().ifPresent(from -> filter.and("sorted_at >= :from", "from", Columns.micros(from)));
        query.until()
                .ifPresent(until ->
                        filter.and("COALESCE(first_event, sorted_at) < :until", "until", Columns.micros(until)));
        query.after().ifPresent(cursor -> {
            filter.and("(sorted_at < :cursor OR (sorted_at = :cursor AND id < :cursorId))", "cursor", cursor.micros());
            filter.bound.put("cursorId", cursor.id().toString());
        });
        return filter;
    }

    String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    Query bind(Query query) {
        bound.forEach(query::bind);
        return query;
    }

    private void and(String condition, String name, Object value) {
        conditions.add(condition);
        bound.put(name, value);
    }
}
