package dev.gatehouse.server.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.http.AskedName;
import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy over real sockets, before a server of the test. */
final class GraphProxyTest {
    private static final String ME = "https://graph.microsoft.com/v1.0/me";
    private static final String TOKENS = "https://login.microsoftonline.com/common/oauth2/v2.0/token";
    private static final Limits SMALL = new Limits(5, Duration.ofMillis(700), Duration.ofSeconds(20));

    @TempDir
    Path temp;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private FakeServer server;
    private GraphProxy proxy;
    private Through tool;

    @BeforeEach
    void start() {
        server = new FakeServer(temp.resolve("data"));
        proxy = proxy(Limits.USUAL);
        tool = new Through(proxy);
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.close();
    }

    @Test
    void leadsToTheServerAndSaysWhichNameWasAsked() {
        HttpResponse<String> answer =
                tool.get(ME + "?$select=id", "Authorization", "Bearer " + server.token(), "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"value\":[]}");
        assertThat(answer.headers().firstValue("request-id")).contains("r-1");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "strict-transport-security");
        assertThat(server.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.target()).isEqualTo("/v1.0/me?$select=id");
            assertThat(seen.headers())
                    .containsEntry(AskedName.HEADER, "graph.microsoft.com")
                    .containsEntry("Host", server.url().substring("https://".length()))
                    .containsEntry("Authorization", "Bearer " + server.token())
                    .containsEntry("Accept", "application/json");
        });
    }

    @Test
    void handsOnNothingThatASenderSaysOfItsPlace() {
        tool.get(
                ME,
                AskedName.HEADER,
                "evil.example",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "host=evil.example",
                "Cookie",
                "session=1");

        assertThat(server.seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.headers())
                        .containsEntry(AskedName.HEADER, "graph.microsoft.com")
                        .doesNotContainKeys("X-Forwarded-Host", "Forwarded", "Cookie"));
    }

    @Test
    void keepsATunnelForMoreThanOneRequest() throws IOException {
        try (RawTunnel tunnel = RawTunnel.to(Name.GRAPH, tool.port(), tool.trusting())) {
            for (int i = 0; i < 3; i++) {
                tunnel.send("GET /v1.0/nothing HTTP/1.1\r\nHost: graph.microsoft.com\r\n\r\n");
                assertThat(tunnel.head()).startsWith("HTTP/1.1 204 ");
            }
            tunnel.send("HEAD /v1.0/large HTTP/1.1\r\nHost: graph.microsoft.com\r\n\r\n");
            assertThat(tunnel.head()).startsWith("HTTP/1.1 200 ");
        }

        assertThat(server.seen()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:443",
                "graph.microsoft.com:80",
                "graph.microsoft.com.evil.example:443",
                "management.azure.com:443",
                "127.0.0.1:443"
            })
    void opensNoTunnelElsewhere(String target) throws IOException {
        assertThat(ask("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ")
                .contains("--pass-through");
    }

    @Test
    void takesNothingButConnect() throws IOException {
        assertThat(ask("GET http://graph.microsoft.com/v1.0/me HTTP/1.1\r\nHost: graph.microsoft.com\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ");
        assertThat(ask("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 405 ");
        assertThat(ask("CONNECT graph.microsoft.com HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(ask("nonsense\r\n\r\n")).contains(" 400 ");
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void letsThroughWhatSomebodyNamed() throws IOException {
        HostAndPort far = HostAndPort.passing(server.url().substring("https://".length()));
        try (GraphProxy passing = GraphProxy.start(plan(Set.of(far)), Limits.USUAL);
                RawTunnel tunnel = RawTunnel.plain(new Through(passing).port())) {
            tunnel.send("CONNECT " + far.host() + ":" + far.port() + " HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(tunnel.head()).startsWith("HTTP/1.1 200 ");
            tunnel.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

            // What the server's TLS says to what is none comes from the server itself.
            assertThat(tunnel.rest()).doesNotContain("HTTP/1.1");
        }
        assertThat(logged).contains("CONNECT localhost - 200");
    }

    @Test
    void letsThroughNobodyElse() throws IOException {
        GraphProxy.Plan plan = plan(Set.of(HostAndPort.passing("contoso.example")));
        try (GraphProxy passing = GraphProxy.start(plan, Limits.USUAL);
                RawTunnel tunnel = RawTunnel.plain(new Through(passing).port())) {
            tunnel.send("CONNECT contoso.example:22 HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(tunnel.head()).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void passesNoPasswordOn() {
        HttpResponse<String> answer =
                tool.post(TOKENS, "grant_type=password&username=kim&password=hunter2&client_id=1&scope=openid");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = Through.json(answer);
        assertThat(error.get("error").asText()).isEqualTo("unsupported_grant_type");
        assertThat(error.get("error_description").asText()).contains("--authType deviceCode");
        assertThat(error.get("error_codes").get(0).asInt()).isEqualTo(70003);
        assertThat(server.seen()).isEmpty();
        assertThat(logged.toString()).doesNotContain("hunter2");
    }

    @Test
    void passesNoRefreshTokenOfMicrosoftsOn() {
        HttpResponse<String> answer =
                tool.post(TOKENS, "grant_type=refresh_token&refresh_token=0.AXoAabc&client_id=1&scope=openid");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Through.json(answer).get("error").asText()).isEqualTo("invalid_grant");
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void passesFormsOnThatTheServerTakes() {
        String form = "grant_type=client_credentials&client_id=1&client_secret=s&scope=a%2F.default";

        assertThat(tool.post(TOKENS, form).statusCode()).isEqualTo(200);
        assertThat(server.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.length()).isEqualTo(form.length());
            assertThat(seen.headers())
                    .containsEntry("Content-Length", "" + form.length())
                    .containsEntry(AskedName.HEADER, "login.microsoftonline.com");
        });
    }

    @Test
    void takesNoFormOfAnySize() {
        assertThat(tool.post(TOKENS, "a=" + "x".repeat(FormRules.SIZE)).statusCode())
                .isEqualTo(413);
        assertThat(server.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://management.azure.com", "https://graph.windows.net", "31359c7f"})
    void passesNoTokenForSomebodyElseOn(String audience) {
        refusesToken(FakeServer.token(audience, server.key()));
    }

    @Test
    void passesNoTokenOfMicrosoftsOn() {
        refusesToken(FakeServer.token("https://graph.microsoft.com", FakeServer.key("microsofts")));
        refusesToken(FakeServer.token("https://graph.microsoft.com", FakeServer.key("one")));
        refusesToken("EwBgA8l6BAAU");
        refusesToken("e30.e30.");
        refusesToken(server.token() + "x");
    }

    @Test
    void asksForKeysThatItDoesNotKnowButSeldom() {
        String token = FakeServer.token("https://graph.microsoft.com", server.publish("two"));
        refusesToken(token);
        assertThat(server.askedForKeys()).isEqualTo(1);

        now.set(now.get().plus(ServerKeys.SELDOM));
        assertThat(tool.get(ME, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        assertThat(server.askedForKeys()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsForAnotherHost() throws IOException {
        assertThat(in(Name.GRAPH, "GET /v1.0/me HTTP/1.1\r\nHost: login.microsoftonline.com\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .contains("\"code\":\"MisdirectedRequest\"");
        assertThat(in(Name.LOGIN, "GET /common/discovery/v2.0/keys HTTP/1.1\r\nHost: graph.microsoft.com\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(in(Name.GRAPH, "GET https://evil.example/v1.0/me HTTP/1.1\r\nHost: graph.microsoft.com\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(in(Name.GRAPH, "GET /v1.0/me HTTP/1.1\r\nHost: graph.microsoft.com\r\nHost: evil.example\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4(00|21) .*");
        assertThat(in(Name.GRAPH, "CONNECT evil.example:443 HTTP/1.1\r\nHost: graph.microsoft.com\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4.*");
        assertThat(server.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 4\r\nContent-Length: 5",
                "Content-Length: 4, 5",
                "Content-Length: -1",
                "Content-Length: 0x4",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: gzip, chunked"
            })
    void refusesABodyWhoseEndIsInDoubt(String headers) throws IOException {
        String smuggled = "GET /v1.0/smuggled HTTP/1.1\r\nHost: graph.microsoft.com\r\n\r\n";

        assertThat(in(
                        Name.GRAPH,
                        "POST /v1.0/x HTTP/1.1\r\nHost: graph.microsoft.com\r\n" + headers + "\r\n\r\n0\r\n\r\n"
                                + smuggled))
                .startsWith("HTTP/1.1 400 ");
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void takesNothingThatFollowsWhatItRefused() throws IOException {
        String refused = "POST /api/v1/x HTTP/1.1\r\nHost: graph.microsoft.com\r\nContent-Length: 0\r\n\r\n";
        String next = "GET /v1.0/next HTTP/1.1\r\nHost: graph.microsoft.com\r\n\r\n";
        for (int i = 0; i < 20; i++) {
            try (RawTunnel tunnel = RawTunnel.to(Name.GRAPH, tool.port(), tool.trusting())) {
                tunnel.send(refused + next);
                assertThat(tunnel.rest()).startsWith("HTTP/1.1 404 ").containsOnlyOnce("HTTP/1.1");
            }
        }

        assertThat(server.seen()).isEmpty();
    }

    @Test
    void endsAConnectionWhoseHeadTrickles() throws IOException {
        try (GraphProxy impatient = proxy(SMALL)) {
            Through through = new Through(impatient);
            try (RawTunnel plain = RawTunnel.plain(through.port())) {
                plain.send("CONNECT graph.microsoft.com:443 HTTP/1.1\r\nX: ");
                assertThat(plain.trickle(50, 200)).isTrue();
            }
            try (RawTunnel tunnel = RawTunnel.to(Name.GRAPH, through.port(), through.trusting())) {
                tunnel.send("GET /v1.0/me HTTP/1.1\r\nX: ");
                assertThat(tunnel.trickle(50, 200)).isTrue();
            }
            try (RawTunnel unsecured = RawTunnel.plain(through.port())) {
                unsecured.send("CONNECT graph.microsoft.com:443 HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(unsecured.head()).startsWith("HTTP/1.1 200 ");
                assertThat(unsecured.rest()).doesNotContain("HTTP/1.1");
            }
        }
    }

    @Test
    void takesNoHeadOfAnySize() throws IOException {
        String large = "x".repeat(Limits.HEAD_SIZE + 1);
        assertThat(in(Name.GRAPH, "GET /v1.0/me HTTP/1.1\r\nHost: graph.microsoft.com\r\nX: " + large + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(in(Name.GRAPH, "GET /v1.0/" + large + " HTTP/1.1\r\nHost: graph.microsoft.com\r\n\r\n"))
                .contains(" 414 ");
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void streamsTenMillionBytesBothWays() throws Exception {
        byte[] much = new byte[FakeServer.MUCH];
        tool.send(Through.with(ME).PUT(BodyPublishers.ofByteArray(much)));
        tool.send(Through.with(ME).PUT(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(much))));
        HttpResponse<byte[]> large = tool.client()
                .send(
                        Through.with("https://graph.microsoft.com" + FakeServer.LARGE)
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(server.seen()).extracting(FakeServer.Seen::length).containsExactly(10_000_000L, 10_000_000L, 0L);
        assertThat(large.body()).hasSize(FakeServer.MUCH);
    }

    @Test
    void takesNoBodyOfAnySize() throws IOException {
        try (RawTunnel tunnel = RawTunnel.to(Name.GRAPH, tool.port(), tool.trusting())) {
            tunnel.send("PUT /v1.0/x HTTP/1.1\r\nHost: graph.microsoft.com\r\nContent-Length: " + (HeadRules.BODY + 1)
                    + "\r\n\r\n");
            assertThat(tunnel.rest()).startsWith("HTTP/1.1 413 ");
        }
        try (RawTunnel tunnel = RawTunnel.to(Name.GRAPH, tool.port(), tool.trusting())) {
            tunnel.send("PUT /v1.0/x HTTP/1.1\r\nHost: graph.microsoft.com\r\nTransfer-Encoding: chunked\r\n\r\n");
            String piece = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 40; i++) {
                            tunnel.send(piece);
                        }
                        throw new IOException(tunnel.answer());
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void answersManyAtOnce() throws Exception {
        String token = server.token();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                all.add(threads.submit(() -> new Through(proxy)
                        .get(ME, "Authorization", "Bearer " + token)
                        .statusCode()));
            }
            for (Future<Integer> one : all) {
                assertThat(one.get(60, SECONDS)).isEqualTo(200);
            }
        }
        assertThat(server.seen()).hasSize(150);
    }

    @Test
    void opensSoManyTunnelsAndNoMore() throws IOException {
        Limits few = new Limits(5, Duration.ofSeconds(20), Duration.ofSeconds(20));
        try (GraphProxy small = proxy(few)) {
            Through through = new Through(small);
            List<RawTunnel> open = new ArrayList<>();
            for (int i = 0; i < few.tunnels(); i++) {
                open.add(RawTunnel.to(Name.GRAPH, through.port(), through.trusting()));
            }
            assertThatThrownBy(() -> RawTunnel.to(Name.GRAPH, through.port(), through.trusting()))
                    .hasMessageContaining(" 503 ");

            open.getFirst().close();
            Instant end = Instant.now().plusSeconds(20);
            boolean again = false;
            while (!again && Instant.now().isBefore(end)) {
                again = opens(through);
            }
            assertThat(again).isTrue();
            for (RawTunnel tunnel : open) {
                tunnel.close();
            }
        }
    }

    @Test
    void opensNoTunnelOnceItsCertificatesEnded() throws IOException {
        now.set(now.get().plus(Duration.ofDays(1)));

        assertThat(ask("CONNECT graph.microsoft.com:443 HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 503 ")
                .contains("start it again");
    }

    @Test
    void saysThatTheServerIsAway() {
        server.close();
        HttpResponse<String> answer = tool.get(ME, "Authorization", "Bearer " + server.token());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(Through.json(answer).at("/error/code").asText()).isEqualTo("BadGateway");
    }

    @Test
    void believesNoServerButTheOneThatIsVerified() throws IOException {
        try (FakeServer another = new FakeServer(temp.resolve("another"))) {
            assertThatThrownBy(() -> GraphProxy.start(new GraphProxy.Plan(
                            Loopback.of("127.0.0.1:0"),
                            ServerPlace.of(another.url(), server.certificate()),
                            Set.of(),
                            new SecureRandom(),
                            InstantSource.system(),
                            logged::add)))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("no Gatehouse server that issues tokens answers");
            assertThat(another.askedForKeys()).isZero();
        }
    }

    @Test
    void saysThatItCannotListen() {
        assertThatThrownBy(() -> GraphProxy.start(new GraphProxy.Plan(
                        Loopback.of("127.0.0.1:" + tool.port()),
                        ServerPlace.of(server.url(), server.certificate()),
                        Set.of(),
                        new SecureRandom(),
                        InstantSource.system(),
                        logged::add)))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("cannot listen at http://127.0.0.1:" + tool.port());
    }

    @Test
    void logsNothingThatIsSecret() {
        tool.get(ME + "?$filter=a&code=secret", "Authorization", "Bearer " + server.token());
        tool.get("https://login.microsoftonline.com/common/discovery/instance?code=ghc_secret");

        assertThat(logged)
                .containsExactly(
                        "GET graph.microsoft.com /v1.0/me 200",
                        "GET login.microsoftonline.com /common/discovery/instance 200");
    }

    @Test
    void writesNoKeyAnywhere() throws IOException {
        Path file = temp.resolve("ca.pem");
        TrustFile.write(file, proxy.certificate());

        try (Stream<Path> all = Files.walk(temp)) {
            assertThat(all.filter(Files::isRegularFile).filter(one -> !one.startsWith(temp.resolve("data"))))
                    .containsExactly(file);
        }
        assertThat(Files.readString(file)).doesNotContain("PRIVATE").contains("CERTIFICATE");
    }

    @Test
    void servesCurl() throws Exception {
        assumeThat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl"))))
                .isTrue();
        Path file = temp.resolve("ca.pem");
        TrustFile.write(file, proxy.certificate());
        Process curl = new ProcessBuilder(
                        "curl", "-sS", "--proxy", proxy.url(), "--cacert", file.toString(), "--noproxy", "", ME)
                .redirectErrorStream(true)
                .start();
        String out = new String(curl.getInputStream().readAllBytes(), UTF_8);

        assertThat(curl.waitFor()).as(out).isZero();
        assertThat(out).isEqualTo("{\"value\":[]}");
    }

    private void refusesToken(String token) {
        HttpResponse<String> answer = tool.get(ME, "Authorization", "Bearer " + token, "client-request-id", "c-1");

        assertThat(answer.statusCode()).isEqualTo(403);
        JsonNode error = Through.json(answer).get("error");
        assertThat(error.get("code").asText()).isEqualTo("InvalidAuthenticationToken");
        assertThat(error.get("message").asText()).contains("does not pass it on");
        assertThat(error.at("/innerError/client-request-id").asText()).isEqualTo("c-1");
        assertThat(server.seen()).isEmpty();
    }

    /** What the proxy itself answers. */
    private String ask(String request) throws IOException {
        try (RawTunnel plain = RawTunnel.plain(tool.port())) {
            plain.send(request);
            return plain.rest();
        }
    }

    /** What is answered to a first request in a tunnel. */
    private String in(Name name, String request) throws IOException {
        try (RawTunnel tunnel = RawTunnel.to(name, tool.port(), tool.trusting())) {
            tunnel.send(request);
            return tunnel.answer();
        }
    }

    private static boolean opens(Through through) {
        try {
            RawTunnel.to(Name.GRAPH, through.port(), through.trusting()).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private GraphProxy proxy(Limits limits) {
        return GraphProxy.start(plan(Set.of()), limits);
    }

    private GraphProxy.Plan plan(Set<HostAndPort> through) {
        return new GraphProxy.Plan(
                Loopback.of("127.0.0.1:0"),
                ServerPlace.of(server.url(), server.certificate()),
                through,
                new SecureRandom(),
                now::get,
                logged::add);
    }
}
