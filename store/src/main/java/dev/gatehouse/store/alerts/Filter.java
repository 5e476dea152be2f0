package dev.gatehouse.store.alerts;

import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.store.Columns;
import dev.gatehouse.store.PortableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** The condition of a query, and what is bound in it. */
final class Filter {
    private final List<String> conditions = new ArrayList<>(List.of("a.tenant = :tenant"));
    private final Map<String, Object> bound = new LinkedHashMap<>();

    private Filter(String tenant) {
        bound.put("tenant", tenant);
    }

    /** All of a query but where a page begins. */
    static Filter of(String tenant, AlertQuery query) {
        var filter = new Filter(tenant);
        filter.oneOf("state", query.states().stream().map(AlertState::json).toList());
        filter.oneOf("status", query.statuses().stream().map(TriageStatus::json).toList());
        query.minSeverity()
                .ifPresent(level -> filter.and("a.severity >= :severity", "severity", SeverityRank.of(level)));
        query.rule().ifPresent(rule -> filter.and("a.rule_id = :rule", "rule", rule.toString()));
        query.without().ifPresent(rule -> filter.and("a.rule_id <> :without", "without", rule.toString()));
        query.ruleRow().ifPresent(row -> filter.and("""
                        EXISTS (SELECT 1 FROM alert_rule_row r
                            WHERE r.tenant = a.tenant AND r.alert = a.id AND r.rule_row = :row)""", "row", PortableText.key(row)));
        query.entity().ifPresent(filter::entity);
        query.assignee().ifPresent(who -> filter.and("a.assignee = :assignee", "assignee", who));
        query.text()
                .ifPresent(text ->
                        filter.and("a.words LIKE :text ESCAPE '!'", "text", containing(text.toLowerCase(Locale.ROOT))));
        query.from().ifPresent(from -> filter.and("a.sorted_at >= :from", "from", Columns.micros(from)));
        query.until().ifPresent(until -> filter.and("a.sorted_at < :until", "until", Columns.micros(until)));
        query.incident().ifPresent(id -> filter.and("a.incident = :incident", "incident", id.toString()));
        return filter;
    }

    /** Goes on where a page ended. */
    Filter after(AlertCursor cursor) {
        and("(a.sorted_at < :cursor OR (a.sorted_at = :cursor AND a.id < :cursorId))", "cursor", cursor.micros());
        bound.put("cursorId", cursor.id().toString());
        return this;
    }

    String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    Query bind(Query query) {
        bound.forEach(query::bind);
        return query;
    }

    private void entity(String text) {
        and("""
                EXISTS (SELECT 1 FROM alert_entity e WHERE e.tenant = a.tenant AND e.alert = a.id
                    AND (e.id_lower = :entity OR e.name_lower LIKE :entityName ESCAPE '!'))""", "entity", PortableText.findable(text));
        bound.put("entityName", containing(PortableText.findable(text)));
    }

    private void oneOf(String column, Collection<String> values) {
        if (values.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (String value : values) {
            String name = column + names.size();
            names.add(":" + name);
            bound.put(name, value);
        }
        conditions.add("a." + column + " IN (" + String.join(", ", names) + ")");
    }

    private void and(String condition, String name, Object value) {
        conditions.add(condition);
        bound.put(name, value);
    }

    /** The pattern of what contains a text. */
    static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
