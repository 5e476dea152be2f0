package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.running.Client.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two roles of the server in two processes, as they are built. */
@Tag("built")
final class TwoRolesTest {
    private static final String EXCHANGE_ADMINISTRATOR = "29232cdf-9323-42fd-ade2-1d097af3e4de";

    @TempDir
    Path temp;

    /** Somebody signed in to a server. */
    private record SignedIn(RealServer server, String cookie, String csrf) {
        Answer get(String path) throws InterruptedException {
            return server.client().get(path, "Cookie", cookie);
        }

        JsonNode post(String path, String json) throws InterruptedException {
            Answer answer = server.client().post(path, json.replace('\'', '"'), "Cookie", cookie, "X-CSRF-Token", csrf);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return answer.json();
        }
    }

    @Test
    void whatOneGrantsTheOtherWatches() throws Exception {
        Installation watching = Installation.below(Files.createDirectory(temp.resolve("watch")), Optional.empty());
        Installation granting = Installation.below(Files.createDirectory(temp.resolve("grant")), Optional.empty());
        FutureTask<List<String>> people = begun(() -> List.of(
                granting.createAccount("ada", "PrivilegedRoleAdministrator", "SecurityReader", "Auditor"),
                granting.createAccount("cem", "User")));
        String watcher = watching.createAccount();
        int port = free();
        String alerts;
        try (RealServer watch = watching.serve("watch", port)) {
            Sending asked = Sending.to(watch, watcher);
            alerts = asked.analyst();
            try (RealServer grant =
                    granting.declaring(declared(watching, port, asked)).serve("grant", 0)) {
                SignedIn ada = signedIn(grant, "ada", people.get().getFirst());
                String cem = principal(ada, "cem");
                ada.post("/api/v1/pim/requests", """
                        {'action':'adminAssign','kind':'eligible','principalId':'%s','justification':'joins the team',
                         'target':{'roleDefinitionId':'%s'}}
                        """.formatted(cem, EXCHANGE_ADMINISTRATOR));
                awaitAlert(watch, alerts, "cem made eligible for Exchange Administrator by ada");
                refuseWhatIsTheOthers(watch, grant, asked, ada);

                watch.kill();
                watch.awaitEnd();
                signedIn(grant, "cem", people.get().getLast())
                        .post("/api/v1/pim/requests", """
                        {'action':'selfActivate','justification':'INC-7','duration':'PT1H',
                         'target':{'roleDefinitionId':'%s'}}
                        """.formatted(EXCHANGE_ADMINISTRATOR));
                Sending.until("its health says that the watch is away", () -> pim(ada).contains("in trouble"));
                try (RealServer again = watching.serve("watch", port)) {
                    awaitAlert(again, alerts, "cem activated Exchange Administrator");
                    Sending.until("its health says that the watch is back", () -> !pim(ada).contains("in trouble"));
                    holdNothingLostAndNothingTwice(again, alerts, ada);
                    grant.end();
                    again.end();
                }
            }
        }
        assertThat(watching.data().resolve("pim.db")).doesNotExist();
        assertThat(watching.data().resolve("keys/issuer.json")).doesNotExist();
        assertThat(granting.data().resolve("pim.db")).exists();
    }

    private static String declared(Installation watching, int port, Sending tokens) throws IOException {
        Path keys = Files.createDirectory(watching.data().resolveSibling("tokens"));
        return """
                server:
                  watch:
                    url: https://localhost:%d
                    caFile: %s
                    sendTokenFrom: file:%s
                    askTokenFrom: file:%s
                """.formatted(
                        port,
                        watching.certificate(),
                        Files.writeString(keys.resolve("send"), tokens.source()),
                        Files.writeString(keys.resolve("ask"), tokens.analyst()));
    }

    private static void refuseWhatIsTheOthers(RealServer watch, RealServer grant, Sending tokens, SignedIn ada)
            throws InterruptedException {
        for (String path : List.of("/api/v1/pim/roles", "/api/v1/pim/roles;a=b", "/api/v1/p%69m/roles")) {
            assertThat(tokens.get(path).status()).as(path).isEqualTo(501);
        }
        Answer problem = tokens.get("/api/v1/pim/roles");
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.json().path("detail").asText()).contains("only watches", "the server that grants");
        Answer users = tokens.get("/v1.0/users");
        assertThat(users.status()).isEqualTo(501);
        assertThat(users.json().at("/error/code").asText()).isEqualTo("NotImplemented");
        Answer batch = watch.client().post("/v1.0/$batch", """
                {"requests":[{"id":"1","method":"GET","url":"/users"},
                             {"id":"2","method":"GET","url":"/auditLogs/directoryAudits?$top=1"}]}
                """, "Authorization", "Bearer " + tokens.analyst());
        assertThat(batch.json().at("/responses/0/status").asInt())
                .as(batch.body())
                .isEqualTo(501);
        assertThat(batch.json().at("/responses/1/status").asInt())
                .as(batch.body())
                .isEqualTo(200);
        Answer token = watch.client()
                .post(
                        "/contoso/oauth2/v2.0/token",
                        BodyPublishers.ofString("grant_type=client_credentials"),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(token.status()).isEqualTo(501);
        assertThat(token.json().path("error_description").asText()).contains("only watches");

        for (String path : List.of("/ingest", "/ingest;a=b", "/ing%65st")) {
            Answer taken = grant.client().post(path, "{\"id\":\"1\"}", "Authorization", "Bearer " + tokens.source());
            assertThat(taken.status()).as(path).isEqualTo(501);
        }
        for (String path :
                List.of("/api/v1/alerts", "/v1.0/auditLogs/signIns", "/beta/identityProtection/riskyUsers")) {
            Answer refused = ada.get(path);
            assertThat(refused.status()).as(path).isEqualTo(501);
            assertThat(refused.body()).contains("only grants");
        }
    }

    /** Every record of what was done is at the watch, each once, and so is what it came to. */
    private static void holdNothingLostAndNothingTwice(RealServer watch, String token, SignedIn ada)
            throws InterruptedException {
        List<String> done =
                ids(ada.get("/v1.0/auditLogs/directoryAudits?$top=500").json());
        assertThat(done).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        Sending.until("all of it is there", () -> audits(watch, token).containsAll(done));
        assertThat(audits(watch, token)).doesNotHaveDuplicates();
        List<String> summaries = new ArrayList<>();
        alerts(watch, token)
                .forEach(alert -> summaries.add(alert.at("/alert/summary").asText()));
        assertThat(summaries)
                .filteredOn(summary -> summary.contains("cem made eligible") || summary.contains("cem activated"))
                .hasSize(2);
    }

    private static List<String> audits(RealServer watch, String token) {
        return ids(ask(watch, token, "/v1.0/auditLogs/directoryAudits?$top=500"));
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("value").forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private static JsonNode alerts(RealServer watch, String token) {
        return ask(watch, token, "/api/v1/alerts").path("items");
    }

    private static void awaitAlert(RealServer watch, String token, String words) {
        Predicate<JsonNode> is = alert -> alert.at("/alert/summary").asText().contains(words);
        Sending.until(
                "there is an alert: " + words,
                () -> alerts(watch, token).valueStream().anyMatch(is));
    }

    private static JsonNode ask(RealServer server, String token, String path) {
        try {
            Answer answer = server.client().get(path, "Authorization", "Bearer " + token);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return answer.json();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How PIM is, by the server's own health. */
    private static String pim(SignedIn ada) {
        try {
            return ada.get("/api/v1/health")
                    .json()
                    .path("parts")
                    .valueStream()
                    .filter(part -> part.path("name").asText().equals("pim"))
                    .map(part -> part.path("words").asText())
                    .findFirst()
                    .orElse("");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The id of somebody whom PIM knows, once it does. */
    private static String principal(SignedIn ada, String name) throws InterruptedException {
        List<String> found = new ArrayList<>();
        Sending.until("PIM knows " + name, () -> {
            try {
                Answer answer = ada.get("/api/v1/pim/principals?limit=200");
                answer.json().path("items").forEach(person -> {
                    if (person.path("name").asText().equals(name)) {
                        found.add(person.path("id").asText());
                    }
                });
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private static SignedIn signedIn(RealServer server, String name, String secret) throws InterruptedException {
        Answer answer = server.client().post("/api/v1/session", """
                        {"name":"%s","password":"%s","totp":"%s"}
                        """.formatted(
                        name,
                        Installation.PASSWORD,
                        RealServer.totp(secret).codeAt(InstantSource.system().instant())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new SignedIn(
                server,
                answer.header("Set-Cookie").replaceFirst(";.*", ""),
                answer.json().path("csrfToken").asText());
    }

    /** A port that nobody else has just now: a watch that comes back is reached where it was. */
    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static <T> FutureTask<T> begun(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread _ = Thread.ofVirtual().start(task);
        return task;
    }
}
