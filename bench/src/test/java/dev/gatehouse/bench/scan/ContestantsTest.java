package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.bench.generate.LoadExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContestantsTest {
    private static final int EVENTS = 2_500;

    @TempDir
    static Path folder;

    private static Path file = Path.of("");

    @BeforeAll
    static void load() throws IOException {
        file = folder.resolve("signins.ndjson");
        LoadExample.write(file, EVENTS, 4);
    }

    @Test
    void allSeeTheSameNumberOfEvents() throws Exception {
        for (int threads = 1; threads <= 2; threads++) {
            assertThat(new LineSearch(file, threads).run()).isEqualTo(EVENTS);
            assertThat(new BareExtraction(file, threads, Columns.FIFTEEN).run()).isEqualTo(EVENTS);
            assertThat(new BareExtraction(file, threads, Columns.THIRTY).run()).isEqualTo(EVENTS);
            for (DuckDb.Reach reach : DuckDb.Reach.values()) {
                try (var duckDb = new DuckDb(file, threads, reach)) {
                    assertThat(duckDb.run()).isEqualTo(EVENTS);
                }
            }
        }
        assertThat(new FileRead(file, 2).run()).isZero();
    }

    @Test
    void theBareExtractionFailsOnColumnsThatAreNotThere() {
        var extraction = new BareExtraction(file, 1, List.of("nowhere"));
        assertThatThrownBy(extraction::run).hasRootCauseMessage("the columns are empty");
    }

    @Test
    void readingAnEmptyFileIsNoMeasurement() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> new FileRead(empty, 1).run()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void lineSearchCountsAtEveryOffset() {
        byte[] bytes = new byte[64];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 3 == 0 ? '\n' : (i * 37) | 0x80);
        }
        for (int from = 0; from < bytes.length; from++) {
            for (int to = from; to < bytes.length; to++) {
                long expected = 0;
                for (int i = from; i < to; i++) {
                    expected += bytes[i] == '\n' ? 1 : 0;
                }
                assertThat(LineSearch.lines(bytes, from, to)).isEqualTo(expected);
            }
        }
    }

    @Test
    void columnsAreFifteenAndThirty() {
        assertThat(Columns.FIFTEEN).hasSize(15).doesNotHaveDuplicates();
        assertThat(Columns.THIRTY).hasSize(30).doesNotHaveDuplicates().containsAll(Columns.FIFTEEN);
    }
}
