package dev.gatehouse.store.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.store.Columns;
import dev.gatehouse.store.PortableText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * An alert to be written, with the columns by which it is found.
 *
 * @param isFindableAnew whether it concerns others than before, or is new
 */
record AlertWrite(
        UUID id, ObjectNode json, int revision, String status, Optional<UUID> incident, boolean isFindableAnew) {

    static void write(Handle handle, String tenant, List<AlertWrite> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        var rows = handle.prepareBatch("""
                INSERT INTO alert (tenant, id, json, state, revision, severity, rule_id, rule_source, sorted_at, happened_at,
                    first_event, last_event, detected_at, words, version, status, incident)
                VALUES (:tenant, :id, :json, :state, :revision, :severity, :rule, :source, :sorted, :happened,
                    :first, :last, :detected, :words, 0, :status, :incident)
                ON CONFLICT (tenant, id) DO UPDATE SET json = excluded.json, state = excluded.state,
                    revision = excluded.revision, severity = excluded.severity, rule_id = excluded.rule_id,
                    rule_source = excluded.rule_source, sorted_at = excluded.sorted_at,
                    happened_at = excluded.happened_at, first_event = excluded.first_event,
                    last_event = excluded.last_event, words = excluded.words""");
        alerts.forEach(alert -> alert.row(rows, tenant));
        rows.execute();
        findable(
                handle,
                tenant,
                alerts.stream().filter(AlertWrite::isFindableAnew).toList());
    }

    private static void findable(Handle handle, String tenant, List<AlertWrite> alerts) {
        for (String table : List.of("alert_entity", "alert_rule_row")) {
            executeEach(
                    handle,
                    "DELETE FROM " + table + " WHERE tenant = :tenant AND alert = :alert",
                    batch -> alerts.stream()
                            .filter(alert -> alert.revision() > 1)
                            .forEach(alert -> batch.bind("tenant", tenant)
                                    .bind("alert", alert.id().toString())
                                    .add()));
        }
        executeEach(handle, """
                INSERT INTO alert_entity (tenant, alert, number, type, id_lower, name_lower)
                VALUES (:tenant, :alert, :number, :type, :id, :name)""", batch -> alerts.forEach(alert -> alert.entities(batch, tenant)));
        executeEach(
                handle,
                "INSERT INTO alert_rule_row (tenant, rule_row, alert) VALUES (:tenant, :row, :alert)",
                batch ->
                        alerts.forEach(alert -> elements(alert.json.path("rule").path("rows"))
                                .map(JsonNode::asText)
                                .distinct()
                                .forEach(row -> batch.bind("tenant", tenant)
                                        .bind("row", PortableText.key(row))
                                        .bind("alert", alert.id().toString())
                                        .add())));
    }

    private static void executeEach(Handle handle, String sql, Consumer<PreparedBatch> filling) {
        var batch = handle.prepareBatch(sql);
        filling.accept(batch);
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void row(PreparedBatch batch, String tenant) {
        Optional<Instant> time = time("time");
        Instant detected = time("detectedAt").orElseThrow();
        batch.bind("tenant", tenant)
                .bind("id", id.toString())
                .bind("json", AlertText.write(json))
                .bind("state", text("state"))
                .bind("revision", revision)
                .bind("severity", SeverityRank.of(Level.parse(text("severity")).orElseThrow()))
                .bind("rule", json.path("rule").path("id").asText())
                .bind("source", json.path("rule").path("source").asText())
                .bind("sorted", Columns.micros(time.orElse(detected)))
                .bind("happened", Columns.micros(time))
                .bind("first", Columns.micros(time("firstEvent")))
                .bind("last", Columns.micros(time("lastEvent")))
                .bind("detected", Columns.micros(detected))
                .bind("words", words())
                .bind("status", status)
                .bind("incident", incident.map(UUID::toString).orElse(null))
                .add();
    }

    private void entities(PreparedBatch batch, String tenant) {
        int number = 0;
        for (JsonNode entity : json.path("entities")) {
            batch.bind("tenant", tenant)
                    .bind("alert", id.toString())
                    .bind("number", number++)
                    .bind("type", entity.path("type").asText())
                    .bind("id", PortableText.findable(entity.path("id").asText()))
                    .bind("name", PortableText.findable(entity.path("name").asText()))
                    .add();
        }
    }

    /** All that a search for words looks at. */
    private String words() {
        return Stream.concat(
                        Stream.of(id.toString(), json.path("rule").path("title").asText(), text("summary")),
                        elements(json.path("entities"))
                                .flatMap(one -> Stream.of(
                                        one.path("name").asText(),
                                        one.path("id").asText())))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private String text(String field) {
        return json.path(field).asText();
    }

    private Optional<Instant> time(String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? Optional.of(Instant.parse(value.asText())) : Optional.empty();
    }
}
