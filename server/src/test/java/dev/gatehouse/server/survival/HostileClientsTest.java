package dev.gatehouse.server.survival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.running.Client.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that hold connections, read slowly, or send what is too large: others do not notice. */
@Tag("built")
final class HostileClientsTest {
    /** Or as many as the process may have; what else it needs is left to it. */
    private static final int HALF_OPEN = 10_000;

    private static final int EXTRA_FILES = 600;
    private static final int SLOW_READERS = 30;
    private static final Duration PROMPT = Duration.ofSeconds(10);

    @TempDir
    static Path temp;

    private static Installation at;
    private static RealServer server;
    private static Sending sending;

    @BeforeAll
    static void start() throws Exception {
        at = Installation.below(temp, Optional.empty());
        String secret = at.createAccount();
        server = at.serve();
        sending = Sending.to(server, secret);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    /** Connections that never say a word are let go of after ten seconds, and a request in between is answered. */
    @Test
    void tenThousandHalfOpenConnectionsKeepNobodyOut() throws Exception {
        int port = server.port().orElseThrow();
        long may = Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .mapToLong(line -> Long.parseLong(line.split("\\s+")[3]))
                .findFirst()
                .orElse(HALF_OPEN + EXTRA_FILES);
        int count = (int) Math.min(HALF_OPEN, may - EXTRA_FILES);
        System.out.println(count + " half-open connections");
        List<SocketChannel> open = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                open.add(SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
                if (i % (count / 4) == 0) {
                    answersPromptly();
                }
            }
            answersPromptly();
            Sending.until("all of them are closed", () -> {
                open.removeIf(HostileClientsTest::isClosed);
                return open.isEmpty();
            });
            answersPromptly();
        } finally {
            for (SocketChannel channel : open) {
                channel.close();
            }
        }
    }

    private static boolean isClosed(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            if (channel.read(ByteBuffer.allocate(1)) >= 0) {
                return false;
            }
            channel.close();
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    /** An export whose reader does not read fills the buffers between, and then waits; it keeps nothing locked. */
    @Test
    void whoeverReadsSlowlyKeepsNobodyElseWaiting() throws Exception {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        for (int i = 0; i < 2_000; i++) {
            events.write(Sending.signIn("x".repeat(4_000)));
        }
        assertThat(sending.ingest(events.toByteArray()).status()).isEqualTo(200);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_READERS; i++) {
                slow.add(reader(i % 2 == 0 ? "/api/v1/events/export" : "/api/v1/alerts/stream"));
            }
            for (Socket socket : slow) {
                InputStream in = socket.getInputStream();
                assertThat(new String(in.readNBytes(15), UTF_8)).isEqualTo("HTTP/1.1 200 OK");
            }
            answersPromptly();
            assertThat(sending.ingest(Sending.signIn("while others read slowly"))
                            .status())
                    .isEqualTo(200);
            Sending.until("it is judged", () -> sending.judgedEvents() >= 2_001);
            assertThat(sending.get("/api/v1/events?limit=1").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket reader(String path) throws Exception {
        SSLSocket socket = (SSLSocket) server.client()
                .tls()
                .getSocketFactory()
                .createSocket("localhost", server.port().orElseThrow());
        socket.setReceiveBufferSize(1 << 12);
        OutputStream out = socket.getOutputStream();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + sending.analyst()
                        + "\r\n\r\n")
                .getBytes(UTF_8));
        out.flush();
        return socket;
    }

    /** 50 MB are no record; they are referred to, and what came before and after them is taken. */
    @Test
    void aRecordOfFiftyMegabytesIsSetApartByReference() throws Exception {
        byte[] large = Sending.signIn("x".repeat(50 << 20));
        byte[] first = Sending.signIn("before");
        int position = first.length;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(first);
        body.write(large);
        body.write(Sending.signIn("after"));
        long before = judged();

        Answer answer = sending.ingest(body.toByteArray());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"records\":2", "\"quarantined\":1");
        Sending.until("the two are judged", () -> sending.judgedEvents() == before + 2);
        Path quarantine = at.data().resolve("quarantine.ndjson");
        assertThat(Files.readAllLines(quarantine))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"position\":" + position)
                        .contains("\"length\":" + (large.length - 1))
                        .contains("the record is too large"));
        assertThat(Files.size(quarantine)).isLessThan(1 << 20);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(Sending.signIn("before"));
        file.write(large);
        file.write(Sending.signIn("after"));
        Files.write(at.logs().resolve("large.ndjson"), file.toByteArray());
        Sending.until("what is beside it in a file is judged", () -> sending.judgedEvents() == before + 4);
    }

    private static long judged() {
        long[] events = {-1};
        Sending.until("all is judged", () -> {
            events[0] = sending.judgedEvents();
            return events[0] >= 0;
        });
        return events[0];
    }

    private static void answersPromptly() {
        long start = System.nanoTime();
        assertThat(sending.get("/api/v1/watch/health").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
    }
}
