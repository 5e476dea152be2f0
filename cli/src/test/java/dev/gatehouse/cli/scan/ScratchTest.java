package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
}
