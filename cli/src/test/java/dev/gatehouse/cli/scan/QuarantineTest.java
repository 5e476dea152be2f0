package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuarantineTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void listsItsEntriesInTheOrderOfInputsAndPositions() throws IOException {
        try (Spool spool = new Spool(folder.resolve("spool"))) {
            Quarantine quarantine = new Quarantine(spool);
            add(quarantine, 2, 5, "c");
            add(quarantine, 1, 90, "b");
            add(quarantine, 1, 7, "a");
            assertThat(quarantine.entries())
                    .extracting(Quarantine.Entry::reason)
                    .containsExactly("a", "b", "c");
            quarantine.forget(1);
            assertThat(quarantine.entries())
                    .extracting(Quarantine.Entry::reason)
                    .containsExactly("c");
            assertThat(quarantine.unlisted()).isZero();
        }
    }

    @Test
    void keepsTheBeginningOfALongRecordOnly() throws IOException {
        try (Spool spool = new Spool(folder.resolve("spool"))) {
            Quarantine quarantine = new Quarantine(spool);
            add(quarantine, 0, 0, "x".repeat(10_000));
            Quarantine.Entry entry = quarantine.entries().getFirst();
            assertThat(entry.length()).isEqualTo(10_000);
            assertThat(spool.read(entry.at(), entry.excerpt())).asString().isEqualTo("x".repeat(2_000));
        }
    }

    private static void add(Quarantine quarantine, int input, long position, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        quarantine.add(input, position, bytes.length, text, bytes, 0, bytes.length);
    }
}
