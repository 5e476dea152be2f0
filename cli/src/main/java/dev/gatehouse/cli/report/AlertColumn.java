package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.EntityPrivilege;
import dev.gatehouse.detection.alert.EventRef;
import dev.gatehouse.detection.alert.Expected;
import dev.gatehouse.detection.alert.MainAccount;
import dev.gatehouse.detection.alert.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** A column of the table of alerts that spreadsheets read; what there are several of is joined by {@code "; "}. */
enum AlertColumn {
    TIME("time", alert -> time(alert.time())),
    SEVERITY("severity", alert -> alert.severity().text()),
    SUMMARY("summary", Alert::summary),
    ACCOUNT("account", alert -> account(alert, Entity::name)),
    ACCOUNT_ID("account_id", alert -> account(alert, entity -> entity.id().orElse(""))),
    ACCOUNT_TYPE("account_type", alert -> account(alert, Entity::type)),
    ROLES("roles", alert -> privilege(alert, privilege -> String.join("; ", privilege.roles()))),
    KNOWN_BY("known_by", alert -> privilege(alert, EntityPrivilege::how)),
    KNOWN_FROM("known_from", alert -> privilege(alert, EntityPrivilege::evidence)),
    EMERGENCY("emergency_access", alert -> privilege(alert, known -> known.emergencyAccess() ? "yes" : "no")),
    ADDRESSES("addresses", alert -> joined(alert.addresses().stream())),
    OTHERS("others", AlertColumn::others),
    RULE("rule", alert -> alert.rule().title()),
    ROWS("guide_rows", alert -> String.join("; ", alert.rule().rows())),
    ATTACK("attack", alert -> String.join("; ", alert.rule().attack())),
    WHY("why", AlertColumn::why),
    EVENTS("events", alert -> Long.toString(alert.eventCount())),
    FIRST_EVENT("first_event", alert -> time(alert.firstEvent())),
    LAST_EVENT("last_event", alert -> time(alert.lastEvent())),
    EVENT_IDS("event_ids", alert -> joined(events(alert).map(EventRef::id))),
    TABLES("tables", alert -> joined(events(alert).map(event -> event.table().azureName()))),
    READ_FROM(
            "read_from",
            alert -> joined(
                    events(alert).flatMap(event -> event.sources().stream()).map(AlertColumn::source))),
    ADVICE("advice", Alert::advice),
    EXPECTED("expected", alert -> alert.expected().map(AlertColumn::expected).orElse("")),
    RULE_ID("rule_id", alert -> alert.rule().id().toString()),
    RULE_SOURCE("rule_source", alert -> alert.rule().source().json()),
    TENANT("tenant", Alert::tenant),
    DETECTED_AT("detected_at", alert -> alert.detectedAt().toString()),
    CONTEXT_VERSION("context_version", Alert::contextVersion),
    ALERT_ID("alert_id", alert -> alert.id().toString()),
    INCIDENT_ID("incident_id", alert -> alert.incidentId().map(UUID::toString).orElse("")),
    SESSIONS("sessions", alert -> joined(alert.sessions().stream().map(one -> one.type() + " " + one.id())));

    private final String title;
    private final Function<Alert, String> value;

    AlertColumn(String title, Function<Alert, String> value) {
        this.title = requireNonNull(title, "title is null");
        this.value = requireNonNull(value, "value is null");
    }

    /** What its first cell says. */
    String title() {
        return title;
    }

    /** What an alert has in it; may be empty. */
    String of(Alert alert) {
        return value.apply(alert);
    }

    private static String expected(Expected expected) {
        return expected.kind() + ": " + expected.reason();
    }

    private static String account(Alert alert, Function<Entity, String> part) {
        return MainAccount.of(alert).map(part).orElse("");
    }

    private static String privilege(Alert alert, Function<EntityPrivilege, String> part) {
        return MainAccount.of(alert).flatMap(Entity::privilege).map(part).orElse("");
    }

    private static String others(Alert alert) {
        Optional<Entity> main = MainAccount.of(alert);
        List<Entity> others = alert.entities().stream()
                .filter(entity -> !entity.isAddress())
                .filter(entity -> main.filter(entity::equals).isEmpty())
                .toList();
        return joined(others.stream().map(entity -> entity.type() + " " + entity.name()));
    }

    private static String why(Alert alert) {
        return joined(alert.steps().stream()
                .flatMap(step -> step.why().stream())
                .map(reason -> reason.field() + " = " + reason.value() + " (" + reason.test() + ")"));
    }

    private static Stream<EventRef> events(Alert alert) {
        return alert.steps().stream().flatMap(step -> step.events().stream());
    }

    private static String source(SourceRef source) {
        return source.name() + " at byte " + source.position();
    }

    private static String joined(Stream<String> values) {
        return values.distinct().collect(joining("; "));
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }
}
