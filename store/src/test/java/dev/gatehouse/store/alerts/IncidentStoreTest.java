package dev.gatehouse.store.alerts;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.incident.Incident;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.testing.Alerts;
import dev.gatehouse.store.testing.Backend;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class IncidentStoreTest {
    private final Database database;
    private final String tenant = Backend.tenant();
    private final IncidentStore store;
    private final AlertStore alerts;

    IncidentStoreTest(Backend backend) {
        this.database = backend.shared();
        this.store = new IncidentStore(database, tenant);
        this.alerts = new AlertStore(database, tenant);
    }

    @BeforeEach
    void tell() {
        List<AlertChange> changes = Stream.of("a", "b", "c", "d")
                .map(name ->
                        (AlertChange) new AlertChange.Told(alert(tenant, name).make()))
                .toList();
        database.write(tenant, handle -> AlertBook.apply(handle, tenant, changes, START));
    }

    @Test
    void saysOfEachAlertWhichIncidentItBelongsTo() {
        int moved = replace(incident("x", "a", "b"), incident("y", "c"));

        assertThat(moved).isEqualTo(3);
        assertThat(incidentOf("a")).contains(id("x"));
        assertThat(incidentOf("d")).isEmpty();
        assertThat(alerts.get(id("b")).orElseThrow().json()).contains("\"incidentId\":\"" + id("x") + "\"");
        assertThat(alerts.find(AlertQuery.builder().incident(id("x")).build()).alerts())
                .extracting(StoredAlert::id)
                .containsExactlyInAnyOrder(id("a"), id("b"));
        assertThat(store.list(Set.of(), 10)).extracting(StoredIncident::id).containsExactlyInAnyOrder(id("x"), id("y"));
    }

    @Test
    void tellsWhichAlertsMovedAndNoOthers() {
        replace(incident("x", "a", "b"));
        long before = alerts.lastChange();

        assertThat(replace(incident("x", "a", "b"))).isZero();
        assertThat(alerts.lastChange()).isEqualTo(before);
        assertThat(replace(incident("x", "a", "b", "c"))).isEqualTo(1);

        assertThat(alerts.changesSince(before, 10)).singleElement().satisfies(event -> {
            assertThat(event.cause()).isEqualTo(Cause.INCIDENT);
            assertThat(event.alert().id()).isEqualTo(id("c"));
        });
    }

    @Test
    void saysWhereAnIncidentWentWhoseAlertsAnotherOneTook() {
        replace(incident("x", "a"), incident("y", "b", "c"));

        replace(incident("x", "a", "b", "c"));

        StoredIncident gone = store.get(id("y")).orElseThrow();
        assertThat(gone.gone()).isTrue();
        assertThat(gone.joinedInto()).contains(id("x"));
        assertThat(store.list(Set.of(), 10)).extracting(StoredIncident::id).containsExactly(id("x"));
    }

    @Test
    void leavesAnIncidentThatKeepsSomeOfItsAlerts() {
        replace(incident("y", "b", "c"));

        replace(incident("x", "a", "b"));

        assertThat(store.get(id("y")).orElseThrow().gone()).isFalse();
        assertThat(incidentOf("c")).contains(id("y"));
    }

    @Test
    void takesOutAnAlertThatIsNamedNoMore() {
        replace(incident("x", "a", "b"));

        replace(incident("x", "a"));

        assertThat(incidentOf("b")).isEmpty();
        assertThat(store.get(id("x")).orElseThrow().gone()).isFalse();
    }

    @Test
    void keepsWhatPeopleMadeOfAnIncidentThatComesBack() {
        replace(incident("x", "a"), incident("y", "b"));
        store.change(
                id("y"),
                0,
                List.of(new TriageChange.Assign("kim"), new TriageChange.Status(TriageStatus.IN_PROGRESS)),
                "lee",
                START,
                note("triage"));
        store.comment(id("y"), "mine", "kim", START, note("comment"));
        replace(incident("x", "a", "b"));

        replace(incident("x", "a"), incident("y", "b"));

        StoredIncident back = store.get(id("y")).orElseThrow();
        assertThat(back.gone()).isFalse();
        assertThat(back.joinedInto()).isEmpty();
        assertThat(back.triage())
                .isEqualTo(new Triage(1, TriageStatus.IN_PROGRESS, Optional.of("kim"), Optional.empty()));
        assertThat(store.comments(id("y"))).extracting(Comment::text).containsExactly("mine");
        assertThat(store.history(id("y"))).hasSize(2);
    }

    @Test
    void listsByStatusLatestChangeFirst() {
        store.replaceIncidents(List.of(incident("x", "a")), START);
        store.replaceIncidents(List.of(incident("y", "b")), START.plusSeconds(1));
        store.replaceIncidents(List.of(incident("x", "a", "c")), START.plusSeconds(2));
        store.change(id("y"), 0, List.of(new TriageChange.Status(TriageStatus.RESOLVED)), "lee", START, note("triage"));

        assertThat(store.list(Set.of(), 10)).extracting(StoredIncident::id).containsExactly(id("x"), id("y"));
        assertThat(store.list(Set.of(TriageStatus.RESOLVED), 10))
                .extracting(StoredIncident::id)
                .containsExactly(id("y"));
        assertThat(store.list(Set.of(), 1)).hasSize(1);
    }

    @Test
    void keepsTheWorkOnAlertsAndOnIncidentsApart() {
        // An incident and an alert of one id.
        replace(new IncidentDraft(id("a"), "{}", List.of(id("a"))));
        store.comment(id("a"), "on the incident", "kim", START, note("comment"));

        assertThat(alerts.comments(id("a"))).isEmpty();
        assertThat(store.comments(id("a"))).hasSize(1);
    }

    @Test
    void isMadeOfAnIncident() {
        var incident = new Incident(
                id("x"),
                "Something",
                Level.HIGH,
                false,
                Optional.of(START),
                Optional.of(START),
                List.of(id("a")),
                List.of(),
                List.of());

        replace(IncidentDraft.of(incident));

        assertThat(store.get(id("x")).orElseThrow().json()).contains("\"title\":\"Something\"");
    }

    private int replace(IncidentDraft... incidents) {
        return store.replaceIncidents(List.of(incidents), START);
    }

    private IncidentDraft incident(String name, String... members) {
        return new IncidentDraft(
                id(name),
                "{\"members\":" + members.length + "}",
                Stream.of(members).map(this::id).toList());
    }

    private Optional<UUID> incidentOf(String alert) {
        return alerts.get(id(alert)).orElseThrow().incident();
    }

    private UUID id(String name) {
        return Alerts.id(tenant + name);
    }
}
