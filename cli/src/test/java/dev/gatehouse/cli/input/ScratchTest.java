package dev.gatehouse.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScratchTest {
    @Test
    void isGoneWithAllThatIsInItWhenTheScanIs() throws IOException {
        Path file;
        try (Scratch scratch = Scratch.create()) {
            file = Files.writeString(scratch.file("spool"), "x");
            Files.writeString(scratch.file("other"), "y");
            assertThat(file).exists();
        }
        assertThat(file).doesNotExist();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void isGoneWhenTheProcessIsEnded(@TempDir Path folder) throws Exception {
        Process scan = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-Dgatehouse.home=" + Path.of("..").toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.gatehouse.cli.Main",
                        "scan",
                        "-")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            for (int i = 0; i < 600 && scratches(folder) == 0; i++) {
                assertThat(scan.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
            }
            assertThat(scratches(folder)).isOne();
        } finally {
            scan.destroy();
        }
        assertThat(scan.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(scratches(folder)).isZero();
    }

    private static long scratches(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("gatehouse-scan-"))
                    .count();
        }
    }
}
