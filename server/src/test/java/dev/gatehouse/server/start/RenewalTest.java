package dev.gatehouse.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenewalTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path temp;

    private DataFolder folder;
    private Certificates certificates;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temp);
        certificates = new Certificates(folder, RANDOM);
        boolean _ = certificates.ensure(List.of(), NOW);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void comesWhenTheEndIsNearAndNotBefore() throws IOException {
        byte[] first = Files.readAllBytes(certificates.certificate());
        renewal(certificates.certificate(), Duration.ofDays(300)).renew();
        assertThat(Files.readAllBytes(certificates.certificate())).isEqualTo(first);
        renewal(certificates.certificate(), Duration.ofDays(340)).renew();
        assertThat(Files.readAllBytes(certificates.certificate())).isNotEqualTo(first);
    }

    @Test
    void leavesACertificateAloneThatWasGiven() throws IOException {
        byte[] first = Files.readAllBytes(certificates.certificate());
        renewal(temp.resolve("given.pem"), Duration.ofDays(340)).renew();

        assertThat(Files.readAllBytes(certificates.certificate())).isEqualTo(first);
    }

    @Test
    void stopsNothingWhereItFails() throws IOException {
        Files.writeString(certificates.certificate(), "something else");

        assertThatCode(() -> renewal(certificates.certificate(), Duration.ofDays(340))
                        .renew())
                .doesNotThrowAnyException();
        assertThat(certificates.certificate()).hasContent("something else");
    }

    private Renewal renewal(Path shown, Duration later) {
        return new Renewal(folder, RANDOM, InstantSource.fixed(NOW.plus(later)), shown, "localhost");
    }
}
