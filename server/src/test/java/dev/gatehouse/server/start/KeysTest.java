package dev.gatehouse.server.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path temp;

    @Test
    void areMadeOnceAndStay() {
        String sealed;
        try (DataFolder folder = DataFolder.open(temp)) {
            sealed = Keys.box(folder, RANDOM).seal("x".getBytes(UTF_8), "kim");
        }
        try (DataFolder folder = DataFolder.open(temp)) {
            assertThat(Keys.box(folder, RANDOM).open(sealed, "kim")).isPresent();
        }
    }

    @Test
    void areNotReplacedWhereTheyAreDamaged() {
        try (DataFolder folder = DataFolder.open(temp)) {
            folder.folder("keys");
            folder.write("keys/secrets.key", new byte[7]);

            assertThatThrownBy(() -> Keys.box(folder, RANDOM))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("backup");
        }
    }
}
