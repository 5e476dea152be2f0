package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.directory.DirectoryKeeper;
import dev.gatehouse.server.directory.DirectoryPlace;
import dev.gatehouse.server.directory.SmallExport;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export tells of who is privileged is what a running watch judges by. */
final class DirectoryStationTest {
    private static final long PATIENCE = Duration.ofMinutes(1).toNanos();
    private static final Instant NOW = Instant.parse("2026-06-02T00:00:00Z");
    private static final String RULE = """
            title: A privileged account signs in
            id: 0b6c2f0a-8f4e-4f52-9d53-0d5c8b6a4321
            status: test
            logsource: {product: azure, service: signinlogs}
            detection:
              selection:
                User.IsPrivileged: true
              condition: selection
            level: low
            """;

    @TempDir
    Path temp;

    private Database database;
    private SqlWatchStore store;
    private Station station;

    @BeforeEach
    void open() throws Exception {
        Path home = Files.createDirectories(temp.resolve("home/detections"));
        Files.writeString(home.resolve("rule.yml"), RULE);
        var _ = export().write("2026-06-01T00:00:00Z", "kim");
        database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        start();
    }

    private void start() {
        RulePlace place = new RulePlace(temp.resolve("home"), List.of(), Optional.empty());
        RulePlace.Loaded loaded = place.load();
        assertThat(loaded.mistakes()).isEmpty();
        store = SqlWatchStore.open(database, "home");
        DirectoryKeeper directory =
                DirectoryKeeper.open(DirectoryPlace.at(temp.resolve("export"), temp.resolve("unpacked")), () -> NOW);
        station = Station.open(
                temp.resolve("data"),
                place,
                loaded,
                directory,
                store,
                Feeds.of(Map.of()),
                WhatIsSet.NOTHING,
                () -> NOW);
        station.start();
    }

    @AfterEach
    void close() {
        station.close();
        store.close();
        database.close();
    }

    @Test
    void anEventIsJudgedByWhatTheExportSaysOfItsTime() {
        signIn("kim", "2026-05-30T10:00:00Z");
        signIn("kim", "2025-12-31T10:00:00Z");
        signIn("lee", "2026-05-30T10:00:00Z");

        assertThat(alerts()).singleElement().asString().contains("kim@contoso.example", "directory as of 2026-06-01");
    }

    @Test
    void anotherExportIsInForceFromTheNextEventOn() {
        signIn("lee", "2026-05-30T10:00:00Z");
        assertThat(alerts()).isEmpty();
        var _ = export().write("2026-06-01T12:00:00Z", "kim", "lee");
        station.lookAtDirectory();
        station.lookAtDirectory();
        until(() -> isPrivileged("lee"));
        signIn("lee", "2026-05-30T11:00:00Z");

        assertThat(alerts()).singleElement().asString().contains("lee@contoso.example");
        assertThat(station.known().build().privileged()).hasSize(2);
    }

    @Test
    void itIsInForceAgainAfterARestart() {
        station.close();
        store.close();
        start();
        signIn("kim", "2026-05-30T10:00:00Z");

        assertThat(alerts()).hasSize(1);
    }

    @Test
    void whoeverHoldsNothingAnyMoreByANewerExportIsNotPrivileged() {
        var _ = export().write("2026-06-01T12:00:00Z", "lee");
        station.lookAtDirectory();
        station.lookAtDirectory();
        until(() -> isPrivileged("lee"));

        assertThat(isPrivileged("kim")).isFalse();
    }

    private SmallExport export() {
        return new SmallExport(temp.resolve("export"));
    }

    private boolean isPrivileged(String person) {
        return station.context()
                .find(SmallExport.id(person), SmallExport.name(person))
                .filter(found -> !found.holds().isEmpty())
                .isPresent();
    }

    private void signIn(String person, String time) {
        byte[] bytes = ("{\"id\":\"" + UUID.randomUUID() + "\",\"createdDateTime\":\"" + time + "\",\"userId\":\""
                        + SmallExport.id(person) + "\",\"userPrincipalName\":\"" + SmallExport.name(person)
                        + "\",\"appDisplayName\":\"Azure Portal\",\"ipAddress\":\"192.0.2.7\",\"isInteractive\":true,"
                        + "\"status\":{\"errorCode\":0}}\n")
                .getBytes(StandardCharsets.UTF_8);
        SourceBinding source = new SourceBinding("test", "home", Set.of());
        var _ = station.acceptor().accept(new SourceBatch(source, "1", bytes, 0, bytes.length, 1, 0));
        until(() -> station.health().judged() == station.end().value());
    }

    private List<String> alerts() {
        return new AlertStore(database, "home")
                .find(AlertQuery.all(100)).alerts().stream()
                        .map(alert -> alert.json())
                        .toList();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it took too long").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
