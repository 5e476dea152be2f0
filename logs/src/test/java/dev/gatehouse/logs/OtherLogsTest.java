package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real logs whose turn comes later are named, not guessed at. */
final class OtherLogsTest {
    @Test
    void namePrivilegeUseOfWindows() throws IOException {
        try (Stream<Path> files = Files.walk(Corpus.path("logs/otrf-security-datasets/extracted-4673"))) {
            List<Path> records = files.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.endsWith("MANIFEST.json") && file.toString().endsWith("json"))
                    .toList();
            assertThat(records).isNotEmpty();
            for (Path file : records) {
                assertOnly(file, Skipped.WINDOWS_EVENT);
            }
        }
    }

    private static void assertOnly(Path file, Skipped what) throws IOException {
        Reading reading = Reading.of(Files.readAllBytes(file), Projection.of(List.of()), Row::id);

        assertThat(reading.tables).as(file.toString()).isEmpty();
        assertThat(reading.quarantined).as(file.toString()).isEmpty();
        assertThat(new HashSet<>(reading.skipped)).as(file.toString()).containsExactly(what);
    }
}
