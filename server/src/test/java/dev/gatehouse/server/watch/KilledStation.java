package dev.gatehouse.server.watch;

import dev.gatehouse.detection.watch.WatchStore;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A process that opens a station, sends it the batches of a folder from a number on, and says which are accepted: until it is
 * killed, or all of them are judged.
 */
final class KilledStation {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final JournalLimits SMALL = new JournalLimits(200 << 10, Duration.ofSeconds(1), 64 << 20, 1 << 20);

    private KilledStation() {}

    /** Data folder, database, home of Gatehouse, configuration, folder of batches, number of the first to send. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        List<Path> batches = batches(Path.of(arguments[4]));
        RulePlace place = new RulePlace(Path.of(arguments[2]), List.of(), Optional.of(Path.of(arguments[3])));
        RulePlace.Loaded loaded = place.load();
        try (Database database = Database.open(settings(arguments[1]));
                SqlWatchStore store = SqlWatchStore.open(
                        database, loaded.rules().configuration().tenant());
                Station station = station(data, place, loaded, store)) {
            station.start();
            say("ready");
            SourceBinding source =
                    new SourceBinding("test", loaded.rules().configuration().tenant(), Set.of());
            for (int number = Integer.parseInt(arguments[5]); number < batches.size(); number++) {
                byte[] bytes = Files.readAllBytes(batches.get(number));
                var batch = new SourceBatch(source, Integer.toString(number), bytes, 0, bytes.length, 1, 0);
                long position = station.acceptor().accept(batch).position();
                say("accepted " + number + " " + position);
            }
            while (station.health().lag() > 0
                    || station.health().judged() < station.end().value()) {
                Thread.sleep(20);
            }
            say("done " + station.health().troubles());
        }
    }

    private static Station station(Path data, RulePlace place, RulePlace.Loaded loaded, WatchStore store) {
        InstantSource clock = () -> NOW.plusNanos(System.nanoTime() % 1_000_000_000_000L);
        return Station.open(data, place, loaded, store, clock, SMALL, 0);
    }

    private static DatabaseSettings settings(String database) {
        return database.startsWith("jdbc:")
                ? new DatabaseSettings.Postgres(database, "postgres", () -> "")
                : new DatabaseSettings.Sqlite(Path.of(database));
    }

    /** The batches of a folder in their order. */
    static List<Path> batches(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void say(String words) {
        System.out.println(words);
        System.out.flush();
    }
}
