package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DialerTest {
    private static final Reach NEAR = Reach.outside(Set.of("localhost", "127.0.0.1"));

    @Test
    void reachesOnlyWhereItMay() throws IOException {
        try (ServerSocket server = server();
                Dialer dialer = new Dialer(Reach.outside(Set.of()), Duration.ofSeconds(10))) {
            for (String host : new String[] {"localhost", "127.0.0.1", "169.254.169.254"}) {
                assertThatThrownBy(() -> dialer.connect(host, server.getLocalPort()))
                        .isInstanceOf(ForbiddenTargetException.class);
            }
        }
    }

    @Test
    void theAddressBearsTheNameThatWasAskedFor() throws IOException {
        try (ServerSocket server = server();
                Dialer dialer = new Dialer(NEAR, Duration.ofSeconds(10));
                Socket socket = dialer.connect("127.0.0.1", server.getLocalPort())) {
            assertThat(socket.getInetAddress().getHostName()).isEqualTo("127.0.0.1");
            assertThat(socket.getSoTimeout()).isEqualTo(10_000);
        }
    }

    @Test
    void nobodyAtAPortIsSaid() throws IOException {
        int port;
        try (ServerSocket server = server()) {
            port = server.getLocalPort();
        }
        try (Dialer dialer = new Dialer(NEAR, Duration.ofSeconds(10))) {
            assertThatThrownBy(() -> dialer.connect("localhost", port)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aLimitEndsWhatIsDoneWithASocket() throws IOException {
        try (ServerSocket server = server();
                Dialer dialer = new Dialer(NEAR, Duration.ofSeconds(60));
                Socket socket = dialer.connect("localhost", server.getLocalPort());
                var _ = dialer.limit(socket, Duration.ofMillis(20))) {
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aLimitThatWasKeptEndsNothing() throws IOException {
        try (ServerSocket server = server();
                Dialer dialer = new Dialer(NEAR, Duration.ofSeconds(60));
                Socket socket = dialer.connect("localhost", server.getLocalPort())) {
            try (var _ = dialer.limit(socket, Duration.ofMinutes(1))) {
                assertThat(socket.isClosed()).isFalse();
            }
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void aDialerThatIsClosedTakesItsSocketsAlong() throws IOException {
        try (ServerSocket server = server()) {
            Dialer dialer = new Dialer(NEAR, Duration.ofSeconds(10));
            Socket socket = dialer.connect("localhost", server.getLocalPort());
            dialer.close();
            assertThat(socket.isClosed()).isTrue();
            assertThatThrownBy(() -> dialer.connect("localhost", server.getLocalPort()))
                    .isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> dialer.limit(socket, Duration.ofSeconds(1)))
                    .isInstanceOf(SocketException.class);
        }
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }
}
