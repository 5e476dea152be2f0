package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.cli.input.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void givesBackWhatWasAppended() throws IOException {
        try (Spool spool = new Spool(folder.resolve("spool"))) {
            byte[] bytes = "..first..second".getBytes(StandardCharsets.UTF_8);
            long first = spool.append(bytes, 2, 5);
            long second = spool.append(bytes, 9, 6);
            long nothing = spool.append(bytes, 0, 0);
            assertThat(spool.read(second, 6)).asString().isEqualTo("second");
            assertThat(spool.read(first, 5)).asString().isEqualTo("first");
            assertThat(spool.read(nothing, 0)).isEmpty();
        }
    }

    @Test
    void manyThreadsMayAppendAndRead() throws IOException {
        try (Spool spool = new Spool(folder.resolve("spool"))) {
            Map<Long, String> appended = new ConcurrentHashMap<>();
            AtomicInteger number = new AtomicInteger();
            Threads.run(8, () -> {
                Random random = new Random(number.getAndIncrement());
                for (int i = 0; i < 500; i++) {
                    String text = random.nextLong() + "x".repeat(random.nextInt(3000));
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    long at = spool.append(bytes, 0, bytes.length);
                    assertThat(appended.put(at, text)).isNull();
                    assertThat(spool.read(at, bytes.length)).asString().isEqualTo(text);
                }
            });
            appended.forEach((at, text) ->
                    assertThat(spool.read(at, text.length())).asString().isEqualTo(text));
        }
    }

    @Test
    void saysWhenItsFileWasCut() throws IOException {
        try (Spool spool = new Spool(folder.resolve("spool"))) {
            assertThatThrownBy(() -> spool.read(10, 5))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("was cut");
        }
    }
}
