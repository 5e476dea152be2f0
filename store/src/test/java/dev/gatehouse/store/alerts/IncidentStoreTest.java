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
import java.time.Instant;
import java.util.ArrayList;
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
        assertThat(found(IncidentQuery.all(10))).containsExactlyInAnyOrder(id("x"), id("y"));
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
        assertThat(found(IncidentQuery.all(10))).containsExactly(id("x"));
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
    void findsThoseThatAQueryAsksForTheLatestFirst() {
        Instant later = START.plusSeconds(60);
        replace(
                incident("x", Level.LOW, "kim 100%\nspray", START, later, "a"),
                incident("y", Level.CRITICAL, "lee", START, START, "b"),
                incident("z", Level.HIGH, "lee spray", START.plusSeconds(30), START.plusSeconds(30), "c", "d"));
        store.change(
                id("y"),
                0,
                List.of(new TriageChange.Status(TriageStatus.RESOLVED), new TriageChange.Assign("kim")),
                "lee",
                START,
                note("triage"));

        assertThat(found(IncidentQuery.all(10))).containsExactly(id("x"), id("z"), id("y"));
        assertThat(found(query(Set.of(TriageStatus.RESOLVED), "", "", "", Optional.empty(), Optional.empty())))
                .containsExactly(id("y"));
        assertThat(found(query(Set.of(), "HIGH", "", "", Optional.empty(), Optional.empty())))
                .containsExactly(id("z"), id("y"));
        assertThat(found(query(Set.of(), "", "kim", "", Optional.empty(), Optional.empty())))
                .containsExactly(id("y"));
        assertThat(found(query(Set.of(), "", "", "SPRAY", Optional.empty(), Optional.empty())))
                .containsExactly(id("x"), id("z"));
        assertThat(found(query(Set.of(), "", "", "0%", Optional.empty(), Optional.empty())))
                .containsExactly(id("x"));
        assertThat(found(query(Set.of(), "", "", "_", Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(found(query(Set.of(), "", "", "", Optional.of(START.plusSeconds(40)), Optional.of(later))))
                .as("begun before, and going on")
                .containsExactly(id("x"));
        assertThat(found(query(Set.of(), "", "", "", Optional.empty(), Optional.of(START.plusSeconds(30)))))
                .containsExactly(id("x"), id("y"));
    }

    @Test
    void findsPageAfterPageThoseOfOneTimeToo() {
        replace(incident("x", "a"), incident("y", "b"), incident("z", "c"));

        List<UUID> found = new ArrayList<>();
        IncidentPage page = store.find(IncidentQuery.all(2));
        assertThat(page.incidents()).hasSize(2);
        page.incidents().forEach(one -> found.add(one.id()));
        page = store.find(IncidentQuery.all(2)
                .after(AlertCursor.parse(page.next().orElseThrow().text()).orElseThrow()));
        page.incidents().forEach(one -> found.add(one.id()));

        assertThat(page.next()).isEmpty();
        assertThat(found).containsExactlyInAnyOrder(id("x"), id("y"), id("z"));
    }

    @Test
    void anAlertThatIsFreeBelongsToNoneAndWhatItWasAloneInIsGone() {
        replace(incident("x", "a", "b"), incident("y", "c"));

        int moved = store.replaceIncidents(List.of(incident("x", "a")), Set.of(id("b"), id("c"), id("d")), START);

        assertThat(moved).isEqualTo(2);
        assertThat(incidentOf("b")).isEmpty();
        assertThat(incidentOf("c")).isEmpty();
        assertThat(store.get(id("y")).orElseThrow().gone()).isTrue();
        assertThat(found(IncidentQuery.all(10))).containsExactly(id("x"));
    }

    @Test
    void whatOthersTookFromIsKeptAnewThoughItSaysTheSameAsBefore() {
        replace(incident("x", "a", "b"));
        replace(incident("y", "b", "c"));

        assertThat(replace(incident("x", "a", "b"))).isEqualTo(1);
        assertThat(incidentOf("b")).contains(id("x"));
        assertThat(replace(incident("y", "c"))).isZero();
        assertThat(found(query(Set.of(), "", "", "x", Optional.empty(), Optional.empty())))
                .containsExactly(id("x"));
    }

    private static IncidentQuery query(
            Set<TriageStatus> statuses,
            String least,
            String assignee,
            String text,
            Optional<Instant> from,
            Optional<Instant> until) {
        return new IncidentQuery(
                statuses,
                least.isEmpty() ? Optional.empty() : Optional.of(Level.valueOf(least)),
                Optional.of(assignee).filter(word -> !word.isEmpty()),
                Optional.of(text).filter(word -> !word.isEmpty()),
                from,
                until,
                Optional.empty(),
                10);
    }

    @Test
    void keepsTheWorkOnAlertsAndOnIncidentsApart() {
        // An incident and an alert of one id.
        replace(incident("a", "a"));
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
        return incident(name, Level.HIGH, name, START, START, members);
    }

    private IncidentDraft incident(
            String name, Level severity, String words, Instant first, Instant last, String... members) {
        List<UUID> alerts = Stream.of(members).map(this::id).toList();
        return new IncidentDraft(
                id(name),
                "{\"alerts\":\"" + alerts + "\"}",
                alerts,
                severity,
                Optional.of(first),
                Optional.of(last),
                words);
    }

    private List<UUID> found(IncidentQuery query) {
        return store.find(query).incidents().stream().map(StoredIncident::id).toList();
    }

    private Optional<UUID> incidentOf(String alert) {
        return alerts.get(id(alert)).orElseThrow().incident();
    }

    private UUID id(String name) {
        return Alerts.id(tenant + name);
    }
}
