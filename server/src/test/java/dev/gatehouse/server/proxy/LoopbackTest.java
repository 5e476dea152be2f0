package dev.gatehouse.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.start.StartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoopbackTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8999", "127.0.0.2:0", "[::1]:8999", "localhost:8999"})
    void isReachedByThisMachineOnly(String text) {
        assertThat(Loopback.of(text).address().isLoopbackAddress()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:8999", "192.0.2.1:8999", "[::]:8999", "[2001:db8::1]:8999"})
    void isNothingThatIsReachedFromElsewhere(String text) {
        assertThatThrownBy(() -> Loopback.of(text))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("loopback only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8999",
                "127.0.0.1",
                "127.0.0.1:",
                "127.0.0.1:65536",
                "gate.contoso.example:8999",
                "1.2.3.4.5:1"
            })
    void isAnAddressAndAPort(String text) {
        assertThatThrownBy(() -> Loopback.of(text)).isInstanceOf(StartException.class);
    }

    @Test
    void isToldAsAProxy() {
        assertThat(Loopback.of("127.0.0.1:0").url(8999)).isEqualTo("http://127.0.0.1:8999");
        assertThat(Loopback.of("[::1]:0").url(8999)).isEqualTo("http://[0:0:0:0:0:0:0:1]:8999");
    }
}
