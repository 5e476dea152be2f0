package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.logs.csv.CsvTranscoder;
import dev.gatehouse.logs.csv.DateOrder;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real CSV files become rows, every one of them, and the rows that the JSON shapes give for the same events. */
final class CsvCorpusTest {
    private static final List<String> FOLDERS = List.of("logs/sentinel-training-lab", "logs/sentinel-notebooks");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyRowOfEveryFileIsAccountedFor() throws IOException {
        for (String folder : FOLDERS) {
            for (Path file : files(Corpus.path(folder))) {
                byte[] bytes = Files.readAllBytes(file);
                Made made = new Made(file);
                Reading reading = made.reading();

                assertThat(CsvTranscoder.recognises(bytes, Math.min(bytes.length, 1 << 16)))
                        .as("%s", file)
                        .isTrue();
                assertThat(made.unreadable).as("%s", file).isZero();
                assertThat(reading.quarantined).as("%s", file).isEmpty();
                assertThat(reading.rows.size() + reading.skipped.size())
                        .as("%s", file)
                        .isEqualTo(records(bytes) - 1);
            }
        }
    }

    @Test
    void signInsAreThoseOfTheJsonShapes() throws IOException {
        Path file = Corpus.path("logs/sentinel-training-lab/sign-in_adelete.csv");
        Map<String, SortedMap<String, String>> csv = byId(new Made(file).reading());
        Map<String, SortedMap<String, String>> graph =
                byId(Reading.of(Corpus.text("logs/derived-four-shapes/signins.a-graph.json")));

        Set<String> ids = new TreeSet<>(csv.keySet());
        ids.retainAll(graph.keySet());
        assertThat(ids).hasSizeGreaterThan(40);
        SortedMap<String, String> different = new TreeMap<>();
        for (String id : ids) {
            Map<String, String> row = csv.getOrDefault(id, Collections.emptySortedMap());
            assertThat(row)
                    .containsKeys("TimeGenerated", "UserPrincipalName", "ResultType", "IPAddress", "Status", "AppId");
            graph.getOrDefault(id, Collections.emptySortedMap()).forEach((name, value) -> {
                if (!isWithin(row.getOrDefault(name, value), value)) {
                    different.put(name, value + " in Graph: " + row.get(name));
                }
            });
        }
        assertThat(different).isEmpty();
    }

    /** Whether the values are the same, but for members of an object that only Graph's copy has. */
    private static boolean isWithin(String cell, String graph) {
        if (!cell.startsWith("{") || !graph.startsWith("{")) {
            return cell.equals(graph);
        }
        try {
            JsonNode whole = JSON.readTree(graph);
            return JSON.readTree(cell).properties().stream()
                    .allMatch(member -> member.getValue().equals(whole.path(member.getKey())));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** Counts what ends at a line end outside quotes, empty lines not. */
    private static int records(byte[] bytes) {
        int records = 0;
        boolean quoted = false;
        boolean any = false;
        for (byte b : bytes) {
            quoted ^= b == '"';
            boolean end = (b == '\n' || b == '\r') && !quoted;
            records += end && any ? 1 : 0;
            any = !end;
        }
        return records + (any ? 1 : 0);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, SortedMap<String, String>> byId(Reading reading) {
        Map<String, SortedMap<String, String>> rows = new HashMap<>();
        reading.rows.forEach(row -> rows.put(row.get("Id"), row));
        return rows;
    }

    /** The records made of a file. */
    private static final class Made implements BlockSink {
        private final ByteArrayOutputStream records = new ByteArrayOutputStream();
        private int unreadable;

        Made(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            CsvTranscoder transcoder =
                    new CsvTranscoder(name, () -> DateOrder.MONTH_FIRST, new BlockBuffers(1 << 16, 2), this);
            transcoder.feed(bytes, 0, bytes.length);
            transcoder.end();
            assertThat(transcoder.refusal()).as("%s", file).isEmpty();
        }

        Reading reading() {
            return Reading.of(records.toByteArray(), Projection.ofAllColumns(), Row::id);
        }

        @Override
        public void block(Block block) {
            records.write(block.buffer(), block.from(), block.to() - block.from());
            block.release();
        }

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            unreadable++;
        }
    }
}
