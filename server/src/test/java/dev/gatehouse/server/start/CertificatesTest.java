package dev.gatehouse.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CertificatesTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

    @TempDir
    Path temp;

    private DataFolder folder;
    private Certificates certificates;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temp);
        certificates = new Certificates(folder, new SecureRandom());
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void areMadeForTheLoopback() throws GeneralSecurityException {
        assertThat(certificates.ensure(List.of(), NOW)).isTrue();
        X509Certificate made = current();

        assertThat(names(made)).containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(((ECPublicKey) made.getPublicKey()).getParams().getOrder().bitLength())
                .isEqualTo(256);
        assertThat(made.getNotBefore()).isBefore(NOW);
        assertThat(made.getNotAfter()).isEqualTo(NOW.plus(Duration.ofDays(365)));
        assertThat(made.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(made.getBasicConstraints()).isNegative();
        assertThat(made.getSerialNumber()).isPositive();
        made.verify(made.getPublicKey());
    }

    @Test
    void areForNobodyElsesEyes() throws IOException {
        certificates.ensure(List.of(), NOW);

        for (Path file : List.of(certificates.certificate(), certificates.key())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(certificates.key())).startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void areKeptUntilTheyAreNearTheirEnd() {
        certificates.ensure(List.of(), NOW);
        X509Certificate first = current();

        assertThat(certificates.ensure(List.of(), NOW.plus(Duration.ofDays(334))))
                .isFalse();
        assertThat(current()).isEqualTo(first);
        assertThat(certificates.ensure(List.of(), NOW.plus(Duration.ofDays(336))))
                .isTrue();
        assertThat(current()).isNotEqualTo(first);
    }

    @Test
    void areMadeAnewForAnotherName() throws GeneralSecurityException {
        certificates.ensure(List.of(), NOW);

        assertThat(certificates.ensure(List.of("gatehouse.contoso.example", "192.0.2.1"), NOW))
                .isTrue();
        assertThat(names(current())).contains("gatehouse.contoso.example", "192.0.2.1", "localhost");
        assertThat(certificates.ensure(List.of("gatehouse.contoso.example"), NOW))
                .isFalse();
    }

    @Test
    void areMadeAnewWithoutTheirKey() throws IOException {
        certificates.ensure(List.of(), NOW);
        Files.delete(certificates.key());

        assertThat(certificates.ensure(List.of(), NOW)).isTrue();
        assertThat(certificates.key()).exists();
    }

    @Test
    void areNotWrittenOverWhereTheyAreSomethingElse() throws IOException {
        certificates.ensure(List.of(), NOW);
        Files.writeString(certificates.certificate(), "something else");

        assertThatThrownBy(() -> certificates.ensure(List.of(), NOW))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("remove it");
    }

    @Test
    void areForTheHostThatIsListenedOn() {
        assertThat(Certificates.namesOf("gatehouse.contoso.example")).containsExactly("gatehouse.contoso.example");
        assertThat(Certificates.namesOf("0.0.0.0")).doesNotContain("0.0.0.0");
    }

    private X509Certificate current() {
        return certificates.current().orElseThrow();
    }

    private static Set<String> names(X509Certificate certificate) throws GeneralSecurityException {
        return certificate.getSubjectAlternativeNames().stream()
                .map(name -> name.get(1).toString())
                .collect(Collectors.toSet());
    }
}
