package dev.gatehouse.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.start.StartException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerPlaceTest {
    @Test
    void isReadFromAnAddress() {
        assertThat(ServerPlace.of("https://gate.contoso.example", null))
                .hasToString("https://gate.contoso.example:443");
        assertThat(ServerPlace.of("https://localhost:8443/", null)).hasToString("https://localhost:8443");
        assertThat(ServerPlace.of("https://[::1]:8443", null)).hasToString("https://[::1]:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8443",
                "http://localhost:8443",
                "https://",
                "https://kim@localhost:8443",
                "https://localhost:8443/v1.0",
                "https://localhost:8443?x",
                "https://local host"
            })
    void isNothingElse(String url) {
        assertThatThrownBy(() -> ServerPlace.of(url, null))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("--server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://graph.microsoft.com", "https://LOGIN.microsoftonline.com", "https://graph.microsoft.us."
            })
    void isNotMicrosoft(String url) {
        assertThatThrownBy(() -> ServerPlace.of(url, null))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("Microsoft's");
    }

    @Test
    void isVerifiedByAFileThatIsThere() {
        assertThatThrownBy(() -> ServerPlace.of("https://localhost:8443", Path.of("nowhere.pem")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("nowhere.pem");
    }
}
