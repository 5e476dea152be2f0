package dev.gatehouse.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrustFileTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

    @TempDir
    Path temp;

    @Test
    void isForAnybodyToRead() throws IOException {
        Path file = temp.resolve("ca.pem");
        TrustFile.write(file, pem());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
        try (Stream<Path> all = Files.list(temp)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void replacesTheOneOfYesterday() throws IOException {
        Path file = temp.resolve("ca.pem");
        TrustFile.write(file, pem());
        String today = pem();
        TrustFile.write(file, today);

        assertThat(file).hasContent(today);
    }

    @Test
    void replacesNothingElse() throws IOException {
        Path file = Files.writeString(temp.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n");

        assertThatThrownBy(() -> TrustFile.write(file, pem()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("name another file");
        assertThatThrownBy(() -> TrustFile.write(temp, pem())).isInstanceOf(StartException.class);
        assertThatThrownBy(() -> TrustFile.write(temp.resolve("no/folder.pem"), pem()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("cannot be written");
        assertThat(file).hasContent("-----BEGIN PRIVATE KEY-----\n");
    }

    private static String pem() {
        return DayAuthority.make(new SecureRandom(), NOW).pem();
    }
}
