package dev.gatehouse.server.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Table;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.port.PressedException;
import dev.gatehouse.server.port.UnavailableException;
import dev.gatehouse.server.running.Client.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class IngestTest {
    private static final AtomicInteger SOURCES = new AtomicInteger();
    private static final String LINES = "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n";

    private final World world;

    IngestTest(World world) {
        this.world = world;
    }

    @AfterEach
    void takeAll() {
        world.acceptor().takeAll();
    }

    @Test
    void answersWithWhatIsDurable() {
        SourceBinding source = source();
        Answer answer = send(source, LINES);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"records\":3,\"bytes\":24,\"quarantined\":0}");
        assertThat(world.acceptor().of(source.source())).isEqualTo(LINES);
    }

    @Test
    void bindsRecordsToWhatTheTokenSays() {
        SourceBinding source = new SourceBinding("bound", "home", Set.of(Table.SIGNIN_LOGS));
        send(source, LINES);

        assertThat(world.acceptor().bindings("bound")).containsExactly(source);
    }

    @Test
    void takesJsonInEnvelopesAndLists() {
        SourceBinding source = source();

        assertThat(send(source, "{\"records\":[{\"a\":1},{\"a\":2}]}")
                        .json()
                        .get("records")
                        .asInt())
                .isEqualTo(2);
        assertThat(send(source, "[{\"a\":1},\n{\"a\":2}]").json().get("records").asInt())
                .isEqualTo(2);
    }

    @Test
    void takesNothingFromAnEmptyBody() {
        Answer answer = send(source(), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("records").asInt()).isZero();
    }

    @Test
    void countsWhatCannotBeReadAndTakesTheRest() {
        Answer answer = send(source(), "{\"a\":1}\n{\"a\":\n{\"a\":3}\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"records\":2", "\"quarantined\":1");
    }

    @Test
    void setsARecordApartThatIsTooLarge() {
        String large = "{\"a\":\"" + "x".repeat(17 << 20) + "\"}\n";
        Answer answer = send(source(), "{\"a\":1}\n" + large + "{\"a\":3}\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"records\":2", "\"quarantined\":1");
    }

    @Test
    void takesALargeBodyBlockByBlock() {
        SourceBinding source = source();
        int count = 60_000;
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("{\"id\":")
                    .append(i)
                    .append(",\"filler\":\"")
                    .append("y".repeat(80))
                    .append("\"}\n");
        }
        Answer answer = send(source, body.toString());

        assertThat(answer.json().get("records").asInt()).isEqualTo(count);
        assertThat(world.acceptor().of(source.source())).isEqualTo(body.toString());
        assertThat(world.acceptor().batches(source.source())).isBetween(5, 10);
    }

    @Test
    void understandsGzip() throws IOException {
        SourceBinding source = source();
        Answer answer = sendPacked(source, packed(LINES.getBytes(UTF_8)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(world.acceptor().of(source.source())).isEqualTo(LINES);
    }

    @Test
    void refusesWhatIsNoGzipThoughItSaysSo() {
        assertThat(sendPacked(source(), LINES.getBytes(UTF_8)).status()).isEqualTo(400);
    }

    @Test
    void refusesGzipThatEndsTooEarlyAndSaysWhatIsDurable() throws IOException {
        SourceBinding source = source();
        byte[] packed = packed(noise(3 << 20));
        byte[] cut = Arrays.copyOf(packed, packed.length - 100);
        Answer answer = sendPacked(source, cut);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("bytes").asInt())
                .isEqualTo(world.acceptor().of(source.source()).length())
                .isPositive();
    }

    @Test
    void refusesABombBeforeItHasUnpackedIt() throws IOException {
        SourceBinding source = source();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] line = ("{\"a\":\"" + "0".repeat(1000) + "\"}\n").getBytes(UTF_8);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 300_000; i++) {
                out.write(line);
            }
        }
        Answer answer = sendPacked(source, packed.toByteArray());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").asText()).contains("200 times");
        assertThat(world.acceptor().of(source.source()).length()).isLessThan(300_000 * line.length / 2);
    }

    @Test
    void refusesOtherThanJson() {
        assertThat(send(source(), "CreationDate,UserIds,Operations,AuditData\r\n1,2,3,4\r\n")
                        .status())
                .isIn(400, 415);
        assertThat(send(source(), "hello world\n".repeat(10)).status()).isEqualTo(400);
        assertThat(post(source(), LINES, "Content-Type", "multipart/form-data; boundary=x")
                        .status())
                .isEqualTo(415);
        assertThat(post(source(), LINES, "Content-Type", "application/x-ndjson", "Content-Encoding", "br")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void takesAlmostAnyContentType() {
        for (String type : new String[] {
            "application/json", "application/x-ndjson; charset=utf-8", "TEXT/PLAIN", "application/problem+json"
        }) {
            assertThat(post(source(), LINES, "Content-Type", type).status())
                    .as(type)
                    .isEqualTo(200);
        }
        assertThat(world.client()
                        .post(
                                "/ingest",
                                BodyPublishers.ofString(LINES),
                                "Authorization",
                                "Bearer " + world.source(source()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void asksTheSenderToWaitWhenItCannotKeepUp() {
        world.acceptor().refuse(0, new PressedException("the journal is behind", Duration.ofMillis(1500)));
        Answer answer = send(source(), LINES);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.json().get("records").asInt()).isZero();
    }

    @Test
    void saysWhenItCannotTakeAnything() {
        world.acceptor().refuse(0, new UnavailableException("the disk is full", Duration.ofSeconds(60)));
        Answer answer = send(source(), LINES);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.json().get("detail").asText()).isEqualTo("the disk is full");
    }

    @Test
    void saysHowMuchWasTakenBeforeItFailed() {
        SourceBinding source = source();
        world.acceptor().refuse(2, new UnavailableException("the disk is full", Duration.ofSeconds(60)));
        Answer answer = send(source, new String(noise(4 << 20), UTF_8));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(world.acceptor().batches(source.source())).isEqualTo(2);
        assertThat(answer.json().get("bytes").asInt())
                .isEqualTo(world.acceptor().of(source.source()).length());
    }

    @Test
    void keepsWhatWasWholeWhenTheSenderDiesMidway() throws IOException {
        SourceBinding source = source();
        byte[] body = noise(3 << 20);
        try (SSLSocket socket =
                (SSLSocket) world.client().tls().getSocketFactory().createSocket("localhost", world.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /ingest HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + world.source(source)
                            + "\r\nContent-Length: " + (body.length + 1) + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(body);
            out.flush();
            Until.holds(() -> world.acceptor().batches(source.source()) >= 2);
        }

        assertThat(new String(body, UTF_8)).startsWith(world.acceptor().of(source.source()));
        assertThat(send(source(), LINES).status()).isEqualTo(200);
    }

    @Test
    void waitsForASlowSender() throws IOException {
        SourceBinding source = source();
        try (SSLSocket socket =
                (SSLSocket) world.client().tls().getSocketFactory().createSocket("localhost", world.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /ingest HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + world.source(source) + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(UTF_8));
            for (byte next : LINES.getBytes(UTF_8)) {
                out.write(("1\r\n" + (char) next + "\r\n").getBytes(UTF_8));
                out.flush();
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("\"records\":3");
        }
        assertThat(world.acceptor().of(source.source())).isEqualTo(LINES);
    }

    private Answer send(SourceBinding source, String body) {
        return post(source, body, "Content-Type", "application/x-ndjson");
    }

    private Answer post(SourceBinding source, String body, String... headers) {
        return world.client().post("/ingest", BodyPublishers.ofString(body), withToken(source, headers));
    }

    private Answer sendPacked(SourceBinding source, byte[] packed) {
        return world.client()
                .post("/ingest", BodyPublishers.ofByteArray(packed), withToken(source, "Content-Encoding", "gzip"));
    }

    private String[] withToken(SourceBinding source, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + world.source(source);
        return all;
    }

    private static SourceBinding source() {
        return new SourceBinding("source-" + SOURCES.incrementAndGet(), "home", Set.of());
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Lines of JSON that cannot be packed well. */
    private static byte[] noise(int length) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append("{\"n\":\"");
            for (int i = 0; i < 20; i++) {
                text.append(Long.toHexString(random.nextLong()));
            }
            text.append("\"}\n");
        }
        return text.toString().getBytes(UTF_8);
    }
}
