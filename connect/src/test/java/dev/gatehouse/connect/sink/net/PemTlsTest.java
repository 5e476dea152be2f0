package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PemTlsTest {
    @TempDir
    Path folder;

    @Test
    void trustsWhomJavaTrustsWhereNothingIsSaid() throws IOException {
        assertThat(new PemTls(Optional.empty(), Optional.empty()).context().getProtocol())
                .isEqualTo("TLS");
    }

    @Test
    void takesKeysOfBothCommonKinds() throws IOException {
        for (TestKey key : new TestKey[] {TestKey.LOCALHOST, TestKey.ELSEWHERE}) {
            Path certificate = key.certificate(folder);
            assertThat(tls(certificate, key.key()).context()).isNotNull();
        }
    }

    @Test
    void saysWhichFileIsNotThere() {
        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> new PemTls(Optional.of(missing), Optional.empty()).context())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(missing + " cannot be read as certificates in PEM");
    }

    @Test
    void saysWhichFileHoldsSomethingElse() throws IOException {
        Path other = Files.writeString(folder.resolve("other.pem"), "hello");
        assertThatThrownBy(() -> new PemTls(Optional.of(other), Optional.empty()).context())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(other + " cannot be read as certificates in PEM");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatThrownBy(() -> new PemTls(Optional.of(empty), Optional.empty()).context())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no certificate");
    }

    @Test
    void saysHowAKeyIsMadeOne() {
        Path certificate = TestKey.LOCALHOST.certificate(folder);
        for (String kind : new String[] {"RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"}) {
            String pem = "-----BEGIN " + kind + "-----\nAAAA\n-----END " + kind + "-----\n";
            assertThatThrownBy(() -> tls(certificate, new Secret(pem)).context())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("openssl pkcs8 -topk8 -nocrypt");
        }
    }

    @Test
    void saysNothingOfWhatIsInAKey() {
        Path certificate = TestKey.LOCALHOST.certificate(folder);
        String pem = "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n";
        assertThatThrownBy(() -> tls(certificate, new Secret(pem)).context())
                .isInstanceOf(IOException.class)
                .hasMessage("the key of the certificate is none of RSA, EC, EdDSA");
        assertThat(tls(certificate, new Secret(pem)).toString()).doesNotContain("c2VjcmV0");
    }

    private static PemTls tls(Path certificate, Secret key) {
        return new PemTls(Optional.empty(), Optional.of(new PemTls.Own(certificate, key)));
    }
}
