package dev.gatehouse.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What exported logs tell, record by record in the order of time.
 *
 * @param records never empty
 */
record Story(List<Told> records) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Under these names an answer of Microsoft Graph, and an Event Hub's envelope, hold several records. */
    private static final List<String> SEVERAL = List.of("value", "records");

    Story {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a story without records");
        }
    }

    /** That of {@code examples/contoso}, wherever it lies. */
    static Story of(Path example) {
        return read(List.of(example.resolve("graph"), example.resolve("storage"), example.resolve("eventhub")));
    }

    /** That of the JSON files in some folders, also of packed ones. Records without a time are left out. */
    static Story read(List<Path> folders) {
        List<Told> told = new ArrayList<>();
        RowReader reader = new RowReader(Projection.of(List.of()));
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    records(file, record -> time(reader, record).ifPresent(time -> told.add(new Told(time, record))));
                }
            } catch (IOException e) {
                throw new StartException(
                        folder + " cannot be read: " + e.getMessage() + "; it comes with Gatehouse", e);
            }
        }
        told.sort(Comparator.comparing(Told::time));
        return new Story(told);
    }

    /** When it begins. */
    Instant begin() {
        return records.getFirst().time();
    }

    /** When it ends. */
    Instant end() {
        return records.getLast().time();
    }

    private static void records(Path file, Consumer<JsonNode> sink) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                MappingIterator<JsonNode> values =
                        JSON.readerFor(JsonNode.class).readValues(bytes)) {
            while (values.hasNext()) {
                JsonNode value = values.next();
                Optional<JsonNode> several = SEVERAL.stream()
                        .map(value::path)
                        .filter(JsonNode::isArray)
                        .findFirst();
                several.ifPresentOrElse(list -> list.forEach(sink), () -> sink.accept(value));
            }
        }
    }

    private static Optional<Instant> time(RowReader reader, JsonNode record) {
        List<Instant> times = new ArrayList<>();
        byte[] bytes = record.toString().getBytes(StandardCharsets.UTF_8);
        int _ = reader.read(
                bytes,
                0,
                bytes.length,
                true,
                RowSink.rows(row -> times.add(Instant.EPOCH.plus(row.time(), ChronoUnit.MICROS))));
        return times.stream().findFirst();
    }
}
