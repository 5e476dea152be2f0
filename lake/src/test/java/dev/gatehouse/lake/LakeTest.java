package dev.gatehouse.lake;

import static dev.gatehouse.lake.Records.START;
import static dev.gatehouse.lake.Records.audit;
import static dev.gatehouse.lake.Records.auditDiagnostics;
import static dev.gatehouse.lake.Records.id;
import static dev.gatehouse.lake.Records.name;
import static dev.gatehouse.lake.Records.signIn;
import static dev.gatehouse.lake.Records.signInDiagnostics;
import static dev.gatehouse.lake.Records.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.lake.FieldTest.How;
import dev.gatehouse.lake.journal.JournalPosition;
import dev.gatehouse.logs.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LakeTest {
    /** Where an event may lie when it is asked for. */
    enum Stage {
        OPEN_SEGMENT,
        CONVERTED,
        COMPACTED;

        void reach(Opened opened) {
            if (this != OPEN_SEGMENT) {
                opened.convert();
            }
            if (this == COMPACTED) {
                assertThat(opened.lake().compact(START.plus(Duration.ofDays(1))))
                        .isTrue();
            }
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stage.class)
    void tellsAllOfASignIn(Stage stage) {
        try (var opened = Opened.in(folder)) {
            String record = signIn(5, 3, START);
            var at = opened.append(START.plusSeconds(60), record);
            stage.reach(opened);

            var row = opened.lake().find(EventQuery.ALL).events().getFirst();
            assertThat(row.time()).isEqualTo(EventQuery.micros(START));
            assertThat(row.received()).isEqualTo(EventQuery.micros(START.plusSeconds(60)));
            assertThat(row.table()).isEqualTo("SigninLogs");
            assertThat(row.id()).isEqualTo(id(5));
            assertThat(row.location())
                    .isEqualTo(opened.journal().frameOf(at.value()).location(0));
            assertThat(row.source()).isEqualTo("push");
            assertThat(row.origin()).isEqualTo("request 7");
            assertThat(row.position()).isZero();
            assertThat(row.shape()).isEqualTo("GRAPH");
            assertThat(row.principal()).isEqualTo(user(3));
            assertThat(row.principalName()).isEqualTo(name(3));
            assertThat(row.others()).isEmpty();
            assertThat(row.address()).isEqualTo("203.0.113.3");
            assertThat(row.operation()).isEqualTo("Sign-in activity");
            assertThat(row.application()).isEqualTo("Azure Portal");
            assertThat(row.result()).isEqualTo("50126");
            assertThat(row.raw()).isEqualTo(record);
            assertThat(row.also()).isEmpty();
            assertThat(new String(opened.journal().record(row.location()), StandardCharsets.UTF_8))
                    .isEqualTo(record);
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void tellsWhoWasConcernedByAnAudit(Stage stage) {
        try (var opened = Opened.in(folder)) {
            opened.append(START, auditDiagnostics(1, 3, 4, START));
            stage.reach(opened);

            var row = opened.lake().find(EventQuery.ALL).events().getFirst();
            assertThat(row.table()).isEqualTo("AuditLogs");
            assertThat(row.shape()).isEqualTo("DIAGNOSTICS");
            assertThat(row.principal()).isEqualTo(user(3));
            assertThat(row.principalName()).isEqualTo(name(3));
            assertThat(row.others().split(" ")).containsExactlyInAnyOrder(user(4), name(4));
            assertThat(row.address()).isEqualTo("198.51.100.7");
            assertThat(row.operation()).isEqualTo("Add member to role");
            assertThat(row.application()).isEqualTo("Core Directory");
            assertThat(row.result()).isEqualTo("success");
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void findsByTableTimePrincipalTextAndFields(Stage stage) {
        try (var opened = Opened.in(folder)) {
            for (int i = 0; i < 20; i++) {
                opened.append(START, signIn(i, i % 4, START.plusSeconds(60L * i)));
            }
            opened.append(START, audit(100, 1, 2, START.plusSeconds(30)));
            stage.reach(opened);

            assertThat(ids(opened, EventQuery.ALL.tables(Set.of(Table.AUDIT_LOGS))))
                    .containsExactly("Directory_" + id(100));
            assertThat(ids(opened, EventQuery.ALL.between(START.plusSeconds(60), START.plusSeconds(180))))
                    .containsExactly(id(2), id(1));
            assertThat(ids(opened, EventQuery.ALL.principals(Set.of(user(2).toUpperCase(java.util.Locale.ROOT)))))
                    .containsExactly(id(18), id(14), id(10), id(6), id(2));
            assertThat(ids(opened, EventQuery.ALL.principals(Set.of(user(2), user(3)))))
                    .hasSize(10);
            assertThat(ids(opened, EventQuery.ALL.containing("GLOBAL administrator")))
                    .hasSize(1);
            assertThat(ids(opened, EventQuery.ALL.and(EventField.RESULT, How.EQUALS, "50126")))
                    .hasSize(4);
            assertThat(ids(opened, EventQuery.ALL.and(EventField.PRINCIPAL_NAME, How.PREFIX, "USER1@")))
                    .hasSize(6);
            assertThat(ids(
                            opened,
                            EventQuery.ALL
                                    .and(EventField.PRINCIPAL_NAME, How.CONTAINS, "ER1@")
                                    .and(EventField.OPERATION, How.EQUALS, "sign-in ACTIVITY")))
                    .hasSize(5);
            assertThat(ids(opened, EventQuery.ALL.and(EventField.OTHERS, How.EQUALS, "")))
                    .hasSize(20);
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void pagesInBothDirectionsWithoutGapOrRepeat(Stage stage) {
        try (var opened = Opened.in(folder)) {
            var expected = new ArrayList<String>();
            for (int i = 0; i < 50; i++) {
                opened.append(START, signIn(i, 1, START.plusSeconds(i / 7)));
                expected.add(id(i));
            }
            stage.reach(opened);

            var oldest = EventQuery.ALL.inOrderOfTime().limit(7);
            assertThat(ids(opened, oldest)).isEqualTo(expected);
            assertThat(ids(opened, oldest.limit(50))).isEqualTo(expected);
            assertThat(ids(opened, EventQuery.ALL.limit(9))).isEqualTo(expected.reversed());
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void counts(Stage stage) {
        try (var opened = Opened.in(folder)) {
            for (int i = 0; i < 30; i++) {
                opened.append(START, signIn(i, 1, START.plus(Duration.ofMinutes(20L * i))));
                opened.append(START, signInDiagnostics(i, 1, START.plus(Duration.ofMinutes(20L * i))));
            }
            stage.reach(opened);

            assertThat(opened.lake().count(EventQuery.ALL)).isEqualTo(30);
            var buckets = opened.lake().histogram(EventQuery.ALL, Duration.ofHours(1));
            assertThat(buckets).hasSize(10).allMatch(bucket -> bucket.events() == 3);
            assertThat(buckets.getFirst().from()).isEqualTo(EventQuery.micros(START));
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void streamsWhatConcernsSomebody(Stage stage) {
        try (var opened = Opened.in(folder)) {
            opened.append(START, signIn(1, 1, START), signIn(2, 2, START));
            opened.append(START, audit(3, 2, 1, START.plusSeconds(1)), audit(4, 2, 3, START.plusSeconds(2)));
            opened.append(START, audit(5, 3, 1, START.plus(Duration.ofDays(2))));
            stage.reach(opened);

            var day = START.plus(Duration.ofDays(1));
            assertThat(involving(opened, Set.of(user(1)), START, day))
                    .containsExactly(signIn(1, 1, START), audit(3, 2, 1, START.plusSeconds(1)));
            assertThat(involving(opened, Set.of("USER3@contoso.example"), START, day))
                    .containsExactly(audit(4, 2, 3, START.plusSeconds(2)));
            assertThat(involving(opened, Set.of("user"), START, day)).isEmpty();
            assertThat(involving(opened, Set.of(), START, day)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void streamsAllRecordsOfWhatIsAskedForWithCopies(Stage stage) {
        try (var opened = Opened.in(folder)) {
            opened.append(START, signIn(1, 1, START.plusSeconds(1)), signIn(2, 2, START.plusSeconds(2)));
            opened.append(START, signInDiagnostics(1, 1, START.plusSeconds(1)), audit(3, 1, 2, START.plusSeconds(3)));
            stage.reach(opened);

            var raws = new ArrayList<String>();
            var query = EventQuery.ALL.tables(Set.of(Table.SIGNIN_LOGS)).principals(Set.of(user(1)));
            opened.lake().records(query.limit(1), (raw, location) -> raws.add(raw));
            assertThat(raws)
                    .containsExactlyInAnyOrder(
                            signIn(1, 1, START.plusSeconds(1)), signInDiagnostics(1, 1, START.plusSeconds(1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void streamsEventsOfATableInTheOrderOfTime(Stage stage) {
        try (var opened = Opened.in(folder)) {
            for (int i = 20; i > 0; i--) {
                opened.append(START, signIn(i, i, START.plusSeconds(i)), audit(i, 1, 2, START.plusSeconds(i)));
            }
            opened.append(START, signInDiagnostics(7, 7, START.plusSeconds(7)));
            stage.reach(opened);

            var raws = new ArrayList<String>();
            var places = new ArrayList<Long>();
            var query = EventQuery.ALL
                    .tables(Set.of(Table.SIGNIN_LOGS))
                    .between(START.plusSeconds(6), START.plusSeconds(9));
            opened.lake().stream(query, (raw, location) -> {
                raws.add(raw);
                places.add(location);
            });
            assertThat(raws)
                    .startsWith(signIn(6, 6, START.plusSeconds(6)), signIn(7, 7, START.plusSeconds(7)))
                    .endsWith(signIn(8, 8, START.plusSeconds(8)));
            if (stage == Stage.COMPACTED) {
                assertThat(raws).contains(signInDiagnostics(7, 7, START.plusSeconds(7)));
                assertThat(places.get(1)).isEqualTo(places.get(2));
            }
            assertThat(places).hasSize(stage == Stage.COMPACTED ? 4 : 3);
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void findsByAPatternOfTheRecord(Stage stage) {
        try (var opened = Opened.in(folder)) {
            for (int i = 0; i < 20; i++) {
                opened.append(START, signIn(i, 1, START.plusSeconds(i)));
            }
            stage.reach(opened);

            assertThat(ids(opened, EventQuery.ALL.matching("\"errorcode\":\\s*(50126|50053)\\b")))
                    .containsExactly(id(15), id(10), id(5), id(0));
            assertThat(opened.lake().count(EventQuery.ALL.matching("'; DROP TABLE recent; --")))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void streamsAllInTheOrderOfTimeAndTheIdentitiesOfWhatWasReceivedSince(Stage stage) {
        try (var opened = Opened.in(folder)) {
            for (int i = 20; i > 0; i--) {
                opened.append(START.plusSeconds(i), signIn(i, 1, START.plusSeconds(i)));
            }
            stage.reach(opened);

            var raws = new ArrayList<String>();
            opened.lake().all(START.plusSeconds(5), START.plusSeconds(9), (raw, location) -> raws.add(raw));
            assertThat(raws)
                    .containsExactly(
                            signIn(5, 1, START.plusSeconds(5)),
                            signIn(6, 1, START.plusSeconds(6)),
                            signIn(7, 1, START.plusSeconds(7)),
                            signIn(8, 1, START.plusSeconds(8)));

            var found = new ArrayList<Long>();
            opened.lake()
                    .identities(
                            START.plusSeconds(18), JournalPosition.START, (identity, location) -> found.add(identity));
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(opened.all(EventQuery.ALL.limit(3)).stream()
                            .limit(3)
                            .map(EventRow::identity)
                            .toList());

            found.clear();
            var late = opened.all(EventQuery.ALL).stream()
                    .sorted(Comparator.comparingLong(EventRow::location).reversed())
                    .limit(2)
                    .toList();
            opened.lake()
                    .identities(
                            Instant.EPOCH,
                            new JournalPosition(late.getLast().location()),
                            (identity, location) -> found.add(identity));
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(
                            late.stream().map(EventRow::identity).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void findsAnEventByTheRecordOfItThatLiesAtALocation(Stage stage) {
        try (var opened = Opened.in(folder)) {
            List<EventRow> rows = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                opened.append(START.plusSeconds(i), signIn(i, 1, START.plusSeconds(i)));
                opened.append(START.plusSeconds(i), signInDiagnostics(i, 1, START.plusSeconds(i)));
            }
            opened.lake().records(EventQuery.ALL, (raw, location) -> {
                long identity = opened.all(EventQuery.ALL).stream()
                        .filter(row -> raw.contains(row.id()))
                        .findFirst()
                        .orElseThrow()
                        .identity();
                rows.add(opened.lake().event(identity, location).orElseThrow());
            });
            stage.reach(opened);
            opened.append(START.plusSeconds(9), signIn(9, 1, START.plusSeconds(9)));

            assertThat(rows).hasSize(6);
            for (EventRow row : rows) {
                EventRow found =
                        opened.lake().event(row.identity(), row.location()).orElseThrow();
                assertThat(found.id()).isEqualTo(row.id());
                assertThat(List.of(found.raw(), String.join("", found.also()))).anyMatch(raw -> raw.equals(row.raw()));
            }
            assertThat(opened.lake().event(17, rows.getFirst().location())).isEmpty();
        }
    }

    @Test
    void tellsWhoSignedInFromAnAddressOnADayFilesOrNot() {
        try (var opened = Opened.in(folder)) {
            Instant next = START.plus(Duration.ofDays(1));
            opened.append(
                    START,
                    signIn(1, 7, START),
                    signIn(2, 7, START.plusSeconds(9)),
                    signIn(3, 207, START.plusSeconds(10)),
                    signIn(5, 407, START.plusSeconds(11)),
                    signIn(4, 8, START));
            opened.convert();
            opened.append(START, signIn(6, 607, START.plusSeconds(12)), signIn(7, 7, next));

            List<String> found = new ArrayList<>();
            SignInSink sink = (address, day, user) -> found.add(address + " " + day + " " + user);
            long day = Duration.between(Instant.EPOCH, START).toDays();
            opened.lake().signIns(Set.of("203.0.113.7", "192.0.2.1"), START, next, sink);
            assertThat(found)
                    .as("event 5 failed, event 4 is from elsewhere, event 7 is of the next day")
                    .containsExactlyInAnyOrder(
                            "203.0.113.7 " + day + " " + user(7),
                            "203.0.113.7 " + day + " " + user(207),
                            "203.0.113.7 " + day + " " + user(607));

            found.clear();
            opened.lake().signIns(Set.of("203.0.113.7"), next, next.plusSeconds(1), sink);
            opened.lake().signIns(Set.of(), START, next, sink);
            assertThat(found).containsExactly("203.0.113.7 " + (day + 1) + " " + user(7));
        }
    }

    @Test
    void showsWhatArrivedWhileItIsAsked() {
        try (var opened = Opened.in(folder)) {
            for (int i = 0; i < 5; i++) {
                opened.append(START, signIn(i, 1, START));
                assertThat(opened.lake().count(EventQuery.ALL)).isEqualTo(i + 1);
                if (i % 2 == 0) {
                    opened.convert();
                }
                assertThat(opened.lake().count(EventQuery.ALL)).isEqualTo(i + 1);
            }
        }
    }

    private static List<String> ids(Opened opened, EventQuery query) {
        return opened.all(query).stream().map(EventRow::id).toList();
    }

    private static List<String> involving(Opened opened, Set<String> accounts, Instant from, Instant until) {
        var raws = new ArrayList<String>();
        opened.lake().involving(accounts, from, until, (raw, location) -> raws.add(raw));
        return raws;
    }
}
