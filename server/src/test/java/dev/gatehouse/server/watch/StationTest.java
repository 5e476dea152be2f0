package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.source.FolderStatus;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.server.Repository;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StationTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RULE = """
            title: Anybody signs in
            id: 0b6c2f0a-8f4e-4f52-9d53-0d5c8b6a1234
            status: test
            logsource: {product: azure, service: signinlogs}
            detection:
              selection:
                ResultType: '0'
              condition: selection
            level: low
            """;

    private static final String OWN_RULE = """
            title: A list was changed
            id: 5a0f5cde-4d0f-4c8a-9a58-5f3d5e0c7711
            status: test
            logsource: {product: azure, service: auditlogs}
            detection:
              selection:
                LoggedByService: Gatehouse
                OperationName: Change watchlist
                Detail.Reason|contains: Ada
              condition: selection
            level: medium
            """;

    @TempDir
    Path temp;

    private Path logs;
    private Path rules;
    private Database database;
    private SqlWatchStore store;
    private Station station;

    @BeforeEach
    void open() throws Exception {
        logs = Files.createDirectories(temp.resolve("logs"));
        rules = Files.createDirectories(temp.resolve("rules"));
        Files.writeString(rules.resolve("any.yml"), RULE);
        Files.writeString(rules.resolve("own.yml"), OWN_RULE);
        Path home = Repository.folder();
        RulePlace place =
                new RulePlace(home, List.of(rules), Optional.of(home.resolve("examples/contoso/gatehouse.yaml")));
        RulePlace.Loaded loaded = place.load();
        assertThat(loaded.mistakes()).isEmpty();
        database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        store = SqlWatchStore.open(database, "contoso");
        station = Station.open(
                Files.createDirectories(temp.resolve("data")),
                place,
                loaded,
                store,
                Map.of("logs", logs),
                InstantSource.system(),
                JournalLimits.USUAL,
                0);
    }

    @AfterEach
    void close() {
        station.close();
        store.close();
        database.close();
    }

    @Test
    void watchesAFolderAndTellsWhatAScanTells() throws Exception {
        copy(Repository.folder().resolve("examples/contoso/graph"), logs);
        station.start();
        until(() -> station.folders().values().stream().allMatch(FolderStatus::caughtUp)
                && station.end().value() > 0
                && station.health().judged() == station.end().value());

        AlertStore alerts = new AlertStore(database, "contoso");
        assertThat(alerts.find(AlertQuery.all(500)).alerts())
                .hasSizeGreaterThan(50)
                .anyMatch(alert -> alert.json().contains("Anybody signs in"));
        assertThat(station.health().troubles()).isEmpty();
        assertThat(station.lake().count(EventQuery.ALL))
                .isEqualTo(station.health().counts().get("events"));
    }

    @Test
    void aRuleFileWithAMistakeLeavesTheLastGoodRulesInForce() throws Exception {
        station.start();
        var before = station.rules().inForce();
        Files.writeString(rules.resolve("any.yml"), RULE.replace("condition: selection", "condition: selektion"));
        until(() -> !station.rules().mistakes().isEmpty());
        assertThat(station.rules().mistakes().getFirst()).contains("any.yml").contains("selektion");
        assertThat(station.rules().inForce()).isSameAs(before);

        Files.writeString(rules.resolve("any.yml"), RULE.replace("level: low", "level: high"));
        until(() -> station.rules().mistakes().isEmpty());
        assertThat(station.rules().inForce()).isNotSameAs(before);
    }

    @Test
    void whatHappensToGatehouseItselfIsAnEventHoweverOftenItIsTold() throws Exception {
        station.start();
        OwnRecord change = new OwnRecord(
                "4f3c7d1e-1b6f-4f55-9f0e-4d2f6f0a9b10",
                Instant.parse("2026-05-04T09:41:07Z"),
                "Change watchlist",
                Optional.of(new OwnRecord.Person("7", "kim")),
                List.of(new OwnRecord.Target("Watchlist", "vips", "vips")),
                Map.of("Reason", "Ada left \"for good\""));
        station.own().tell(List.of(change));
        station.own().tell(List.of(change));
        until(() -> station.health().judged() == station.end().value());

        assertThat(station.health().counts()).containsEntry("events", 1L).containsEntry("copies", 1L);
        assertThat(new AlertStore(database, "contoso").find(AlertQuery.all(10)).alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.json())
                        .contains("A list was changed")
                        .contains("kim")
                        .contains("vips"));
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it took too long").isBefore(end);
            Thread.sleep(50);
        }
    }
}
