package dev.gatehouse.server.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.detection.alert.AlertReader;
import dev.gatehouse.detection.config.CanarySettings;
import dev.gatehouse.detection.config.DeclaredSink;
import dev.gatehouse.detection.config.SaidSink;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.server.Repository;
import dev.gatehouse.server.watch.RulePlace;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.server.watch.WhatIsSet;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.sinks.SinkStore;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The canary over a real station: journal, rules, database and sinks. */
final class CanaryTest {
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final CanarySettings HOURLY = new CanarySettings(Duration.ofHours(1), Duration.ofMinutes(10));

    @TempDir
    Path temp;

    private final Receiver good = new Receiver(10);
    private final Receiver bad = new Receiver(10);
    private volatile Instant now = START;
    private Optional<CanarySettings> settings = Optional.of(HOURLY);
    private Path home;
    private Database database;
    private AlertStore alerts;
    private SqlWatchStore watch;
    private Station station;
    private Sinks sinks;
    private Canary canary;
    private FailingSinks failing;

    @BeforeEach
    void open() throws Exception {
        home = Files.createDirectories(temp.resolve("home"));
        Path rules = Files.createDirectories(home.resolve("detections"));
        for (String rule : List.of("canary", "canary-missing", "sink-failing")) {
            Path _ = Files.copy(
                    Repository.folder().resolve("detections/gatehouse/" + rule + ".yml"), rules.resolve(rule + ".yml"));
        }
        database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        alerts = new AlertStore(database, Told.TENANT);
        begin();
    }

    private void begin() {
        RulePlace place = new RulePlace(home, List.of(), Optional.empty());
        RulePlace.Loaded loaded = place.load();
        assertThat(loaded.mistakes()).isEmpty();
        watch = SqlWatchStore.open(database, Told.TENANT);
        station = Station.open(temp.resolve("data"), place, loaded, watch, Map.of(), WhatIsSet.NOTHING, () -> now);
        SinkStore store = new SinkStore(database, Told.TENANT);
        sinks = new Sinks(
                Told.TENANT,
                () -> List.of(wanted("good"), wanted("bad")),
                (declared, _, _) -> declared.name().equals("good") ? good : bad,
                () -> Reach.outside(Set.of()),
                alerts,
                new AuditTrail(database, Told.TENANT),
                store,
                station.feed(),
                () -> "",
                () -> now);
        canary = new Canary(
                Told.TENANT, () -> settings, station.own(), station.offsetsAtStart(), sinks, store, alerts, () -> now);
        failing = new FailingSinks(sinks, station.own(), () -> now);
        station.start();
        sinks.start();
    }

    private void end() {
        sinks.close();
        station.close();
        watch.close();
    }

    @AfterEach
    void close() {
        end();
        database.close();
    }

    @Test
    void itArrivesEverywhereWhateverTheRouteAndTheNextComesInAnHour() {
        canary.round();
        until(() -> good.keys().size() == 1 && bad.keys().size() == 1);
        assertThat(((Message.Told) good.taken().getFirst()).alert().rule().title())
                .isEqualTo("The canary");

        until(() -> arrived());
        pass(Duration.ofMinutes(59));
        canary.round();
        assertThat(titles()).containsExactly("The canary");
        pass(Duration.ofMinutes(1));
        canary.round();
        until(() -> good.keys().size() == 2);
        assertThat(titles()).containsOnly("The canary");
    }

    @Test
    void oneThatASinkDidNotTakeInTimeIsAnAlertWhichTheOthersSend() {
        bad.answers(_ -> new Outcome.Later("nobody answers", Optional.of(Duration.ofHours(1))));
        canary.round();
        until(this::goodHasTheFirst);
        pass(Duration.ofMinutes(9));
        canary.round();
        assertThat(titles()).containsExactly("The canary");

        pass(Duration.ofMinutes(1));
        canary.round();
        until(() -> good.keys().size() == 2);
        assertThat(titles()).containsExactlyInAnyOrder("The canary", "The canary did not arrive");
        assertThat(((Message.Told) good.taken().getLast()).alert().summary())
                .isEqualTo("The canary did not arrive: bad");
        assertThat(canary.arrived()).isEmpty();
        canary.round();
        assertThat(titles()).as("it is told once").hasSize(2);
    }

    @Test
    void aRestartNeitherSendsItAgainNorForgetsIt() {
        bad.answers(_ -> new Outcome.Later("nobody answers", Optional.of(Duration.ofHours(1))));
        canary.round();
        until(this::goodHasTheFirst);
        end();
        begin();
        canary.round();
        assertThat(good.keys()).hasSize(1);
        pass(Duration.ofMinutes(10));
        canary.round();
        until(() -> titles().contains("The canary did not arrive"));
    }

    @Test
    void noneIsSentUnlessSomebodyWantsIt() {
        settings = Optional.empty();
        canary.round();
        pass(Duration.ofHours(3));
        canary.round();
        assertThat(station.lake().count(EventQuery.ALL)).isZero();
    }

    @Test
    void aSinkThatTakesNothingForAQuarterOfAnHourIsAnAlert() {
        bad.answers(_ -> new Outcome.Later("nobody answers", Optional.of(Duration.ofHours(1))));
        canary.round();
        until(() ->
                sinks.statuses().stream().anyMatch(status -> status.trouble().isPresent()));
        pass(Duration.ofMinutes(14));
        failing.round();
        pass(Duration.ofMinutes(1));
        failing.round();
        failing.round();
        until(() -> titles().contains("Alerts do not arrive"));
        assertThat(titles()).containsExactlyInAnyOrder("The canary", "Alerts do not arrive");

        bad.answers(_ -> Outcome.DONE);
        assertThat(sinks.retry("bad")).isTrue();
        until(() ->
                sinks.statuses().stream().allMatch(status -> status.trouble().isEmpty()));
        failing.round();
        until(() -> station.lake().count(EventQuery.ALL) == 3);
    }

    /** Whether it is known, too, that the good sink took it: that is noted a moment after it did. */
    private boolean goodHasTheFirst() {
        return alerts.find(AlertQuery.all(1)).alerts().stream()
                .flatMap(alert -> new SinkStore(database, Told.TENANT).receipts(alert.id()).stream())
                .anyMatch(receipt -> receipt.sink().equals("good"));
    }

    /** Whether it arrived; whoever waits for that looks again and again, as the server does. */
    private boolean arrived() {
        canary.round();
        return canary.arrived().isPresent();
    }

    private List<String> titles() {
        return alerts.find(AlertQuery.all(100)).alerts().stream()
                .map(alert -> AlertReader.read(alert.json()).rule().title())
                .toList();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** Of alerts about which nothing is known: only the canary goes there, and what is as grave as anything. */
    private static Wanted wanted(String name) {
        DeclaredSink declared = SaidSink.read(
                        name,
                        "{\"name\":\"" + name + "\",\"type\":\"webhook\",\"url\":\"https://soc.contoso.example\","
                                + "\"minSeverity\":\"high\"}")
                .declared()
                .orElseThrow();
        return new Wanted(declared, true, Map::of);
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
