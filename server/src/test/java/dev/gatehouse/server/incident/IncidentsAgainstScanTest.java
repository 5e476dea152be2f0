package dev.gatehouse.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Main;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ResultStream;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.alert.AlertReader;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.server.Repository;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.Accepted;
import dev.gatehouse.server.port.SourceBatch;
import dev.gatehouse.server.watch.RulePlace;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.server.watch.WhatIsSet;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AddressDays;
import dev.gatehouse.store.alerts.AlertPage;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.AlertsToJoin;
import dev.gatehouse.store.alerts.IncidentStore;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The incidents of a server that logs came to out of order are in the end those of a scan of them. */
final class IncidentsAgainstScanTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long LATE = 20L * 3600 * 1_000_000;
    private static final int RECORDS = 300;
    private static final Path CONTOSO = Repository.folder().resolve("examples/contoso");
    private static final List<String> LOGS = List.of(
            CONTOSO.resolve("eventhub").toString(),
            CONTOSO.resolve("graph").toString(),
            CONTOSO.resolve("storage").toString());

    @TempDir
    Path temp;

    private record Arriving(long at, String line) {}

    @Test
    void ofTheExampleEachRecordUpToTwentyHoursLateAndSomeTwice() throws Exception {
        Map<String, String> expected = scan();
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(Set.copyOf(expected.values())).hasSizeGreaterThan(8).contains("");
        assertThat(serve()).isEqualTo(expected);
    }

    /** The incident of each alert, as a scan says; none is an empty text. */
    private static Map<String, String> scan() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var errors = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
                var results = ResultStream.to(out)) {
            var console = new Console(
                    results, errors, InputStream.nullInputStream(), false, false, false, Repository.folder());
            List<String> words = new ArrayList<>(List.of("scan"));
            words.addAll(LOGS);
            words.addAll(List.of("--context", CONTOSO.resolve("gatehouse.yaml").toString(), "--format", "ndjson"));
            assertThat(Main.run(console, words.toArray(String[]::new))).isZero();
        }
        Map<String, String> incidents = new TreeMap<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            assertThat(AlertJson.write(AlertReader.read(line))).isEqualTo(line);
            JsonNode alert = JSON.readTree(line);
            incidents.put(alert.get("id").asText(), alert.path("incidentId").asText(""));
        }
        return incidents;
    }

    private Map<String, String> serve() throws Exception {
        RulePlace place = new RulePlace(Repository.folder(), List.of(), Optional.of(CONTOSO.resolve("gatehouse.yaml")));
        RulePlace.Loaded loaded = place.load();
        assertThat(loaded.mistakes()).isEmpty();
        String tenant = loaded.rules().configuration().tenant();
        try (Database database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
                SqlWatchStore store = SqlWatchStore.open(database, tenant);
                Station station = Station.open(
                        Files.createDirectories(temp.resolve("data")),
                        place,
                        loaded,
                        store,
                        Map.of(),
                        WhatIsSet.NOTHING,
                        InstantSource.system())) {
            station.start();
            Joining joining = new Joining(
                    new AlertsToJoin(database, tenant),
                    new IncidentStore(database, tenant),
                    new AddressDays(database, tenant),
                    station.lake()::signIns,
                    () -> station.end().value(),
                    InstantSource.system(),
                    () -> {},
                    Duration.ZERO);
            List<String> records = arriving();
            for (int from = 0; from < records.size(); from += RECORDS) {
                List<String> some = records.subList(from, Math.min(records.size(), from + RECORDS));
                byte[] bytes = (String.join("\n", some) + "\n").getBytes(StandardCharsets.UTF_8);
                Accepted _ = station.acceptor()
                        .accept(new SourceBatch(
                                new SourceBinding("logs", tenant, Set.of()),
                                "request " + from,
                                bytes,
                                0,
                                bytes.length,
                                some.size(),
                                0));
                joining.round();
            }
            until(() -> station.health().judged() == station.end().value());
            until(() -> {
                joining.round();
                return joining.isUpToDate();
            });
            return kept(new AlertStore(database, tenant));
        }
    }

    private static Map<String, String> kept(AlertStore alerts) throws Exception {
        Map<String, String> incidents = new TreeMap<>();
        AlertQuery query = AlertQuery.all(500);
        AlertPage page = alerts.find(query);
        while (true) {
            for (var alert : page.alerts()) {
                if (!JSON.readTree(alert.json()).get("state").asText().matches("withdrawn|superseded")) {
                    incidents.put(
                            alert.id().toString(),
                            alert.incident().map(Object::toString).orElse(""));
                }
            }
            if (page.next().isEmpty()) {
                return incidents;
            }
            page = alerts.find(query.after(page.next().get()));
        }
    }

    private List<String> arriving() {
        Random random = new Random(5);
        List<Arriving> arriving = new ArrayList<>();
        for (Arriving record : records()) {
            long first = record.at() + (long) (random.nextDouble() * LATE);
            arriving.add(new Arriving(first, record.line()));
            if (random.nextInt(20) == 0) {
                arriving.add(new Arriving(first + (long) (random.nextDouble() * LATE), record.line()));
            }
        }
        return arriving.stream()
                .sorted(Comparator.comparingLong(Arriving::at))
                .map(Arriving::line)
                .toList();
    }

    private List<Arriving> records() {
        List<Arriving> records = new ArrayList<>();
        RowReader reader = new RowReader(Projection.ofAllColumns());
        for (Input input : Inputs.find(LOGS, InputStream.nullInputStream(), temp.resolve("inputs"))
                .inputs()) {
            try (InputReader blocks = new InputReader(input, new BlockBuffers(1 << 20, 4), (f, t, r, b, s, e) -> {})) {
                for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
                    Block block = next.get();
                    int _ = reader.read(block.buffer(), block.from(), block.to(), true, new RowSink() {
                        @Override
                        public void row(Row row) {
                            String text = new String(
                                    row.buffer(), row.start(), row.end() - row.start(), StandardCharsets.UTF_8);
                            records.add(new Arriving(row.time(), text.replace("\n", " ")));
                        }

                        @Override
                        public void quarantined(int from, int to, String reason) {}

                        @Override
                        public void skipped(int from, int to, Skipped what) {}
                    });
                    block.release();
                }
            }
        }
        return records;
    }

    private static void until(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it took too long").isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
