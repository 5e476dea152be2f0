package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChunksTest {
    @TempDir
    Path folder;

    @Test
    void everyLineComesOnceAndWholeWhateverTheNumberOfThreads() throws Exception {
        Path file = folder.resolve("lines.txt");
        var text = new StringBuilder();
        int lines = 120_000;
        for (int i = 0; i < lines; i++) {
            text.append(i).append(':').append("x".repeat(i % 173)).append('\n');
        }
        Files.writeString(file, text);
        assertThat(Files.size(file)).isGreaterThan(8 << 20);
        for (int threads = 1; threads <= 3; threads++) {
            var seen = new ConcurrentSkipListSet<Integer>();
            long counted = Chunks.run(file, threads, () -> (bytes, from, to) -> {
                String[] all = new String(bytes, from, to - from, StandardCharsets.US_ASCII).split("\n", -1);
                for (int i = 0; i < all.length - 1; i++) {
                    seen.add(Integer.valueOf(all[i].substring(0, all[i].indexOf(':'))));
                }
                return all.length - 1L;
            });
            assertThat(counted).isEqualTo(lines);
            assertThat(seen).hasSize(lines);
        }
    }

    @Test
    void theLastLineNeedsNoNewline() throws Exception {
        Path file = folder.resolve("one.txt");
        Files.writeString(file, "first\nlast");
        assertThat(Chunks.run(file, 2, () -> (_, from, to) -> to - from)).isEqualTo(10);
    }

    @Test
    void whatAHandlerThrowsIsToldAsItsCause() throws IOException {
        Path file = folder.resolve("one.txt");
        Files.writeString(file, "x\n");
        assertThatThrownBy(() -> Chunks.run(file, 1, () -> (_, _, _) -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("no");
    }
}
