package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.http.AskedName;
import dev.gatehouse.server.issuer.Apps;
import dev.gatehouse.server.proxy.GraphProxy;
import dev.gatehouse.server.proxy.Loopback;
import dev.gatehouse.server.proxy.ServerPlace;
import dev.gatehouse.server.proxy.Through;
import dev.gatehouse.server.running.Client.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools that know no other hosts than Microsoft's, before the running server. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class GraphProxiedTest {
    private static final String LOGIN = "https://login.microsoftonline.com";
    private static final String AZURE_CLI = Tool.AZURE_CLI;

    private final World world;
    private final Tool tool;
    private final Path certificate;

    GraphProxiedTest(
            World world,
            Tool tool,
            @ConfigProperty(name = "quarkus.tls.gatehouse.key-store.pem.0.cert") Path certificate) {
        this.world = world;
        this.tool = tool;
        this.certificate = certificate;
    }

    @Test
    void areToldOfTheNamesThatTheyKnowAndBrowsersOfTheServer() {
        through(proxied -> {
            JsonNode document = Through.json(proxied.get(LOGIN + "/common/v2.0/.well-known/openid-configuration"));
            String page = "https://localhost:" + world.port();

            assertThat(document.get("issuer").asText()).startsWith(LOGIN + "/").endsWith("/v2.0");
            assertThat(document.get("token_endpoint").asText()).isEqualTo(LOGIN + "/common/oauth2/v2.0/token");
            assertThat(document.get("jwks_uri").asText()).startsWith(LOGIN + "/");
            assertThat(document.get("device_authorization_endpoint").asText()).startsWith(LOGIN + "/");
            assertThat(document.get("authorization_endpoint").asText())
                    .isEqualTo(page + "/common/oauth2/v2.0/authorize");
            assertThat(document.get("end_session_endpoint").asText()).startsWith(page + "/");
            assertThat(document.get("msgraph_host").asText()).isEqualTo("graph.microsoft.com");
            JsonNode instance = Through.json(proxied.get(LOGIN + "/common/discovery/instance?api-version=1.1"));
            assertThat(instance.at("/metadata/0/aliases/0").asText()).isEqualTo("login.microsoftonline.com");
        });
    }

    @Test
    void signInAndAreKnownByWhatTheyGot() {
        Apps.Made app = tool.app("IdentityRiskyUser.Read.All");
        through(proxied -> {
            HttpResponse<String> answer = proxied.post(
                    LOGIN + "/common/oauth2/v2.0/token",
                    "grant_type=client_credentials&client_id=" + app.app().id() + "&client_secret="
                            + app.secret().orElseThrow().text()
                            + "&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            String token = Through.json(answer).get("access_token").asText();

            assertThat(Tool.claims(token).get("iss").asText()).startsWith(LOGIN + "/");
            assertThat(tool.who(token).status()).isEqualTo(200);
            HttpResponse<String> graph =
                    proxied.get("https://graph.microsoft.com/v1.0/me", "Authorization", "Bearer " + token);
            // Whatever it answers, the server does, and not the proxy.
            assertThat(graph.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        });
    }

    @Test
    void showTokensThatTheyGotWithoutAProxy() {
        String token = tool.appToken(tool.app("AuditLog.Read.All"))
                .json()
                .get("access_token")
                .asText();
        through(proxied -> assertThat(
                        proxied.get("https://graph.microsoft.com/v1.0/me", "Authorization", "Bearer " + token)
                                .headers()
                                .firstValue("X-Content-Type-Options"))
                .contains("nosniff"));
    }

    @Test
    void sendPeopleToThePageOfTheServerWithACode() {
        through(proxied -> {
            HttpResponse<String> answer = proxied.post(
                    LOGIN + "/common/oauth2/v2.0/devicecode",
                    "client_id=" + AZURE_CLI + "&scope=openid+https%3A%2F%2Fgraph.microsoft.com%2F.default");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode device = Through.json(answer);

            assertThat(device.get("verification_uri").asText())
                    .isEqualTo("https://localhost:" + world.port() + "/devicelogin");
            assertThat(device.get("message").asText()).doesNotContain("microsoftonline");
            HttpResponse<String> pending = proxied.post(
                    LOGIN + "/common/oauth2/v2.0/token",
                    "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_id=" + AZURE_CLI
                            + "&device_code=" + device.get("device_code").asText());
            assertThat(Through.json(pending).get("error").asText()).isEqualTo("authorization_pending");
        });
    }

    @Test
    void refreshWhatAPersonSignedInFor() {
        String refresh = tool.tokens(world.person()).get("refresh_token").asText();
        through(proxied -> {
            HttpResponse<String> answer = proxied.post(
                    LOGIN + "/common/oauth2/v2.0/token",
                    "grant_type=refresh_token&client_id=" + AZURE_CLI + "&refresh_token=" + refresh);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "", "graph.microsoft.com.evil.example", "management.azure.com"})
    void areNotMadeToBelieveInAnotherName(String name) {
        Answer answer = world.client().get("/.well-known/openid-configuration", AskedName.HEADER, name);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("evil");
    }

    @Test
    void areNotToldByTwoHeadersAtOnce() {
        assertThat(world.client()
                        .get(
                                "/.well-known/openid-configuration",
                                AskedName.HEADER,
                                AskedName.LOGIN,
                                AskedName.HEADER,
                                AskedName.LOGIN)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void getAnswersThatNobodyKeepsForOthers() {
        Answer answer = world.client().get("/.well-known/openid-configuration", AskedName.HEADER, AskedName.LOGIN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void areNotToldByAnyOtherHeader() {
        assertThat(world.client()
                        .get(
                                "/.well-known/openid-configuration",
                                "X-Forwarded-Host",
                                AskedName.LOGIN,
                                "Forwarded",
                                "host=" + AskedName.LOGIN)
                        .json()
                        .get("issuer")
                        .asText())
                .startsWith("https://localhost:" + world.port() + "/");
    }

    private void through(Consumer<Through> work) {
        GraphProxy.Plan plan = new GraphProxy.Plan(
                Loopback.of("127.0.0.1:0"),
                ServerPlace.of("https://localhost:" + world.port(), certificate),
                Set.of(),
                new SecureRandom(),
                InstantSource.system(),
                _ -> {});
        try (GraphProxy proxy = GraphProxy.start(plan)) {
            work.accept(new Through(proxy));
        }
    }
}
