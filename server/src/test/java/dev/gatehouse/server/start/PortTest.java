package dev.gatehouse.server.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class PortTest {
    @Test
    void isSaidToBeInUse() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            assertThatThrownBy(() -> Port.check("localhost", socket.getLocalPort()))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("cannot listen on port " + socket.getLocalPort())
                    .hasMessageContaining("--port N");
        }
    }

    @Test
    void isFreeOtherwise() {
        assertThatCode(() -> Port.check("localhost", 0)).doesNotThrowAnyException();
    }

    @Test
    void isOnAHostOfThisMachine() {
        assertThatThrownBy(() -> Port.check("no-such-host.invalid", 0)).hasMessageContaining("--host");
    }
}
