package dev.gatehouse.server.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class ProblemsTest {
    private final World world;

    ProblemsTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/",
                "/api/v1/nowhere",
                "/api/v1/tokens/x/y",
                "/health",
                "/q/metrics",
                "/q/health",
                "/..%2f..%2fetc"
            })
    void areToldWhereThereIsNothing(String path) {
        isProblem(world.client().get(path), 404);
    }

    @Test
    void areToldOfAMethodThatARouteHasNot() {
        isProblem(world.client().call("PUT", "/api/v1/session"), 405);
        isProblem(world.client().call("DELETE", "/health/live"), 405);
    }

    @Test
    void areToldOfATypeThatARouteDoesNotTake() {
        isProblem(
                world.client().post("/api/v1/session", BodyPublishers.ofString("name=x"), "Content-Type", "text/plain"),
                415);
    }

    @Test
    void areToldOfATypeInWhichNoRouteAnswers() {
        isProblem(world.client().get("/health/live", "Accept", "image/png"), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"name\":{}}", "{\"name\":\"x\"}", "{\"nmae\":\"x\"}"})
    void areToldOfJsonThatIsNotAsItMustBe(String body) {
        Answer answer = world.client().post("/api/v1/session", body);

        isProblem(answer, 400);
        assertThat(answer.body()).doesNotContain("dev.gatehouse", "jackson", "Exception");
    }

    @Test
    void repeatNothingOfWhatWasSent() {
        Answer answer = world.client().post("/api/v1/session", "{\"name\":\"x\",\"password\":[\"hunter2hunter2\"]}");

        isProblem(answer, 400);
        assertThat(answer.body()).doesNotContain("hunter2");
    }

    @Test
    void areToldOfABodyThatIsTooLarge() {
        String large = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}";

        isProblem(world.client().post("/api/v1/session", large), 413);
        isProblem(
                world.client()
                        .post(
                                "/api/v1/session",
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8))),
                                "Content-Type",
                                "application/json"),
                413);
    }

    @Test
    void areToldOfADefectByAnIdOnly() {
        SignedIn in = world.signedIn();
        world.accounts().fail(true);
        try {
            Answer answer = world.client().get("/api/v1/session", "Cookie", "__Host-gatehouse=" + in.cookie());

            isProblem(answer, 500);
            assertThat(answer.json().get("id").asText()).hasSize(36);
            assertThat(answer.body()).doesNotContain("secret detail", "Exception", "at dev");
        } finally {
            world.accounts().fail(false);
        }
    }

    @Test
    void comeWithTheHeadersOfEveryAnswer() {
        for (Answer answer : new Answer[] {
            world.client().get("/nowhere"),
            world.client().get("/health/live"),
            world.client().get("/api/v1/session")
        }) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(world.client().get("/api/v1/session").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(world.client().get("/health/live").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void saysNothingOfWhatItIsMadeOf() {
        assertThat(world.client().get("/nowhere").headers().firstValue("Server"))
                .isEmpty();
    }

    @Test
    void endsARequestWithHeadersThatAreTooLarge() throws IOException {
        assertThat(raw("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(40_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void endsARequestThatIsNone() throws IOException {
        assertThat(raw("HELLO\r\n\r\n")).matches("HTTP/1.[01] 400");
    }

    private String raw(String request) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) world.client().tls().getSocketFactory().createSocket("localhost", world.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(UTF_8));
            out.flush();
            byte[] start = socket.getInputStream().readNBytes(12);
            return new String(start, UTF_8);
        }
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("title").asText()).isNotBlank();
        assertThat(answer.json().get("detail").asText()).isNotBlank();
        assertThat(answer.json().get("type").asText()).startsWith("urn:gatehouse:problem:");
    }
}
