package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of every example in Graph's documentation, against a list that a reviewer can read. */
final class GraphDocsExamplesTest {
    @Test
    void everyExampleIsWhatTheListSays() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Corpus.path("logs/graph-docs-examples"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("MANIFEST.json")) {
                    found.add(name + ": " + said(Files.readAllBytes(file)));
                }
            }
        }

        assertThat(String.join("\n", found)).isEqualTo(golden().strip());
    }

    private static String said(byte[] bytes) {
        Reading reading = Reading.of(bytes, Projection.ofAllColumns(), Row::id);
        List<String> said = new ArrayList<>();
        reading.tables.forEach(table -> said.add(table.azureName()));
        reading.skipped.forEach(what -> said.add(what.text()));
        reading.quarantined.forEach(reason -> said.add("quarantine, " + reason));
        return String.join("; ", said);
    }

    private static String golden() throws IOException {
        try (InputStream in = GraphDocsExamplesTest.class.getResourceAsStream("graph-docs-examples.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
