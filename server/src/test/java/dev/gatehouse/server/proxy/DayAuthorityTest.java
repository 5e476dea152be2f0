package dev.gatehouse.server.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DayAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");

    private final DayAuthority authority = DayAuthority.make(new SecureRandom(), NOW);

    @ParameterizedTest
    @EnumSource(Name.class)
    void signsForEachNameAlone(Name name) throws GeneralSecurityException {
        X509Certificate leaf = leaf(authority, name);

        assertThat(leaf.getSubjectAlternativeNames()).containsExactly(List.of(2, name.host()));
        assertThat(leaf.getBasicConstraints()).isNegative();
        assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(leaf.getNotAfter()).isEqualTo(Date.from(NOW.plus(Duration.ofDays(1))));
        verify(authority, leaf, NOW);
        verify(authority, leaf, NOW.plus(Duration.ofHours(23)));
    }

    @Test
    void endsAfterADay() {
        X509Certificate leaf = leaf(authority, Name.GRAPH);

        assertThat(authority.ends()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> verify(authority, leaf, NOW.plus(Duration.ofHours(25))))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void signsNothingThatCanSignFurther() {
        X509Certificate own = read(authority.pem());

        assertThat(own.getBasicConstraints()).isZero();
        assertThat(own.getKeyUsage()[5]).isTrue();
        assertThat(own.getCriticalExtensionOIDs()).contains("2.5.29.30");
    }

    @Test
    void isNotBelievedOfAnother() {
        DayAuthority another = DayAuthority.make(new SecureRandom(), NOW);

        assertThatThrownBy(() -> verify(another, leaf(authority, Name.GRAPH), NOW))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void tellsItsCertificateOnly() {
        assertThat(authority.pem()).containsOnlyOnce("BEGIN").startsWith("-----BEGIN CERTIFICATE-----");
    }

    private static void verify(DayAuthority by, X509Certificate leaf, Instant at) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(read(by.pem()), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(List.of(leaf)), parameters);
    }

    private static X509Certificate leaf(DayAuthority by, Name name) {
        return read(by.of(name).getCertValues().getFirst().toString());
    }

    private static X509Certificate read(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
