package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.Repository;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.server.watch.SourceStanding.Kind;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.StoredAlert;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SilencesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

    @TempDir
    private Path temp;

    private final List<SourceBinding> bound = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private volatile Instant now = START;
    private Path home;
    private Path configuration;
    private Path logs;
    private Database database;
    private SqlWatchStore store;
    private Station station;
    private Silences silences;

    @BeforeEach
    void open() throws Exception {
        home = Files.createDirectories(temp.resolve("home"));
        logs = Files.createDirectories(temp.resolve("logs"));
        Path rules = Files.createDirectories(home.resolve("detections"));
        Path _ = Files.copy(
                Repository.folder().resolve("detections/gatehouse/source-silent.yml"), rules.resolve("silent.yml"));
        configuration = Files.writeString(temp.resolve("gatehouse.yaml"), """
                tenant: contoso
                sources:
                  - {name: logs, folder: logs, tables: SigninLogs, silentAfter: never}
                  - {name: collector, silentAfter: 1h}
                """);
        database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        begin();
    }

    private void begin() {
        RulePlace place = new RulePlace(home, List.of(), Optional.of(configuration));
        RulePlace.Loaded loaded = place.load();
        assertThat(loaded.mistakes()).isEmpty();
        store = SqlWatchStore.open(database, "contoso");
        station = Station.open(
                temp.resolve("data"),
                place,
                loaded,
                store,
                Map.of("logs", logs),
                () -> now,
                JournalLimits.USUAL,
                0,
                nanos::get);
        silences = new Silences(station, () -> bound, () -> now);
        station.start();
    }

    private void end() {
        station.close();
        store.close();
    }

    @AfterEach
    void close() {
        end();
        database.close();
    }

    @Test
    void aSilentSourceIsAnAlertOnceAndTheServerSaysWhenItSpeaksAgain() throws Exception {
        send("collector");
        pass(Duration.ofMinutes(59));
        silences.round();
        judged();
        assertThat(alerts()).isEmpty();
        assertThat(of("collector").silentSince()).isEmpty();

        pass(Duration.ofMinutes(1));
        silences.round();
        silences.round();
        judged();
        assertThat(of("collector").silentSince()).contains(START);
        assertThat(alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.json())
                        .contains("Nothing came from the source collector for too long")
                        .contains("\"type\":\"source\""));

        // Neither time nor a restart tells it again, for the last word is the same.
        end();
        begin();
        pass(Duration.ofHours(30));
        silences.round();
        judged();
        assertThat(own()).isEqualTo(1);

        send("collector");
        silences.round();
        silences.round();
        judged();
        assertThat(own()).isEqualTo(2);
        assertThat(of("collector").silentSince()).isEmpty();
        pass(Duration.ofHours(1));
        silences.round();
        judged();
        assertThat(own()).isEqualTo(3);
        assertThat(alerts()).hasSize(2);
    }

    @Test
    void aSourceThatIsNamedCountsFromTheStartAndOthersFromTheirFirstWord() throws Exception {
        bound.add(new SourceBinding("mute", "contoso", Set.of()));
        bound.add(new SourceBinding("shy", "contoso", Set.of(Table.AUDIT_LOGS)));
        send("shy");
        send("gone");
        pass(Duration.ofHours(23));
        silences.round();
        assertThat(of("collector").silentSince()).as("never spoke").contains(START);
        assertThat(of("shy").silentSince()).isEmpty();
        pass(Duration.ofHours(1));
        silences.round();
        assertThat(of("shy").silentSince()).contains(START);
        assertThat(of("shy").tables()).containsExactly(Table.AUDIT_LOGS);
        assertThat(of("mute").patience()).as("spoke never, and nobody named it").isEmpty();
        assertThat(of("logs").patience()).as("may be silent").isEmpty();
        assertThat(of("gone").kind()).isEqualTo(Kind.FORMER);
        assertThat(of("gone").patience()).as("has no token any more").isEmpty();
        assertThat(of(OwnRecords.SOURCE).kind()).isEqualTo(Kind.OWN);
        judged();
        assertThat(alerts())
                .extracting(alert -> alert.json().contains("collector") ? "collector" : "shy")
                .containsExactlyInAnyOrder("collector", "shy");
    }

    @Test
    void aClockThatJumpsMakesNobodySilent() {
        send("collector");
        now = now.plus(Duration.ofDays(1));
        silences.round();
        now = now.minus(Duration.ofDays(2));
        silences.round();
        assertThat(of("collector").silentSince()).isEmpty();
        assertThat(own()).isZero();
    }

    @Test
    void aChangeOfTheConfigurationHoldsForASilence() throws Exception {
        send("collector");
        pass(Duration.ofHours(2));
        assertThat(of("collector").silentSince()).isPresent();
        Path _ = Files.writeString(configuration, "tenant: contoso\nsources: [{name: collector, silentAfter: 3h}]\n");
        until(() -> of("collector").silentSince().isEmpty());
        pass(Duration.ofHours(1));
        assertThat(of("collector").silentSince()).contains(START);
    }

    @Test
    void countsOfASourceSurviveARestartAndTablesHoldForAFolder() throws Exception {
        Path _ = Files.writeString(
                logs.resolve("a.ndjson"),
                "{\"id\":\"1\",\"category\":\"SignInLogs\",\"time\":\"2026-05-04T08:00:00Z\",\"properties\":{\"id\":\"1\","
                        + "\"createdDateTime\":\"2026-05-04T08:00:00Z\",\"userPrincipalName\":\"a@contoso.example\"}}\n"
                        + "{\"id\":\"2\",\"category\":\"AuditLogs\",\"time\":\"2026-05-04T08:30:00Z\",\"properties\":"
                        + "{\"id\":\"2\",\"activityDateTime\":\"2026-05-04T08:30:00Z\",\"activityDisplayName\":\"x\"}}\n");
        until(() -> of("logs").judged().records() == 1);
        judged();
        SourceStanding before = of("logs");
        assertThat(before.kind()).isEqualTo(Kind.FOLDER);
        assertThat(before.judged().quarantined())
                .as("of a table that it may not send")
                .isEqualTo(1);
        assertThat(before.judged().bytes()).isEqualTo(Files.size(logs.resolve("a.ndjson")));
        assertThat(Tally.instant(before.judged().event())).contains(Instant.parse("2026-05-04T08:00:00Z"));
        assertThat(before.received()).contains(START);
        assertThat(before.waiting()).isZero();

        end();
        begin();
        assertThat(of("logs").judged()).isEqualTo(before.judged());
        assertThat(of("logs").received()).contains(START);
        assertThat(station.sources().all(bound))
                .extracting(SourceStanding::name)
                .containsExactly("collector", "gatehouse", "logs");
    }

    private void pass(Duration time) {
        now = now.plus(time);
        long _ = nanos.addAndGet(time.toNanos());
    }

    private void send(String source) {
        byte[] bytes = "{\"no\":\"event\"}\n".getBytes(StandardCharsets.UTF_8);
        var _ = station.acceptor()
                .accept(new SourceBatch(
                        new SourceBinding(source, "contoso", Set.of()), "1", bytes, 0, bytes.length, 1, 0));
    }

    private SourceStanding of(String name) {
        return station.sources().all(bound).stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<StoredAlert> alerts() {
        return new AlertStore(database, "contoso").find(AlertQuery.all(10)).alerts();
    }

    /** How many events tell of Gatehouse itself. */
    private long own() {
        return station.lake().count(EventQuery.ALL.tables(Set.of(Table.AUDIT_LOGS)));
    }

    private void judged() throws InterruptedException {
        until(() -> station.health().judged() == station.end().value());
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it took too long").isBefore(end);
            Thread.sleep(20);
        }
    }
}
