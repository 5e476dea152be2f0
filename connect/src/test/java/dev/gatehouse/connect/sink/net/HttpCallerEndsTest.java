package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the other side does, a call comes to an end. */
@Timeout(60)
final class HttpCallerEndsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T09:41:07Z"));
    private static final HttpOptions IMPATIENT =
            new HttpOptions(Duration.ofMillis(400), Optional.of(TestTls.certificate()));

    @Test
    void waitsNoLongerThanItsPatienceForASlowAnswer() throws IOException {
        CountDownLatch closing = new CountDownLatch(1);
        try (Receiver receiver = Receiver.plain(_ -> {
                    await(closing);
                    return new Receiver.Answer(200, "");
                });
                HttpCaller caller = caller(IMPATIENT)) {
            assertTooLate(caller, receiver.at("/"));
            closing.countDown();
        }
    }

    @Test
    void waitsNoLongerForAnAnswerThatTricklesInForEver() throws IOException {
        try (Rogue rogue = Rogue.plain(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    CountDownLatch never = new CountDownLatch(1);
                    while (!await(never, Duration.ofMillis(20))) {
                        Rogue.write(socket, "1\r\nx\r\n");
                    }
                });
                HttpCaller caller = caller(IMPATIENT)) {
            assertTooLate(caller, rogue.at());
        }
    }

    @Test
    void waitsNoLongerForHeadersThatNeverEnd() throws IOException {
        try (Rogue rogue = Rogue.plain(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, "HTTP/1.1 200 OK\r\n");
                    CountDownLatch never = new CountDownLatch(1);
                    while (!await(never, Duration.ofMillis(20))) {
                        Rogue.write(socket, "X-A: b\r\n");
                    }
                });
                HttpCaller caller = caller(IMPATIENT)) {
            assertTooLate(caller, rogue.at());
        }
    }

    @Test
    void waitsNoLongerForAHandshakeThatNeverComes() throws IOException {
        try (Rogue rogue = Rogue.plain(socket -> socket.getInputStream().readNBytes(Integer.MAX_VALUE));
                HttpCaller caller = caller(IMPATIENT)) {
            assertTooLate(caller, rogue.at("https"));
        }
    }

    @Test
    void waitsNoLongerForABodyThatNobodyTakes() throws IOException {
        try (Rogue rogue = Rogue.plain(_ -> {});
                HttpCaller caller = caller(IMPATIENT)) {
            assertThatThrownBy(
                            () -> caller.post(rogue.at(), Map.of(), ContentType.APPLICATION_JSON, new byte[16 << 20]))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void anAnswerThatNeverEndsButFlowsIsCutWhereEnoughOfItIsKnown() throws IOException {
        try (Rogue rogue = Rogue.plain(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\n\r\n");
                    while (true) {
                        Rogue.write(socket, "x".repeat(8192));
                    }
                });
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            HttpAnswer answer = post(caller, rogue.at(), Map.of());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).hasSize(64 * 1024);
        }
    }

    @Test
    void aConnectionThatIsResetInTheMiddleIsNoAnswer() throws IOException {
        try (Rogue rogue = Rogue.plain(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                    socket.setSoLinger(true, 0);
                    socket.close();
                });
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            assertThatThrownBy(() -> post(caller, rogue.at(), Map.of())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAnswerThatEndsEarlyIsNone() throws IOException {
        try (Rogue rogue = Rogue.plain(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                    socket.close();
                });
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            assertThatThrownBy(() -> post(caller, rogue.at(), Map.of())).isInstanceOf(IOException.class);
            assertThat(rogue.connections()).as("nothing is sent twice").isEqualTo(1);
        }
    }

    @Test
    void anAnswerThatIsNoHttpIsNone() throws IOException {
        try (Rogue rogue = Rogue.plain(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, "220 mail.contoso.example ESMTP\r\n".repeat(200));
                    socket.close();
                });
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            assertThatThrownBy(() -> post(caller, rogue.at(), Map.of())).isInstanceOf(IOException.class);
        }
    }

    private static void assertTooLate(HttpCaller caller, Endpoint there) {
        assertThatThrownBy(() -> post(caller, there, Map.of()))
                .isInstanceOf(SocketTimeoutException.class)
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(HttpCaller.unreached(there, e)).isInstanceOf(Outcome.Later.class));
    }

    private static HttpCaller caller(HttpOptions options) {
        return HttpCaller.of(Receiver.REACH, options, CLOCK, List.of());
    }

    private static HttpAnswer post(HttpCaller caller, Endpoint to, Map<String, String> headers) throws IOException {
        return caller.post(to, headers, ContentType.create("application/json"), Gzip.utf8("{}"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static boolean await(CountDownLatch latch, Duration time) throws IOException {
        try {
            return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
