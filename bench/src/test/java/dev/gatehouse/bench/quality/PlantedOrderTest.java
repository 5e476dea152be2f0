package dev.gatehouse.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.bench.generate.Folders;
import dev.gatehouse.bench.generate.PlantedExample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a tenant with attacks depends on what happened, not on the order or the number of its records. */
final class PlantedOrderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 4711;

    @TempDir
    Path temp;

    @Test
    void shuffledSplitAndRepeatedRecordsRaiseTheSameAlerts() throws IOException {
        var scan = new CatalogueScan(Folders.repository());
        Path tenant = temp.resolve("tenant");
        PlantedExample.write(tenant, SEED);
        List<String> expected = withoutPlaces(scan, tenant);
        assertThat(expected)
                .hasSizeGreaterThan(200)
                .doesNotHaveDuplicates()
                .anyMatch(alert -> alert.contains("rare_value"));

        List<List<String>> kinds = records(tenant);
        Path mixed = Files.createDirectories(temp.resolve("mixed"));
        Files.copy(tenant.resolve("gatehouse.yaml"), mixed.resolve("gatehouse.yaml"));
        for (int kind = 0; kind < kinds.size(); kind++) {
            Random random = new Random(SEED + kind);
            List<String> records = new ArrayList<>(kinds.get(kind));
            Collections.shuffle(records, random);
            records.addAll(records.subList(0, records.size() / 2));
            Collections.shuffle(records, random);
            int third = records.size() / 3 + 1;
            for (int from = 0; from < records.size(); from += third) {
                Path file = mixed.resolve(random.nextInt(1_000_000) + ".ndjson");
                Files.write(file, records.subList(from, Math.min(records.size(), from + third)));
            }
        }
        List<String> found = withoutPlaces(scan, mixed);
        assertThat(found.stream().filter(alert -> !expected.contains(alert)).limit(3))
                .as("alerts of the mixed records only")
                .isEmpty();
        assertThat(found).hasSameSizeAs(expected);
    }

    /** The records of each file of logs. */
    private static List<List<String>> records(Path tenant) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(tenant)) {
            files = all.filter(file -> file.toString().matches(".*json(\\.gz)?"))
                    .sorted()
                    .toList();
        }
        List<List<String>> kinds = new ArrayList<>();
        for (Path file : files) {
            List<String> records = new ArrayList<>();
            try (InputStream plain = Files.newInputStream(file);
                    InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
                    var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(in)) {
                while (values.hasNext()) {
                    JsonNode value = values.next();
                    if (value.has("value")) {
                        value.get("value").forEach(record -> records.add(record.toString()));
                    } else {
                        records.add(value.toString());
                    }
                }
            }
            kinds.add(records);
        }
        return kinds;
    }

    /** The alerts, without what may differ: where a record and a declaration were read, and when the scan ran. */
    private static List<String> withoutPlaces(CatalogueScan scan, Path tenant) throws IOException {
        return scan.lines(tenant, List.of())
                .lines()
                .map(alert -> alert.replace(tenant.toString(), "")
                        .replaceAll("\"(detectedAt|contextVersion)\":\"[^\"]*\",", "")
                        .replaceAll("\"source\":\\{[^}]*\\}", "")
                        .replaceAll(",\"copies\":\\[[^\\]]*\\]", ""))
                .sorted()
                .toList();
    }
}
