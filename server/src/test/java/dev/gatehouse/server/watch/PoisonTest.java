package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.watch.Commit;
import dev.gatehouse.detection.watch.StateChange;
import dev.gatehouse.detection.watch.WatchStore;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.server.Repository;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record on which judging fails. */
final class PoisonTest {
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

    @TempDir
    Path temp;

    @Test
    void isSetApartAndTheOthersAreJudged() throws Exception {
        Path rules = Files.createDirectories(temp.resolve("rules"));
        Files.writeString(rules.resolve("any.yml"), RULE);
        RulePlace place = new RulePlace(Repository.folder(), List.of(rules), Optional.empty());
        RulePlace.Loaded loaded = place.load();
        Path data = Files.createDirectories(temp.resolve("data"));
        try (Database database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
                SqlWatchStore store = SqlWatchStore.open(database, "home");
                Station station = Station.open(
                        data,
                        place,
                        loaded,
                        new Allergic(store, "mallory"),
                        Map.of(),
                        WhatIsSet.NOTHING,
                        InstantSource.system())) {
            StringBuilder lines = new StringBuilder();
            for (String name : List.of("ada", "mallory", "grace")) {
                lines.append("""
                        {"id":"%s-1","createdDateTime":"2026-05-04T10:00:00Z","userPrincipalName":"%s@home.example",\
                        "userId":"%s","appDisplayName":"Portal","ipAddress":"192.0.2.7","isInteractive":true,\
                        "status":{"errorCode":0}}
                        """.formatted(name, name, name));
            }
            byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            var _ = station.acceptor()
                    .accept(new SourceBatch(
                            new SourceBinding("test", "home", Set.of()), "1", bytes, 0, bytes.length, 3, 0));
            station.start();
            until(() -> station.health().judged() == station.end().value());

            assertThat(new AlertStore(database, "home").find(AlertQuery.all(10)).alerts())
                    .hasSize(2)
                    .noneMatch(alert -> alert.json().contains("mallory"));
            assertThat(Files.readAllLines(data.resolve("quarantine.ndjson")))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("judging fails on it", "an allergy", "mallory-1"));
            assertThat(station.lake().count(EventQuery.ALL))
                    .as("it is in the lake all the same")
                    .isEqualTo(3);
            assertThat(station.health().troubles()).isEmpty();
        }
    }

    /** Keeps everything but alerts that name somebody. */
    private record Allergic(WatchStore store, String name) implements WatchStore {
        @Override
        public OptionalLong position() {
            return store.position();
        }

        @Override
        public Map<String, String> offsets() {
            return store.offsets();
        }

        @Override
        public void recall(Consumer<StateChange> each) {
            store.recall(each);
        }

        @Override
        public List<Changed> commit(Commit commit) {
            if (commit.alerts().toString().contains(name)) {
                throw new IllegalStateException("an allergy");
            }
            return store.commit(commit);
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it took too long").isBefore(end);
            Thread.sleep(20);
        }
    }
}
