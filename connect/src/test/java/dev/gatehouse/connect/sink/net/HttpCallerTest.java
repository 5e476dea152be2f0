package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class HttpCallerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T09:41:07Z"));

    @Test
    void sendsABodyWithItsHeadersOverTls() throws IOException {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(202, Map.of("Retry-After", "7"), "ok"));
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            HttpAnswer answer = post(caller, receiver.at("/hook?a=b"), Map.of("X-Team", "soc"));
            assertThat(answer).isEqualTo(new HttpAnswer(202, Optional.of(Duration.ofSeconds(7)), "ok"));
            Receiver.Request request = receiver.requests().getFirst();
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.uri()).hasToString("/hook?a=b");
            assertThat(request.text()).isEqualTo("{}");
            assertThat(request.headers())
                    .containsEntry("x-team", "soc")
                    .containsEntry("content-type", "application/json")
                    .containsEntry("content-length", "2")
                    .containsEntry("user-agent", "Gatehouse")
                    .doesNotContainKeys("accept-encoding", "cookie", "upgrade", "expect");
        }
    }

    @Test
    void trustsNoCertificateOfWhomItDoesNotKnow() throws IOException {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(200, ""));
                HttpCaller caller = caller(HttpOptions.DEFAULT)) {
            assertThatThrownBy(() -> post(caller, receiver.at("/"), Map.of())).isInstanceOf(SSLException.class);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void trustsNoCertificateOfAnotherHost() throws IOException {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(200, ""));
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            Endpoint there =
                    Endpoint.of("https://127.0.0.1:" + receiver.at("/").uri().getPort() + "/");
            assertThatThrownBy(() -> post(caller, there, Map.of())).isInstanceOf(SSLException.class);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void doesNotFollow() throws IOException {
        try (Receiver elsewhere = Receiver.plain(_ -> new Receiver.Answer(200, ""));
                Receiver receiver = Receiver.plain(_ -> new Receiver.Answer(
                        307, Map.of("Location", elsewhere.at("/x").uri().toString()), ""));
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            assertThat(post(caller, receiver.at("/"), Map.of()).status()).isEqualTo(307);
            assertThat(elsewhere.requests()).isEmpty();
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void doesNotConnectToWhereItMayNot() throws IOException {
        try (Rogue rogue = Rogue.plain(socket -> Rogue.write(socket, "HTTP/1.1 200 OK\r\n\r\n"));
                HttpCaller caller = HttpCaller.of(Reach.outside(Set.of()), Receiver.OPTIONS, CLOCK, List.of())) {
            int port = rogue.at().uri().getPort();
            for (String host :
                    List.of("localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433")) {
                Endpoint there = Endpoint.of("http://" + host + ":" + port + "/");
                assertThatThrownBy(() -> post(caller, there, Map.of()))
                        .as(host)
                        .isInstanceOf(ForbiddenTargetException.class)
                        .hasMessageContaining("sinkTargets");
            }
            assertThat(rogue.connections()).isZero();
        }
    }

    @Test
    void reachesWhatIsNamedAlsoByItsAddress() throws IOException {
        try (Receiver receiver = Receiver.plain(_ -> new Receiver.Answer(200, ""));
                HttpCaller caller =
                        HttpCaller.of(Reach.outside(Set.of("127.0.0.1")), Receiver.OPTIONS, CLOCK, List.of())) {
            Endpoint there =
                    Endpoint.of("http://127.0.0.1:" + receiver.at("/").uri().getPort() + "/");
            assertThat(post(caller, there, Map.of()).status()).isEqualTo(200);
        }
    }

    @Test
    void aServerThatIsNotThereIsNoAnswer() throws IOException {
        Endpoint gone;
        try (Receiver receiver = Receiver.plain(_ -> new Receiver.Answer(200, ""))) {
            gone = receiver.at("/secret-path");
        }
        try (HttpCaller caller = caller(Receiver.OPTIONS)) {
            assertThatThrownBy(() -> post(caller, gone, Map.of()))
                    .isInstanceOfSatisfying(
                            IOException.class,
                            e -> assertThat(HttpCaller.unreached(gone, e).why())
                                    .startsWith("localhost: ")
                                    .doesNotContain("secret-path"));
        }
    }

    @Test
    void aConnectionThatTheReceiverClosedMeanwhileIsNotUsedAgain() throws IOException {
        CountDownLatch closed = new CountDownLatch(1);
        try (Rogue rogue = Rogue.plain(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, "HTTP/1.1 204 No Content\r\nConnection: keep-alive\r\n\r\n");
                    socket.close();
                    closed.countDown();
                });
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            assertThat(post(caller, rogue.at(), Map.of()).status()).isEqualTo(204);
            await(closed);
            assertThat(post(caller, rogue.at(), Map.of()).status()).isEqualTo(204);
            assertThat(rogue.connections()).isEqualTo(2);
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotTakenForThatToTheNextCall() throws IOException {
        String ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch twice = new CountDownLatch(1);
        try (Rogue rogue = Rogue.plain(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, ok);
                    await(taken);
                    Rogue.write(socket, ok);
                    twice.countDown();
                });
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            assertThat(post(caller, rogue.at(), Map.of()).status()).isEqualTo(200);
            taken.countDown();
            await(twice);
            assertThat(post(caller, rogue.at(), Map.of()).status()).isEqualTo(200);
            assertThat(rogue.connections()).isEqualTo(2);
        }
    }

    @Test
    void anAnswerThatCameTwiceAtOnceIsOne() throws IOException {
        String ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
        try (Rogue rogue = Rogue.plain(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, ok + ok);
                });
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            for (int i = 0; i < 3; i++) {
                assertThat(post(caller, rogue.at(), Map.of()).body()).isEqualTo("ok");
            }
            assertThat(rogue.connections()).isEqualTo(3);
        }
    }

    @Test
    void usesAConnectionAgain() throws IOException {
        try (Rogue rogue = Rogue.plain(socket -> {
                    while (!socket.isClosed()) {
                        Rogue.read(socket);
                        Rogue.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                    }
                });
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            for (int i = 0; i < 5; i++) {
                assertThat(post(caller, rogue.at(), Map.of()).body()).isEqualTo("ok");
            }
            assertThat(rogue.connections()).isEqualTo(1);
        }
    }

    @Test
    void noHeaderBreaksOutOfItsLine() throws IOException {
        try (Receiver receiver = Receiver.plain(_ -> new Receiver.Answer(200, ""));
                HttpCaller caller = caller(Receiver.OPTIONS)) {
            assertThatThrownBy(() -> post(caller, receiver.at("/"), Map.of("X-A", "b\r\nX-Injected: 1")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> post(caller, receiver.at("/"), Map.of("X-A\r\nX-Injected", "1")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void noAnswerShowsWhatWasSecretInTheCall() throws IOException {
        try (Receiver receiver =
                        Receiver.plain(request -> new Receiver.Answer(400, request.headers() + " " + request.uri()));
                HttpCaller caller = HttpCaller.of(
                        Receiver.REACH, Receiver.OPTIONS, CLOCK, List.of(new Secret("key-in-the-path")))) {
            HttpAnswer answer =
                    post(caller, receiver.at("/key-in-the-path"), Map.of("Authorization", "Splunk token-12345"));
            assertThat(answer.body())
                    .contains("authorization=Splunk (secret)", "/(secret)")
                    .doesNotContain("token-12345", "key-in-the-path");
        }
    }

    @Test
    void noFailureShowsWhatWasSecretInTheCall() throws IOException {
        try (Rogue rogue = Rogue.plain(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, "HTTP/1.1 200 OK\r\nkey-in-the-path token-12345\r\n\r\n");
                    // A connection that is closed with something unread takes the answer back.
                    socket.shutdownOutput();
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                    socket.close();
                });
                HttpCaller caller = HttpCaller.of(
                        Receiver.REACH, Receiver.OPTIONS, CLOCK, List.of(new Secret("key-in-the-path")))) {
            assertThatThrownBy(() -> post(caller, rogue.at(), Map.of("Authorization", "Splunk token-12345")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("(secret) (secret)");
        }
    }

    @Test
    void isClosedWithoutAnException() throws IOException {
        try (Receiver receiver = Receiver.plain(_ -> new Receiver.Answer(200, ""))) {
            HttpCaller caller = caller(Receiver.OPTIONS);
            assertThat(post(caller, receiver.at("/"), Map.of()).status()).isEqualTo(200);
            caller.close();
            caller.close();
            assertThatThrownBy(() -> post(caller, receiver.at("/"), Map.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("closed");
        }
    }

    @Test
    void closingEndsWhatIsUnderWay() throws IOException, InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        try (Rogue rogue = Rogue.plain(socket -> {
            Rogue.read(socket);
            arrived.countDown();
        })) {
            HttpCaller caller = caller(Receiver.OPTIONS);
            Outcome[] outcome = new Outcome[1];
            Thread calling = Thread.ofVirtual().start(() -> {
                try {
                    var _ = post(caller, rogue.at(), Map.of());
                } catch (IOException e) {
                    outcome[0] = HttpCaller.unreached(rogue.at(), e);
                }
            });
            await(arrived);
            caller.close();
            calling.join();
            assertThat(outcome[0]).isInstanceOf(Outcome.Later.class);
        }
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
}
