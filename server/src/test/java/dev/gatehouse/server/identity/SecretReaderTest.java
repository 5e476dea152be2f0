package dev.gatehouse.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.detection.config.SecretPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsItFromWhereItIsKeptWithoutWhatStandsAround() throws IOException {
        Files.writeString(folder.resolve("token"), "hunter2\n");

        assertThat(reader().read(new SecretPlace.File("token"))).isEqualTo("hunter2");
        assertThat(reader().read(new SecretPlace.Environment("THERE"))).isEqualTo("value");
    }

    @Test
    void itsAbsenceIsToldWithTheRemedy() throws IOException {
        Files.writeString(folder.resolve("empty"), "\n");

        assertThatThrownBy(() -> reader().read(new SecretPlace.Environment("NOT_THERE")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the variable NOT_THERE");
        assertThatThrownBy(() -> reader().read(new SecretPlace.File("nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> reader().read(new SecretPlace.File("empty")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("file:empty is empty: put the secret there");
    }

    private SecretReader reader() {
        return new SecretReader(folder, name -> Optional.of("value").filter(_ -> name.equals("THERE")));
    }
}
