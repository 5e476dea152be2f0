package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.Repository;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.server.watch.RulePlace;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.server.watch.WhatIsSet;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that steps while events come. Time goes on with the events: what the clock says makes no alert and loses none. */
@Tag("built")
final class ClockStepsTest {
    private static final int PIECES = 90;
    private static final int LINES = 40;

    /** A little after the last of the events. */
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path temp;

    @Test
    void aDayForwardAndADayBackLoseNothingAndMakeNothingFinalTooSoon() throws Exception {
        List<byte[]> pieces = new Arrivals(8, Files.createDirectories(temp.resolve("inputs")))
                .steps(LINES).stream()
                        .flatMap(step -> Stream.of(step.sent(), step.written(), step.toldAtOnce()))
                        .limit(PIECES)
                        .toList();
        Map<String, String> steady = run("steady", pieces, piece -> Duration.ZERO);
        Map<String, String> stepped = run("stepped", pieces, ClockStepsTest::step);

        assertThat(steady).hasSizeGreaterThan(20);
        assertThat(stepped).isEqualTo(steady);
    }

    /** Right, a day ahead, right, a day behind, in the year 1970, and right again. */
    private static Duration step(int piece) {
        return switch (piece * 6 / PIECES) {
            case 1 -> Duration.ofDays(1);
            case 3 -> Duration.ofDays(-1);
            case 4 -> Duration.between(NOW, Instant.EPOCH);
            default -> Duration.ZERO;
        };
    }

    private Map<String, String> run(String name, List<byte[]> pieces, IntFunction<Duration> step) throws Exception {
        Installation at = Installation.below(temp.resolve(name), Optional.empty());
        AtomicReference<Instant> clock = new AtomicReference<>(NOW);
        Path home = Repository.folder();
        RulePlace place = new RulePlace(home, List.of(), Optional.of(home.resolve("examples/contoso/gatehouse.yaml")));
        RulePlace.Loaded loaded = place.load();
        try (Database database =
                        Database.open(new DatabaseSettings.Sqlite(at.data().resolve("watch.db")));
                SqlWatchStore store = SqlWatchStore.open(database, Installation.TENANT);
                Station station =
                        Station.open(at.data(), place, loaded, store, Map.of(), WhatIsSet.NOTHING, clock::get)) {
            station.start();
            SourceBinding source = new SourceBinding("test", Installation.TENANT, Set.of());
            for (int i = 0; i < pieces.size(); i++) {
                clock.set(NOW.plus(step.apply(i)));
                byte[] bytes = pieces.get(i);
                var batch = new SourceBatch(source, Integer.toString(i), bytes, 0, bytes.length, LINES, 0);
                var _ = station.acceptor().accept(batch);
                if (i % 10 == 9) {
                    judged(station);
                }
            }
            judged(station);
            assertThat(station.health().troubles()).isEmpty();
        }
        return new Outcome(at).alerts();
    }

    private static void judged(Station station) {
        Sending.until(
                "all is judged",
                () -> station.health().judged() == station.end().value());
    }
}
