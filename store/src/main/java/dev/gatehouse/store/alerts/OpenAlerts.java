package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The alerts of a tenant that stand and that nobody has resolved yet, for whoever asks what somebody did. */
public final class OpenAlerts {
    private static final int ROWS_AT_ONCE = 100;

    private final Database database;
    private final String tenant;

    public OpenAlerts(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /**
     * Whether there is one that was not expected, of one of these rules, in which somebody acted: not one that only
     * concerns him. An alert that an earlier program wrote does not say who acted.
     *
     * @param id of the account, as the logs have it
     * @param name of the account, for records that have no id; empty where it is not known
     * @param least how grave it is at least
     */
    public boolean hasActed(String id, Optional<String> name, Set<RuleId> rules, Level least) {
        return database.read(handle -> found(handle, id, name, rules, least));
    }

    private boolean found(Handle handle, String id, Optional<String> name, Set<RuleId> rules, Level least) {
        Set<String> wanted = rules.stream().map(RuleId::toString).collect(Collectors.toSet());
        var query = handle.createQuery("""
                        SELECT a.rule_id, a.json FROM alert a WHERE a.tenant = :tenant
                            AND a.id IN (SELECT e.alert FROM alert_entity e WHERE e.tenant = :tenant AND e.id_lower = :id
                                UNION SELECT e.alert FROM alert_entity e
                                    WHERE e.tenant = :tenant AND e.name_lower = :name AND e.id_lower = '')
                            AND a.state IN (:open, :final) AND a.status IN (:new, :inProgress) AND a.severity >= :least""")
                .bind("tenant", tenant)
                .bind("id", PortableText.findable(id))
                .bind("name", PortableText.findable(name.orElse("")))
                .bind("open", AlertState.OPEN.json())
                .bind("final", AlertState.FINAL.json())
                .bind("new", TriageStatus.NEW.json())
                .bind("inProgress", TriageStatus.IN_PROGRESS.json())
                .bind("least", SeverityRank.of(least))
                .setFetchSize(ROWS_AT_ONCE);
        try (Stream<String> alerts = query
                .map((row, context) -> wanted.contains(row.getString("rule_id")) ? row.getString("json") : "{}")
                .stream()) {
            return alerts.map(AlertText::parse).anyMatch(alert -> hasActed(alert, id, name));
        }
    }

    private static boolean hasActed(JsonNode alert, String id, Optional<String> name) {
        if (alert.path("expected").isObject()) {
            return false;
        }
        for (JsonNode entity : alert.path("entities")) {
            if (entity.path("acted").asBoolean() && is(entity, id, name)) {
                return true;
            }
        }
        return false;
    }

    /** A name is only a user's: what an application calls itself is no matter of trust. */
    private static boolean is(JsonNode entity, String id, Optional<String> name) {
        return entity.has("id")
                ? entity.path("id").asText().equalsIgnoreCase(id)
                : entity.path("type").asText().equals("user")
                        && name.filter(entity.path("name").asText()::equalsIgnoreCase)
                                .isPresent();
    }
}
