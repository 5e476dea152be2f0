package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real events of Windows are rows of SecurityEvent, none lost. */
final class WindowsCorpusTest {
    private static final String FOLDER = "logs/otrf-security-datasets/";

    @Test
    void everyUseOfAPrivilegeIsARow() throws IOException {
        Projection projection = Projection.of(List.of("SubjectUserName", "PrivilegeList", "EventID", "TimeGenerated"));
        try (Stream<Path> files = Files.walk(Corpus.path(FOLDER + "extracted-4673"))) {
            List<Path> records =
                    files.filter(file -> file.toString().endsWith(".ndjson")).toList();
            assertThat(records).isNotEmpty();
            for (Path file : records) {
                Reading reading = Reading.of(Files.readAllBytes(file), projection, Row::id);

                assertThat(reading.tables)
                        .as(file.toString())
                        .hasSize(Files.readAllLines(file).size())
                        .containsOnly(Table.SECURITY_EVENT);
                assertThat(reading.rows)
                        .allSatisfy(row -> assertThat(row)
                                .containsKeys("SubjectUserName", "PrivilegeList", "TimeGenerated")
                                .containsEntry("EventID", "4673"));
            }
        }
    }

    @Test
    void rowsOfAWorkspaceAreRead() throws IOException {
        Reading reading = Reading.of(
                Corpus.text(FOLDER + "datasets/compound/GoldenSAMLADFSMailAccess/x_WindowsEvents/WindowsEvents.json"));

        assertThat(reading.quarantined).isEmpty();
        assertThat(reading.tables).hasSizeGreaterThanOrEqualTo(35).containsOnly(Table.SECURITY_EVENT);
        assertThat(reading.rows.stream().filter(row -> row.containsKey("SubjectUserName")))
                .hasSizeGreaterThanOrEqualTo(33);
    }
}
