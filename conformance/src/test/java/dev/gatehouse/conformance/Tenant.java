package dev.gatehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleRequest;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.UserCollectionResponse;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AzureIdentityAuthenticationProvider;
import dev.gatehouse.server.running.Client;
import dev.gatehouse.server.running.Trust;
import dev.gatehouse.server.survival.Installation;
import dev.gatehouse.server.survival.RealServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/** A built server that runs, with an administrator, a user and an application, and Microsoft's clients for it. */
final class Tenant implements AutoCloseable {
    /** A client that everybody has, and that people sign in to. */
    static final String TOOL = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

    /** Who has no client yet, by a name that clients take for a user principal name. */
    static final String CEM = "cem@contoso.example";

    static final String SCOPE = "https://graph.microsoft.com/.default";

    /** So little that a client can be seen to wait, and enough for all others. */
    private static final String CONTEXT = """
            tenant: contoso
            server:
              limits:
                graphCalls: 600
            """;

    private static final Pattern PRINTED = Pattern.compile("(?m)^(\\w+) +(\\S+)$");

    private final Installation at;
    private final RealServer server;
    private final Client browser;
    private final String root;
    private final Trust trust;
    private final Map<String, String> app;
    private final Person ada;
    private final Person ben;
    private final Person cem;
    private final TokenCredential adasToken;
    private final TokenCredential bensToken;
    private final String adasId;
    private final String bensId;
    private final Set<String> eligible = ConcurrentHashMap.newKeySet();

    private Tenant(Installation at, RealServer server, Map<String, String> app, List<Person> people)
            throws InterruptedException {
        this.at = at;
        this.server = server;
        this.app = app;
        this.ada = people.get(0);
        this.ben = people.get(1);
        this.cem = people.get(2);
        this.browser = server.client();
        this.root = "https://localhost:" + server.port().orElseThrow();
        this.trust = Trust.in(at.certificate());
        this.adasToken = inBrowser(ada);
        this.bensToken = byCode(ben);
        this.adasId = id(adas());
        this.bensId = id(bens());
    }

    /** One in a folder. */
    static Tenant below(Path folder) throws IOException, InterruptedException {
        Path context = Files.writeString(folder.resolve("gatehouse.yaml"), CONTEXT);
        Installation at = Installation.below(folder, Optional.empty()).declaring(context);
        List<Person> people = List.of(
                new Person("ada", RealServer.totp(at.createAccount("ada", "PrivilegedRoleAdministrator"))),
                new Person("ben", RealServer.totp(at.createAccount("ben", "SecurityReader"))),
                new Person(CEM, RealServer.totp(at.createAccount(CEM, "User"))));
        Process made = at.start("admin", "app", "report", "--secret", "--permission", "RoleManagement.Read.Directory");
        String printed = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(at.complaints()).isZero();
        Map<String, String> app = PRINTED.matcher(printed)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), (MatchResult found) -> found.group(2)));
        RealServer server = at.serve();
        try {
            return new Tenant(at, server, app, people);
        } catch (InterruptedException | RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    /** A client of the administrator's. */
    GraphServiceClient adas() {
        return client(adasToken);
    }

    /** A client of the user's. */
    GraphServiceClient bens() {
        return client(bensToken);
    }

    /** A client of the user's that has him prove a second factor anew where it is challenged. */
    GraphServiceClient bensThatAnswersChallenges() {
        return client(inBrowser(ben));
    }

    /** A client of the application's, whose attempts somebody may watch. */
    GraphServiceClient apps(Interceptor... watching) {
        TokenCredential credential = new ClientSecretCredentialBuilder()
                .authorityHost(authority())
                .disableInstanceDiscovery()
                .httpClient(azures())
                .tenantId(app.getOrDefault("tenant", ""))
                .clientId(app.getOrDefault("client", ""))
                .clientSecret(app.getOrDefault("secret", ""))
                .build();
        return client(credential, watching);
    }

    /** The application: its {@code tenant}, {@code client} and {@code secret}. */
    Map<String, String> app() {
        return app;
    }

    /** A command of the program beside the server. */
    Process command(List<String> command) throws IOException {
        return at.plain(command);
    }

    /** The administrator signs in for a client that shows a code. */
    void adaSignsIn(String userCode) {
        ada.signInFor(browser, userCode);
    }

    /** Somebody without a client yet, who signs in for one with the code that it shows. */
    void cemSignsIn(String userCode) {
        cem.signInFor(browser, userCode);
    }

    /** A token of the administrator's, for clients that are given one. */
    String adasBearer() {
        return adasToken
                .getTokenSync(new com.azure.core.credential.TokenRequestContext().addScopes(SCOPE))
                .getToken();
    }

    /** Where the server is: {@code https://localhost:8443}. */
    String root() {
        return root;
    }

    /** The server's own. */
    Path certificate() {
        return at.certificate();
    }

    private GraphServiceClient client(TokenCredential credential, Interceptor... watching) {
        var http = GraphClientFactory.create(GraphServiceClient.getGraphClientOptions())
                .sslSocketFactory(trust.context().getSocketFactory(), trust.manager());
        Stream.of(watching).forEach(http::addNetworkInterceptor);
        GraphServiceClient client = new GraphServiceClient(
                new AzureIdentityAuthenticationProvider(credential, new String[] {"localhost"}, SCOPE), http.build());
        client.getRequestAdapter().setBaseUrl(root() + "/v1.0");
        return client;
    }

    private static String id(GraphServiceClient client) {
        return told(client.me().get(), User::getId);
    }

    private TokenCredential inBrowser(Person person) {
        return new InBrowser(person, browser, trust, authority() + "common/");
    }

    private TokenCredential byCode(Person person) {
        return new DeviceCodeCredentialBuilder()
                .authorityHost(authority())
                .disableInstanceDiscovery()
                .httpClient(azures())
                .tenantId(app.getOrDefault("tenant", ""))
                .clientId(TOOL)
                .challengeConsumer(shown -> person.signInFor(browser, shown.getUserCode()))
                .build();
    }

    private String authority() {
        return root() + "/";
    }

    private com.azure.core.http.HttpClient azures() {
        return new JdkHttpClientBuilder(HttpClient.newBuilder().sslContext(trust.context())).build();
    }

    /** The administrator's id. */
    String adasId() {
        return adasId;
    }

    /** The user's id. */
    String bensId() {
        return bensId;
    }

    /** The administrator makes the user eligible for a role, once. */
    void makeBenEligible(String role) {
        if (eligible.add(role)) {
            makeEligible(bensId, role);
        }
    }

    /** The administrator makes him who has no client yet eligible for a role. */
    void makeCemEligible(String role) {
        makeEligible(
                told(told(adas().users().get(), UserCollectionResponse::getValue).stream()
                        .filter(one -> CEM.equals(one.getUserPrincipalName()))
                        .map(User::getId)
                        .findFirst()
                        .orElse(null)),
                role);
    }

    private void makeEligible(String principal, String role) {
        UnifiedRoleEligibilityScheduleRequest made = told(adas().roleManagement()
                .directory()
                .roleEligibilityScheduleRequests()
                .post(Wishes.eligibility(principal, role)));
        assertThat(made.getId()).isEqualTo(made.getTargetScheduleId());
    }

    /** What a client answered, which is never nothing. */
    static <T> T told(@Nullable T answer) {
        return Optional.ofNullable(answer).orElseThrow();
    }

    /** A part of what a client answered, which is never nothing. */
    static <T, R> R told(@Nullable T answer, Function<T, @Nullable R> part) {
        return Optional.ofNullable(answer).map(part).orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
