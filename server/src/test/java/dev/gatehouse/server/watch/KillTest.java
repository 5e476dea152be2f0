package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.lake.Lake;
import dev.gatehouse.lake.LakeSettings;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.server.Repository;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertPage;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed and whenever: what was accepted is in the lake once, and the alerts are those of an unbroken run. */
final class KillTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KILLS = Integer.getInteger("gatehouse.kills", 6);
    private static final int RECORDS = 25;

    @TempDir
    Path temp;

    private Path batches;
    private final Set<Long> identities = new HashSet<>();

    /** Shuffled records of the example in batches, some of them twice. */
    @BeforeEach
    void makeBatches() throws Exception {
        Random random = new Random(8);
        List<byte[]> records = arriving(random);
        batches = Files.createDirectories(temp.resolve("batches"));
        for (int from = 0; from < records.size(); from += RECORDS) {
            StringBuilder lines = new StringBuilder();
            for (byte[] record : records.subList(from, Math.min(records.size(), from + RECORDS))) {
                lines.append(new String(record, StandardCharsets.UTF_8).replace("\n", " "))
                        .append('\n');
            }
            Files.writeString(batches.resolve(String.format("%05d", from / RECORDS)), lines);
        }
    }

    @Test
    void onSqlite() throws Exception {
        Path whole = Files.createDirectories(temp.resolve("whole"));
        Path broken = Files.createDirectories(temp.resolve("broken"));
        run(whole, whole.resolve("watch.db").toString(), 0);
        int kills = run(broken, broken.resolve("watch.db").toString(), KILLS);
        assertThat(kills).isEqualTo(KILLS);
        same(
                alerts(new DatabaseSettings.Sqlite(whole.resolve("watch.db"))),
                alerts(new DatabaseSettings.Sqlite(broken.resolve("watch.db"))));
        eachOnce(broken);
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String whole = server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
            Path wholeData = Files.createDirectories(temp.resolve("whole"));
            run(wholeData, wholeData.resolve("watch.db").toString(), 0);
            Path broken = Files.createDirectories(temp.resolve("broken"));
            int kills = run(broken, whole, KILLS);
            assertThat(kills).isEqualTo(KILLS);
            same(
                    alerts(new DatabaseSettings.Sqlite(wholeData.resolve("watch.db"))),
                    alerts(new DatabaseSettings.Postgres(whole, "postgres", () -> "")));
            eachOnce(broken);
        }
    }

    private static void same(Map<String, String> whole, Map<String, String> broken) {
        assertThat(whole).hasSizeGreaterThan(100);
        Map<String, String> lost = new TreeMap<>(whole);
        lost.keySet().removeAll(broken.keySet());
        assertThat(lost).as("only in the unbroken run").isEmpty();
        Map<String, String> more = new TreeMap<>(broken);
        more.keySet().removeAll(whole.keySet());
        assertThat(more).as("only in the broken run").isEmpty();
        whole.forEach((id, alert) -> assertThat(broken.get(id)).as(id).isEqualTo(alert));
    }

    /** Sends all batches, and kills whoever takes them so many times; answers how many times. */
    private int run(Path data, String database, int kills) throws Exception {
        Random random = new Random(kills);
        int count = KilledStation.batches(batches).size();
        int next = 0;
        int killed = 0;
        while (true) {
            Process process = child(data, database, next);
            int stop = killed < kills ? next + random.nextInt(Math.max(1, (count - next) / 2)) : Integer.MAX_VALUE;
            int patience = random.nextInt(400);
            boolean done = false;
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("accepted ")) {
                        next = Integer.parseInt(line.split(" ")[1]) + 1;
                    }
                    if (killed < kills && (next > stop || line.startsWith("done"))) {
                        Thread.sleep(patience);
                        break;
                    }
                    done |= line.equals("done []");
                }
            }
            if (done) {
                assertThat(process.waitFor()).isZero();
                return killed;
            }
            assertThat(killed).as("the process ended by itself").isLessThan(kills);
            process.destroyForcibly().waitFor();
            killed++;
        }
    }

    private Process child(Path data, String database, int next) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledStation.class.getName(),
                data.toString(),
                database,
                Repository.folder().toString(),
                Repository.folder().resolve("examples/contoso/gatehouse.yaml").toString(),
                batches.toString(),
                Integer.toString(next));
        builder.redirectError(temp.resolve("errors-" + next + ".txt").toFile());
        return builder.start();
    }

    /** What the store says in the end, without what may differ. */
    private Map<String, String> alerts(DatabaseSettings settings) throws Exception {
        Map<String, String> alerts = new TreeMap<>();
        try (Database database = Database.open(settings)) {
            AlertStore store = new AlertStore(database, "contoso");
            AlertQuery query = AlertQuery.builder().limit(500).build();
            AlertPage page = store.find(query);
            page.alerts().forEach(alert -> {
                try {
                    ObjectNode json = (ObjectNode) JSON.readTree(alert.json());
                    if (json.path("state").asText().matches("withdrawn|superseded")) {
                        return;
                    }
                    json.remove(List.of("detectedAt", "contextVersion", "revision"));
                    for (JsonNode step : json.withArray("steps")) {
                        for (JsonNode event : step.withArray("/events")) {
                            ((ObjectNode) event).remove(List.of("source", "copies"));
                        }
                    }
                    for (JsonNode entity : json.withArray("entities")) {
                        ((ObjectNode) entity).remove("privilege");
                        ((ObjectNode) entity).remove("name");
                    }
                    alerts.put(json.path("id").asText(), json.toPrettyString());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(page.next()).isEmpty();
        }
        return alerts;
    }

    private void eachOnce(Path data) {
        try (Journal journal = Journal.open(data.resolve("journal"), JournalLimits.USUAL);
                Lake lake = Lake.open(journal, data.resolve("lake"), LakeSettings.USUAL)) {
            List<Long> found = new ArrayList<>();
            EventQuery query = EventQuery.ALL.limit(EventQuery.LIMIT);
            var page = lake.find(query);
            page.events().stream().map(EventRow::identity).forEach(found::add);
            while (page.next().isPresent()) {
                page = lake.find(query.after(page.next().get()));
                page.events().stream().map(EventRow::identity).forEach(found::add);
            }
            assertThat(found).doesNotHaveDuplicates();
            assertThat(new HashSet<>(found)).isEqualTo(identities);
            assertThat(lake.count(EventQuery.ALL)).isEqualTo(identities.size());
        }
    }

    /** The records as they may arrive: each up to twenty hours late, and some once more after that. */
    private List<byte[]> arriving(Random random) {
        long late = 20L * 3600 * 1_000_000;
        List<Arriving> arriving = new ArrayList<>();
        for (Arriving record : records()) {
            long first = record.at() + (long) (random.nextDouble() * late);
            arriving.add(new Arriving(first, record.bytes()));
            if (random.nextInt(20) == 0) {
                arriving.add(new Arriving(first + (long) (random.nextDouble() * late), record.bytes()));
            }
        }
        return arriving.stream()
                .sorted(Comparator.comparingLong(Arriving::at))
                .map(Arriving::bytes)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Arriving(long at, byte[] bytes) {}

    private List<Arriving> records() {
        List<Arriving> records = new ArrayList<>();
        Path contoso = Repository.folder().resolve("examples/contoso");
        List<String> logs = List.of(
                contoso.resolve("eventhub").toString(),
                contoso.resolve("graph").toString(),
                contoso.resolve("storage").toString());
        RowReader reader = new RowReader(Projection.ofAllColumns());
        for (Input input : Inputs.find(logs, InputStream.nullInputStream(), temp.resolve("inputs"))
                .inputs()) {
            try (InputReader blocks = new InputReader(input, new BlockBuffers(1 << 20, 4), (f, t, r, b, s, e) -> {})) {
                for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
                    Block block = next.get();
                    int _ = reader.read(block.buffer(), block.from(), block.to(), true, new RowSink() {
                        @Override
                        public void row(Row row) {
                            byte[] bytes = Arrays.copyOfRange(row.buffer(), row.start(), row.end());
                            records.add(new Arriving(row.time(), bytes));
                            boolean _ = identities.add(row.identity());
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
}
