package dev.gatehouse.server.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class BundleTest {
    private final String certificate = DayAuthority.make(new SecureRandom(), Instant.parse("2026-05-04T09:00:00Z"))
            .pem();

    @Test
    void hasTheProxysCertificateOnly() throws IOException {
        try (Bundle bundle = Bundle.write(certificate, false)) {
            assertThat(bundle.file()).hasContent(certificate);
        }
    }

    @Test
    void hasWhatJavaTrustsBesideItWhereOthersAreReached() throws IOException, CertificateException {
        try (Bundle bundle = Bundle.write(certificate, true)) {
            String all = Files.readString(bundle.file());

            assertThat(all).startsWith(certificate).doesNotContain("PRIVATE");
            assertThat(CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(all.getBytes(US_ASCII))))
                    .hasSizeGreaterThan(10);
        }
    }

    @Test
    void isGoneAfterwards() {
        Path file;
        try (Bundle bundle = Bundle.write(certificate, false)) {
            file = bundle.file();
            assertThat(file).exists();
        }

        assertThat(file.getParent()).doesNotExist();
    }
}
