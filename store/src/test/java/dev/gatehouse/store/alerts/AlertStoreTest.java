package dev.gatehouse.store.alerts;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.testing.Alerts;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class AlertStoreTest {
    private final Database database;
    private final String tenant = Backend.tenant();
    private final AlertStore store;
    private final AuditTrail trail;

    AlertStoreTest(Backend backend) {
        this.database = backend.shared();
        this.store = new AlertStore(database, tenant);
        this.trail = new AuditTrail(database, tenant);
    }

    @Test
    void showsTheNewestFirstAndThoseOfAnUnknownTimeByTheirDetection() {
        tell(
                about("old").after(Duration.ofHours(-5)),
                about("new").after(Duration.ofHours(5)),
                about("between").atAnUnknownTime().detected(START));

        assertThat(found(AlertQuery.all(10))).containsExactly("new", "between", "old");
    }

    @Test
    void goesThroughPagesWithoutLosingOrRepeatingAny() {
        // Many at the same time, so that pages end among them.
        tell(Stream.iterate(0, i -> i + 1)
                .limit(25)
                .map(i -> about("n" + i).after(Duration.ofMinutes(i / 7)))
                .toArray(Alerts[]::new));

        List<String> all = found(AlertQuery.all(100));
        List<String> paged = new ArrayList<>();
        AlertQuery query = AlertQuery.all(4);
        for (Optional<AlertCursor> next = Optional.empty(); ; ) {
            AlertPage page = store.find(next.map(query::after).orElse(query));
            page.alerts().forEach(one -> paged.add(name(one)));
            next = page.next().flatMap(cursor -> AlertCursor.parse(cursor.text()));
            if (next.isEmpty()) {
                break;
            }
        }

        assertThat(all).hasSize(25);
        assertThat(paged).containsExactlyElementsOf(all);
    }

    @Test
    void filtersByWhatTheAlertSays() {
        tell(
                about("low").level(Level.LOW).rule("Rule A", "row-1", "row-2").after(Duration.ofHours(1)),
                about("high").level(Level.HIGH).rule("Rule B", "row-2").after(Duration.ofHours(2)),
                about("critical").level(Level.CRITICAL).state(AlertState.FINAL).after(Duration.ofHours(3)));

        assertThat(found(query().minSeverity(Level.HIGH))).containsExactly("critical", "high");
        assertThat(found(query().rule(new RuleId(Alerts.id("Rule A"))))).containsExactly("low");
        assertThat(found(query().without(new RuleId(Alerts.id("Rule A"))))).containsExactly("critical", "high");
        assertThat(found(query().ruleRow("row-2"))).containsExactly("high", "low");
        assertThat(found(query().states(AlertState.FINAL, AlertState.WITHDRAWN)))
                .containsExactly("critical");
        assertThat(found(query().from(START.plus(Duration.ofHours(2))))).containsExactly("critical", "high");
        assertThat(found(query().until(START.plus(Duration.ofHours(2))))).containsExactly("low");
        assertThat(found(query().minSeverity(Level.HIGH).ruleRow("row-2").states(AlertState.OPEN)))
                .containsExactly("high");
    }

    @Test
    void findsWhomItConcernsInAnyCase() {
        tell(
                about("kim").entity("user", "0B5A-77", "ADM_Kim@Contoso.example"),
                about("kai").entity("user", "0b5a-78", "admxkai@contoso.example"),
                about("percent").user("100%_sure!"));

        assertThat(found(query().entity("0b5a-77"))).containsExactly("kim");
        assertThat(found(query().entity("adm_kim@CONTOSO"))).containsExactly("kim");
        assertThat(found(query().entity("adm_k")))
                .as("an underscore is no wildcard")
                .containsExactly("kim");
        assertThat(found(query().entity("100%_SURE!"))).containsExactly("percent");
        assertThat(found(query().entity("10%0"))).isEmpty();
        assertThat(found(query().entity("nobody"))).isEmpty();
    }

    @Test
    void findsWordsInAnyCase() {
        tell(
                about("one").summary("Straße und İstanbul"),
                about("two").rule("Password Spray"),
                about("three").user("kim@contoso.example"));

        assertThat(found(query().text("STRASSE"))).isEmpty();
        assertThat(found(query().text("straße UND"))).containsExactly("one");
        assertThat(found(query().text("password spray"))).containsExactly("two");
        assertThat(found(query().text("KIM@"))).containsExactly("three");
        assertThat(found(query().text("%"))).isEmpty();
        assertThat(found(query().text("\0\uD800"))).isEmpty();
    }

    @Test
    void findsAnAlertByWhomItConcernsNowAndNotBefore() {
        tell(about("one").user("before"));
        tell(about("one").user("after"));

        assertThat(found(query().entity("before"))).isEmpty();
        assertThat(found(query().entity("after"))).containsExactly("one");
    }

    @Test
    void startsAsNewAndUnassigned() {
        tell(about("one"));

        StoredAlert alert = store.get(id("one")).orElseThrow();

        assertThat(alert.triage()).isEqualTo(Triage.NONE);
        assertThat(alert.revision()).isEqualTo(1);
        assertThat(alert.json()).contains("\"status\":\"new\"", "\"incidentId\":null");
        assertThat(store.history(id("one"))).isEmpty();
        assertThat(store.get(id("two"))).isEmpty();
    }

    @Test
    void keepsWhatPeopleMakeOfItAndWhoDidWhat() {
        tell(about("one"));
        var verdict = new Verdict(Classification.BENIGN_POSITIVE, "a drill");

        TriageAnswer first = change("one", 0, new TriageChange.Assign("kim"), status(TriageStatus.IN_PROGRESS));
        TriageAnswer second = change("one", 1, status(TriageStatus.RESOLVED), new TriageChange.Classify(verdict));

        assertThat(first).isInstanceOf(TriageAnswer.Done.class);
        assertThat(second)
                .isEqualTo(new TriageAnswer.Done(
                        new Triage(2, TriageStatus.RESOLVED, Optional.of("kim"), Optional.of(verdict))));
        assertThat(store.get(id("one")).orElseThrow().json()).contains("\"status\":\"resolved\"");
        assertThat(store.history(id("one")))
                .extracting(one -> one.number() + " " + one.who() + " " + one.field() + " "
                        + one.before().orElse("-") + " > " + one.after().orElse("-"))
                .containsExactly(
                        "1 lee status new > inProgress",
                        "2 lee assignee - > kim",
                        "3 lee status inProgress > resolved",
                        "4 lee classification - > benignPositive",
                        "5 lee reason - > a drill");
        assertThat(found(query().assignee("kim").statuses(TriageStatus.RESOLVED)))
                .containsExactly("one");
        assertThat(found(query().statuses(TriageStatus.NEW))).isEmpty();
        assertThat(trail.unsealed(10)).as("a note for each change").hasSize(2);
    }

    @Test
    void takesBackWhatWasSaid() {
        tell(about("one"));
        change("one", 0, new TriageChange.Assign("kim"));
        change("one", 1, new TriageChange.Classify(new Verdict(Classification.UNDETERMINED, "")));

        assertThat(change("one", 2, new TriageChange.Unassign(), new TriageChange.Unclassify()))
                .isEqualTo(new TriageAnswer.Done(new Triage(3, TriageStatus.NEW, Optional.empty(), Optional.empty())));
    }

    @Test
    void answersWhatIsThereWhereSomebodyElseWasFirst() {
        tell(about("one"));
        change("one", 0, new TriageChange.Assign("kim"));

        TriageAnswer late = change("one", 0, new TriageChange.Assign("lee"));

        assertThat(late)
                .isEqualTo(new TriageAnswer.Conflict(
                        new Triage(1, TriageStatus.NEW, Optional.of("kim"), Optional.empty())));
        assertThat(store.history(id("one"))).hasSize(1);
        assertThat(trail.unsealed(10)).hasSize(1);
        assertThat(change("two", 0, new TriageChange.Assign("lee"))).isEqualTo(new TriageAnswer.Unknown());
    }

    @Test
    void doesNotCountAChangeThatChangesNothing() {
        tell(about("one"));

        assertThat(change("one", 0, status(TriageStatus.NEW), new TriageChange.Unassign()))
                .isEqualTo(new TriageAnswer.Done(Triage.NONE));
        assertThat(store.lastChange()).isEqualTo(1);
        assertThat(trail.unsealed(10)).isEmpty();
    }

    @Test
    void keepsCommentsInOrder() {
        tell(about("one"));

        store.comment(id("one"), "first", "kim", START, note("comment"));
        store.comment(id("one"), "second\nline", "lee", START.plusSeconds(1), note("comment"));

        assertThat(store.comments(id("one")))
                .containsExactly(
                        new Comment(1, START, "kim", "first"),
                        new Comment(2, START.plusSeconds(1), "lee", "second\nline"));
        assertThat(store.comment(id("two"), "lost", "kim", START, note("comment")))
                .isEmpty();
        assertThat(trail.unsealed(10)).hasSize(2);
    }

    @Test
    void keepsWhatPeopleMadeOfItWhenTheWatchTellsMore() {
        tell(about("one"));
        change("one", 0, new TriageChange.Assign("kim"), status(TriageStatus.IN_PROGRESS));

        tell(about("one").events(7));

        StoredAlert alert = store.get(id("one")).orElseThrow();
        assertThat(alert.triage().assignee()).contains("kim");
        assertThat(alert.json()).contains("\"eventCount\":7", "\"status\":\"inProgress\"", "\"revision\":2");
    }

    @Test
    void tellsChangesInOrderWithoutGaps() {
        tell(about("one"), about("two"));
        change("one", 0, new TriageChange.Assign("kim"));
        tell(about("two").events(2));
        store.comment(id("two"), "hm", "kim", START, note("comment"));

        List<AlertEvent> all = store.changesSince(0, 100);

        assertThat(all)
                .extracting(one ->
                        one.sequence() + " " + one.cause().json() + " " + name(one.alert()) + " " + one.revision())
                .containsExactly("1 watch one 1", "2 watch two 1", "3 triage one 1", "4 watch two 2", "5 triage two 2");
        assertThat(all.get(0).alert().triage().assignee()).as("as it is now").contains("kim");
        assertThat(store.changesSince(3, 1)).extracting(AlertEvent::sequence).containsExactly(4L);
        assertThat(store.changesSince(5, 10)).isEmpty();
        assertThat(store.lastChange()).isEqualTo(5);
    }

    @Test
    void countsBySeverityAndStatus() {
        tell(
                about("a").level(Level.HIGH),
                about("b").level(Level.HIGH),
                about("c").level(Level.LOW),
                about("d").level(Level.LOW).state(AlertState.FINAL));
        change("a", 0, status(TriageStatus.RESOLVED));

        assertThat(store.counts(AlertQuery.all(1)))
                .containsExactly(
                        new AlertCount(Level.HIGH, TriageStatus.NEW, 1),
                        new AlertCount(Level.HIGH, TriageStatus.RESOLVED, 1),
                        new AlertCount(Level.LOW, TriageStatus.NEW, 2));
        assertThat(store.counts(query().states(AlertState.OPEN).build()))
                .contains(new AlertCount(Level.LOW, TriageStatus.NEW, 1));
    }

    @Test
    void showsNothingOfOtherTenants() {
        tell(about("one"));
        var theirs = new AlertStore(database, Backend.tenant());

        assertThat(theirs.find(AlertQuery.all(10)).alerts()).isEmpty();
        assertThat(theirs.get(id("one"))).isEmpty();
        assertThat(theirs.changesSince(0, 10)).isEmpty();
        assertThat(theirs.counts(AlertQuery.all(1))).isEmpty();
        assertThat(theirs.change(id("one"), 0, List.of(new TriageChange.Assign("x")), "x", START, note("x")))
                .isEqualTo(new TriageAnswer.Unknown());
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThatThrownBy(() -> AlertQuery.all(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AlertQuery.all(AlertQuery.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoCursorThatItDidNotMake() {
        assertThat(AlertCursor.parse("")).isEmpty();
        assertThat(AlertCursor.parse("1_x")).isEmpty();
        assertThat(AlertCursor.parse("99999999999999999999_" + id("one"))).isEmpty();
        assertThat(AlertCursor.parse("-5_" + id("one"))).contains(new AlertCursor(-5, id("one")));
    }

    private Alerts about(String name) {
        return alert(tenant, name).summary("About " + name + ".");
    }

    private void tell(Alerts... alerts) {
        List<AlertChange> changes = Stream.of(alerts)
                .map(one -> (AlertChange) new AlertChange.Told(one.make()))
                .toList();
        database.write(tenant, handle -> AlertBook.apply(handle, tenant, changes, START));
    }

    private TriageAnswer change(String name, long expected, TriageChange... changes) {
        return store.change(id(name), expected, List.of(changes), "lee", START, note("triage"));
    }

    private static TriageChange status(TriageStatus status) {
        return new TriageChange.Status(status);
    }

    private UUID id(String name) {
        return Alerts.id(tenant + name);
    }

    private static AlertQuery.Builder query() {
        return AlertQuery.builder();
    }

    private List<String> found(AlertQuery.Builder query) {
        return found(query.build());
    }

    private List<String> found(AlertQuery query) {
        return store.find(query).alerts().stream().map(this::name).toList();
    }

    /** The name that an alert was made with. */
    private String name(StoredAlert alert) {
        return Stream.concat(
                        Stream.of(
                                "old",
                                "new",
                                "between",
                                "low",
                                "high",
                                "critical",
                                "kim",
                                "kai",
                                "percent",
                                "one",
                                "two",
                                "three",
                                "a",
                                "b",
                                "c",
                                "d"),
                        Stream.iterate(0, i -> i + 1).limit(25).map(i -> "n" + i))
                .filter(name -> id(name).equals(alert.id()))
                .findFirst()
                .orElseThrow();
    }
}
