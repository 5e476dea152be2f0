package dev.gatehouse.connect.export;

import static dev.gatehouse.connect.export.Exports.id;
import static dev.gatehouse.connect.export.Exports.page;
import static dev.gatehouse.connect.export.Exports.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.directory.tenant.Dataset;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script against a server that answers as Graph and Azure Resource Manager do. */
final class ExportScriptTest {
    @BeforeAll
    static void needsCurl() {
        assumeTrue(ExportScript.hasCurl(), "curl is not installed: the script that makes exports is not tried");
    }

    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000071";

    @TempDir
    Path temp;

    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private HttpServer server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Path out() {
        return temp.resolve("an export");
    }

    private ExportScript.Run run() {
        return ExportScript.run(
                Map.of(
                        "GRAPH_TOKEN",
                        "graph.secret",
                        "ARM_TOKEN",
                        "arm.secret",
                        "GRAPH_ADDRESS",
                        address,
                        "ARM_ADDRESS",
                        address),
                "-o",
                out().toString());
    }

    @Test
    void whatItSavesIsReadWithoutAProblem() {
        var run = run();

        assertThat(run.err()).contains("saved ").doesNotContain("failed");
        assertThat(run.exit()).isZero();
        var read = Exports.read(out());
        assertThat(read.problems()).isEmpty();
        assertThat(read.taken().source()).isEqualTo(TakenAt.Source.EXPORT);
        assertThat(read.tenant().users()).hasSize(2);
        assertThat(read.tenant().groups()).singleElement().satisfies(group -> {
            assertThat(group.members()).containsExactly(id(1));
            assertThat(group.owners()).containsExactly(id(2));
        });
        assertThat(read.tenant().azure().scopes()).hasSize(2);
        assertThat(Dataset.values())
                .filteredOn(one -> !read.tenant().has(one))
                .containsExactly(Dataset.SIGN_IN_ACTIVITY);
    }

    @Test
    void tokensGoWhereTheyBelongAndAreNotShown() {
        var run = run();

        assertThat(run.out() + run.err()).doesNotContain("secret");
        assertThat(tokens).contains("Bearer graph.secret /v1.0/users", "Bearer arm.secret /subscriptions");
        assertThat(tokens)
                .allSatisfy(token -> assertThat(token.contains("graph.secret")).isEqualTo(token.contains(" /v1.0/")));
    }

    @Test
    void aBusyServiceIsAskedAgain() {
        refusals.put("/v1.0/applications", 429);

        assertThat(run().exit()).isZero();
        assertThat(tokens)
                .filteredOn(token -> token.endsWith("/v1.0/applications"))
                .hasSize(2);
    }

    @Test
    void whatIsForbiddenIsNamedAndTheRestSaved() {
        refusals.put("/v1.0/identity/conditionalAccess/policies", 403);

        var run = run();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("conditionalAccessPolicies: 403 Forbidden_By_Test");
        assertThat(Exports.read(out()).tenant().has(Dataset.CONDITIONAL_ACCESS)).isFalse();
        assertThat(Exports.read(out()).tenant().has(Dataset.USERS)).isTrue();
    }

    @Test
    void withoutALicenceUsersAreAskedForWithoutTheirSignIns() {
        refusals.put("signInActivity", 403);

        var run = run();

        assertThat(run.err()).contains("asking again without the last sign-ins");
        assertThat(Exports.read(out()).tenant().users()).hasSize(2);
    }

    @Test
    void noTokenGoesToAnotherAddress() {
        refusals.put("elsewhere", 200);

        assertThat(run().err()).contains("users: the next page is at another address");
    }

    @Test
    void aFolderWithFilesIsNotTouched() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("old.json"), "{}");

        assertThat(run().exit()).isEqualTo(2);
        assertThat(tokens).isEmpty();
    }

    @Test
    void aTokenIsAskedFor() {
        assertThat(ExportScript.run("-o", out().toString()).exit()).isEqualTo(2);
        assertThat(ExportScript.run(Map.of("GRAPH_TOKEN", "x\" y"), "-o", out().toString())
                        .exit())
                .isEqualTo(2);
        assertThat(ExportScript.run(Map.of("GRAPH_TOKEN", "x")).exit()).isEqualTo(2);
        assertThat(ExportScript.run("-h").out()).contains("usage:");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var query = String.valueOf(exchange.getRequestURI().getRawQuery());
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + path);
        int refusal = refusals.getOrDefault(query.contains("signInActivity") ? "signInActivity" : path, 0);
        if (refusal == 429) {
            refusals.remove(path);
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        var text = refusal == 0 ? body(path, query) : "{\"error\":{\"code\":\"Forbidden_By_Test\",\"message\":\"no\"}}";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refusal == 0 ? 200 : refusal, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String body(String path, String query) {
        if (path.endsWith("/members")) {
            return page("directoryObjects", "{\"id\":\"" + id(1) + "\"}");
        }
        return switch (path) {
            case "/v1.0/users" -> query.contains("skiptoken") ? page("users", user(2)) : users();
            case "/v1.0/groups" -> page("groups", group(query.contains("owners")));
            case "/subscriptions" ->
                "{\"value\":[{\"id\":\"/subscriptions/" + SUBSCRIPTION + "\",\"subscriptionId\":\"" + SUBSCRIPTION
                        + "\"}]}";
            case "/providers/Microsoft.Management/managementGroups" -> "{\"value\":[" + managementGroup() + "]}";
            case "/providers/Microsoft.Management/managementGroups/root/descendants" ->
                "{\"value\":[{\"id\":\"/subscriptions/" + SUBSCRIPTION + "\",\"type\":\"/subscriptions\","
                        + "\"properties\":{\"parent\":" + managementGroup() + "}}]}";
            default -> "{\"value\":[]}";
        };
    }

    private String users() {
        var next = refusals.containsKey("elsewhere") ? "http://127.0.0.1:9" : address;
        return page("users", user(1))
                .replace(
                        "\"value\"",
                        "\"@odata.nextLink\":\"" + next + "/v1.0/users?$top=1\\u0026$skiptoken=2\",\"value\"");
    }

    private static String group(boolean owners) {
        return "{\"id\":\"" + id(5) + "\",\"isAssignableToRole\":true"
                + (owners ? ",\"owners\":[{\"id\":\"" + id(2) + "\"}]" : "") + "}";
    }

    private static String managementGroup() {
        return "{\"id\":\"/providers/Microsoft.Management/managementGroups/root\",\"type\":"
                + "\"Microsoft.Management/managementGroups\"}";
    }
}
