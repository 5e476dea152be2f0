package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrustTest {
    @TempDir
    private Path folder;

    @Test
    void isThatOfJavaWithoutAFile() {
        assertThat(Trust.of(Optional.empty()).getProtocol()).isNotEmpty();
    }

    @Test
    void isThatOfAFileAloneWhereOneIsNamed() throws Exception {
        assertThat(Trust.managers(TestTls.certificate()).getTrustManagers())
                .singleElement(type(X509TrustManager.class))
                .satisfies(trust -> assertThat(trust.getAcceptedIssuers()).hasSize(1));
    }

    @Test
    void refusesAFileThatIsNotThereOrOfSomethingElse() throws IOException {
        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> Trust.of(Optional.of(missing))).hasMessageContaining("missing.pem cannot be read");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatThrownBy(() -> Trust.of(Optional.of(empty))).hasMessageContaining("holds no certificate");
        Path text = Files.writeString(folder.resolve("text.pem"), "hello");
        assertThatThrownBy(() -> Trust.of(Optional.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void aTimeoutIsBounded() {
        assertThatThrownBy(() -> new HttpOptions(Duration.ZERO, Optional.empty()))
                .hasMessageContaining("such as 30s");
        assertThatThrownBy(() -> new HttpOptions(Duration.ofMinutes(6), Optional.empty()))
                .hasMessageContaining("5 minutes");
    }
}
