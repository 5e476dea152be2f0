package dev.gatehouse.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.server.Repository;
import dev.gatehouse.server.directory.DirectoryKeeper;
import dev.gatehouse.server.directory.DirectoryPlace;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.server.running.MovableClock;
import dev.gatehouse.server.running.WatchedFurnishing;
import dev.gatehouse.server.start.DataFolder;
import dev.gatehouse.server.watch.Feeds;
import dev.gatehouse.server.watch.Rounds;
import dev.gatehouse.server.watch.RulePlace;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.server.watch.WhatIsSet;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.StoredAlert;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path HOME = Repository.folder();
    private static final long DEADLINE = Duration.ofMinutes(2).toNanos();

    @TempDir
    Path temp;

    private final MovableClock clock = new MovableClock();

    @Test
    void theStoryRaisesTheAlertsThatItPredictsWheneverItIsTold() throws Exception {
        Path context;
        Path logs;
        Path export;
        try (DataFolder folder = DataFolder.open(temp)) {
            Demo demo = Demo.in(folder, HOME, clock);
            clock.forward(Duration.ofDays(10));
            context = demo.context();
            logs = demo.logs();
            export = demo.directory();
            try (Rounds feed = demo.feed()) {
                assertThat(feed).as("fed up to now, and not begun").isNotNull();
            }
        }

        DirectoryKeeper directory = DirectoryKeeper.open(DirectoryPlace.at(export, temp.resolve("unpacked")), clock);
        assertThat(directory.mistakes()).isEmpty();
        assertThat(directory.tenant())
                .hasValueSatisfying(tenant -> assertThat(tenant.at()).isBefore(clock.instant()));

        assertThat(Files.readString(context)).contains("until: 2026-04-29T").doesNotContain("2026-05-10");
        assertThat(rowsAndAccounts(alertsOf(context, logs, directory))).containsAll(expected());
    }

    @Test
    void itGoesOnWhereItWasAndItsPeopleKeepTheirTokens() throws Exception {
        String header;
        try (DataFolder folder = DataFolder.open(temp)) {
            Demo demo = Demo.in(folder, HOME, clock);
            demo.people(() -> parts(folder));
            header = Files.readString(demo.header("ada"));
            demo.feed().close();
        }
        long before = size(temp.resolve("demo/logs"));

        try (DataFolder folder = DataFolder.open(temp)) {
            Demo demo = Demo.in(folder, HOME, clock);
            demo.people(() -> parts(folder));
            demo.feed().close();
            assertThat(demo.header("ada")).hasContent(header.strip());
            assertThat(header).startsWith("Authorization: Bearer gh_");
            assertThat(demo.header("ben")).exists();
            Parts parts = parts(folder);
            try {
                assertThat(parts.tokens().page(Optional.empty(), Optional.empty(), 10))
                        .hasSize(2);
            } finally {
                parts.close();
            }
        }
        assertThat(before).isPositive();
        assertThat(size(temp.resolve("demo/logs"))).isEqualTo(before);
    }

    private Parts parts(DataFolder folder) {
        return new WatchedFurnishing().open(folder.path(), clock);
    }

    private List<StoredAlert> alertsOf(Path context, Path logs, DirectoryKeeper directory) {
        RulePlace place = new RulePlace(HOME, List.of(), Optional.of(context));
        RulePlace.Loaded loaded = place.load();
        assertThat(loaded.mistakes()).isEmpty();
        try (Database database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
                SqlWatchStore store = SqlWatchStore.open(database, "contoso");
                Station station = Station.open(
                        temp,
                        place,
                        loaded,
                        directory,
                        store,
                        Feeds.of(Map.of("demo", logs)),
                        WhatIsSet.NOTHING,
                        clock)) {
            station.start();
            long deadline = System.nanoTime() + DEADLINE;
            while (station.health().judged() == 0
                    || station.health().judged() != station.end().value()) {
                assertThat(System.nanoTime()).as(station.health().toString()).isLessThan(deadline);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            return new AlertStore(database, "contoso").find(AlertQuery.all(500)).alerts();
        }
    }

    /** As row and account, one for each row that an alert serves and each account that it names. */
    private static Set<String> rowsAndAccounts(List<StoredAlert> alerts) throws Exception {
        List<String> found = new ArrayList<>();
        for (StoredAlert alert : alerts) {
            JsonNode json = JSON.readTree(alert.json());
            for (JsonNode row : json.at("/rule/rows")) {
                for (JsonNode entity : json.path("entities")) {
                    found.add(row.textValue() + " " + entity.path("name").textValue());
                }
            }
        }
        return Set.copyOf(found);
    }

    private static Set<String> expected() throws Exception {
        return Files.readAllLines(HOME.resolve("examples/contoso/.expected.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> cells[0] + " " + cells[2])
                .collect(Collectors.toSet());
    }

    private static long size(Path folder) throws Exception {
        long size = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
