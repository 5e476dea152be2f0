package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** With an OpenID provider: a server of its own, started with other settings. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
@TestProfile(OidcTest.WithProvider.class)
final class OidcTest implements Issuer.Wants {
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    private static final String PASSWORDS = "966707d0-3269-4727-9be2-8c3a10f19b9d";

    private final World world;
    private final Pim pim;
    private final Graph graph;
    private final Tool tool;
    private final Elsewhere elsewhere;
    private Optional<Issuer> issuer = Optional.empty();

    OidcTest(World world, Pim pim, Graph graph, Tool tool, Elsewhere elsewhere) {
        this.world = world;
        this.pim = pim;
        this.graph = graph;
        this.tool = tool;
        this.elsewhere = elsewhere;
    }

    /** The settings. */
    public static final class WithProvider implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Issuer.class));
        }
    }

    @Override
    public void issuer(Issuer injected) {
        issuer = Optional.of(injected);
    }

    @Test
    void vouchesForWhoeverHasItsToken() {
        Answer answer = who(Map.of("roles", List.of("watchers", "others")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("id").asText()).isEqualTo(provider().url() + "|kim-1");
        assertThat(answer.json().get("name").asText()).isEqualTo("kim");
        assertThat(answer.json().get("by").asText()).isEqualTo("openid");
        assertThat(answer.json().get("roles")).extracting(JsonNode::asText).containsExactly("Auditor", "User");
    }

    @Test
    void givesTheRolesThatTheSettingsNameAndNoOthers() {
        assertThat(health(Map.of("roles", List.of("watchers"))).status()).isEqualTo(200);
        assertThat(health(Map.of("roles", List.of("Auditor"))).status()).isEqualTo(403);
        assertThat(health(Map.of()).status()).isEqualTo(403);
        assertThat(who(Map.of("roles", List.of("sources"))).json().get("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("User");
    }

    @Test
    void vouchesForNobodyWithATokenThatIsNotForUs() {
        assertThat(who(Map.of("aud", "another")).status()).isEqualTo(401);
        assertThat(who(Map.of("iss", "https://elsewhere.example")).status()).isEqualTo(401);
        assertThat(who(Map.of("exp", Instant.now().minusSeconds(600).getEpochSecond()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void vouchesForNobodyWithATokenThatItDidNotSign() {
        String token = provider().token(Map.of("roles", List.of("watchers")));
        String changed = token.substring(0, token.length() - 8) + "AAAAAAAA";

        assertThat(get("/api/v1/session", changed).status()).isEqualTo(401);
        assertThat(get("/api/v1/session", "x.y.z").status()).isEqualTo(401);
        assertThat(get("/api/v1/session", "x").json().get("status").asInt()).isEqualTo(401);
    }

    @Test
    void whoeverItNamesByHisObjectIdIsThatUserAndActivatesWithAFreshSecondFactor() {
        String kim = elsewhere.imported("kim@contoso.example");
        String token = token(kim, Duration.ofMinutes(9), Map.of("roles", List.of("watchers")));
        elsewhere.makeEligible(kim, HELPDESK);
        JsonNode who = get("/api/v1/session", token).json();
        assertThat(who.get("id").asText()).isEqualTo(kim);
        assertThat(who.get("name").asText()).isEqualTo("kim@contoso.example");
        assertThat(who.get("roles")).extracting(JsonNode::asText).containsExactly("Auditor", "User");
        assertThat(get("/v1.0/me", token).json().get("id").asText()).isEqualTo(kim);

        Answer activated = elsewhere.activate(token, kim, HELPDESK);
        assertThat(activated.status()).as(activated.body()).isEqualTo(201);
        String plain = token(kim, Duration.ZERO, Map.of());
        Until.holds(() -> get("/api/v1/pim/grants?kind=active&state=current&roleDefinitionId=" + HELPDESK, plain)
                .json()
                .at("/items/0/inDirectory")
                .asBoolean());
        SignedIn auditor = world.signedIn(Role.AUDITOR);
        String his = "/v1.0/auditLogs/directoryAudits?"
                + Graph.filter("loggedByService eq 'PIM' and initiatedBy/user/id eq '" + kim + "'");
        Until.holds(() -> graph.list(auditor, his).stream()
                .anyMatch(audit -> audit.get("activityDisplayName").asText().contains("(PIM activation)")));
        List<JsonNode> details = new ArrayList<>();
        graph.list(auditor, his).forEach(audit -> audit.get("additionalDetails").forEach(details::add));
        assertThat(details)
                .filteredOn(detail -> detail.get("key").asText().equals("SignedInElsewhere"))
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail.get("value").asText())
                        .isEqualTo(provider().url() + "|kim-1"));
    }

    @Test
    void whoeverItNamesAsksByTheRoutesOfGatehouseToo() {
        String kim = elsewhere.imported("kim.two@contoso.example");
        elsewhere.makeEligible(kim, HELPDESK);

        Answer old = elsewhere.post(
                "/api/v1/pim/requests", Pim.activation(HELPDESK), token(kim, Duration.ofMinutes(11), Map.of()));
        assertThat(old.status()).isEqualTo(403);
        assertThat(Pim.refusals(old)).containsExactly("secondFactor");
        Answer fresh =
                elsewhere.post("/api/v1/pim/requests", Pim.activation(HELPDESK), token(kim, Duration.ZERO, Map.of()));
        assertThat(fresh.status()).as(fresh.body()).isEqualTo(201);
    }

    @Test
    void withoutAFreshSecondFactorNobodyActivates() {
        String lee = elsewhere.imported("lee@contoso.example");
        elsewhere.makeEligible(lee, HELPDESK);
        long now = world.clock().instant().getEpochSecond();

        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of("auth_time", now - 601, "amr", List.of("mfa")),
                Map.of("auth_time", now + 301, "amr", List.of("mfa")),
                Map.of("auth_time", now),
                Map.of("auth_time", now, "amr", List.of("pwd")),
                Map.of("amr", List.of("mfa")))) {
            Map<String, Object> all = new HashMap<>(claims);
            all.put("oid", lee);
            Answer refused = elsewhere.activate(provider().token(all), lee, HELPDESK);
            assertThat(refused.status()).as("%s", claims).isEqualTo(400);
            assertThat(Graph.message(refused)).as("%s", claims).contains("[\"MfaRule\"]");
        }
    }

    @Test
    void c2NobodyAndNoApplicationActivatesForAnother() {
        String lee = elsewhere.imported("lee.two@contoso.example");
        String kim = elsewhere.imported("kim.three@contoso.example");
        elsewhere.makeEligible(lee, HELPDESK);

        Answer another = elsewhere.activate(token(kim, Duration.ZERO, Map.of()), lee, HELPDESK);
        assertThat(another.status()).isEqualTo(403);
        assertThat(Graph.code(another)).isEqualTo("Authorization_RequestDenied");
        String app = elsewhere.known(Account.Kind.SERVICE_PRINCIPAL, "app");
        elsewhere.makeEligible(app, HELPDESK);
        for (String token : List.of(
                token(lee, Duration.ZERO, Map.of("idtyp", "app")),
                token(app, Duration.ZERO, Map.of()),
                token(app, Duration.ZERO, Map.of("idtyp", "app")),
                provider().token(Map.of()))) {
            for (String whom : List.of(lee, app)) {
                Answer refused = elsewhere.activate(token, whom, HELPDESK);
                assertThat(refused.status()).as(refused.body()).isEqualTo(403);
                assertThat(Graph.message(refused)).contains("server.oidc.objectIdClaim");
            }
        }
    }

    @Test
    void anAuthenticationContextCountsWhileTheProofIsFreshAndItsProviderIsNamedInAChallenge() {
        String kim = elsewhere.imported("kim.four@contoso.example");
        elsewhere.makeEligible(kim, PASSWORDS);
        ObjectNode setting =
                (ObjectNode) pim.get(pim.ada(), "settings/" + PASSWORDS).json();
        ObjectNode activation = (ObjectNode) setting.get("activation");
        activation.putArray("enabledRules").add("justification");
        activation.put("claimValue", "c1");
        assertThat(pim.put(pim.ada(), "settings/" + PASSWORDS, setting.toString())
                        .status())
                .isEqualTo(200);
        Map<String, Object> shown = Map.of("acrs", List.of("c1"));

        Answer plain = elsewhere.activate(token(kim, Duration.ofMinutes(11), shown), kim, PASSWORDS);
        assertThat(plain.status()).isEqualTo(400);
        assertThat(Graph.code(plain)).isEqualTo("RoleAssignmentRequestAcrsValidationFailed");
        Answer challenged = elsewhere.activate(
                token(kim, Duration.ofMinutes(11), Map.of("acrs", "c1", "xms_cc", List.of("cp1"))), kim, PASSWORDS);
        assertThat(challenged.status()).isEqualTo(401);
        assertThat(challenged.header("Cache-Control")).isEqualTo("no-store");
        assertThat(challenged.header("WWW-Authenticate"))
                .contains("authorization_uri=\"" + provider().signsInAt() + "\"", "error=\"insufficient_claims\"");
        Answer other = elsewhere.activate(token(kim, Duration.ZERO, Map.of("acrs", "c2")), kim, PASSWORDS);
        assertThat(other.status()).isEqualTo(400);

        Answer fresh = elsewhere.activate(token(kim, Duration.ofMinutes(9), shown), kim, PASSWORDS);
        assertThat(fresh.status()).as(fresh.body()).isEqualTo(201);
    }

    @Test
    void whoIsNotKnownIsAsBeforeAndWhoIsDisabledIsNobody() {
        Answer stranger = get("/api/v1/session", token(UUID.randomUUID().toString(), Duration.ZERO, Map.of()));
        assertThat(stranger.json().get("id").asText()).isEqualTo(provider().url() + "|kim-1");
        String lee = elsewhere.imported("lee.three@contoso.example");
        String token = token(lee, Duration.ZERO, Map.of("roles", List.of("watchers")));
        assertThat(get("/api/v1/health", token).status()).isEqualTo(200);
        assertThat(get("/v1.0/me", token).header("Cache-Control")).isEqualTo("no-store");

        SignedIn ada = pim.ada();
        Answer signOut = graph.post(ada, "/v1.0/users/" + lee + "/revokeSignInSessions", "");
        assertThat(signOut.status()).as(signOut.body()).isEqualTo(400);
        assertThat(Graph.message(signOut)).contains("signs in elsewhere");
        assertThat(pim.post(ada, "principals/" + lee + "/sign-out", "").status())
                .isEqualTo(409);

        Answer off = graph.send(ada, "PATCH", "/v1.0/users/lee.three@contoso.example", "{'accountEnabled':false}");
        assertThat(off.status()).as(off.body()).isEqualTo(204);

        for (String path : List.of("/api/v1/session", "/api/v1/health", "/api/v1/pim/grants", "/v1.0/me")) {
            Answer refused = get(path, token);
            assertThat(refused.status()).as(path).isEqualTo(401);
            assertThat(refused.header("Cache-Control")).as(path).isEqualTo("no-store");
        }
    }

    @Test
    void aPersonOrAnApplicationOfTheProviderThatPimDoesNotKnowSignsNobodyOut() {
        SignedIn kim = pim.somebody();
        Map<String, Object> shown = Map.of("roles", List.of("administrators"));
        String path = "/v1.0/users/" + Pim.id(kim) + "/revokeSignInSessions";
        Answer stranger = elsewhere.post(path, "", token(UUID.randomUUID().toString(), Duration.ZERO, shown));
        assertThat(stranger.status()).as(stranger.body()).isEqualTo(403);
        String application = token("", Duration.ZERO, Map.of("roles", List.of("administrators"), "idtyp", "app"));
        assertThat(elsewhere.post(path, "", application).status()).isEqualTo(403);
        assertThat(world.sessionsOf(kim.person())).isPositive();
    }

    @Test
    void whoeverLeavesOutWhoHeIsIsNobody() {
        for (Object id : List.of("kim", 7, List.of(UUID.randomUUID().toString()), "")) {
            Map<String, Object> claims = Map.of("oid", id, "roles", List.of("watchers"));
            assertThat(who(claims).status()).as("%s", claims).isEqualTo(401);
            assertThat(health(claims).status()).as("%s", claims).isEqualTo(401);
        }
    }

    @Test
    void anApplicationOfTheProviderIsNoPersonAnywhere() {
        String kim = elsewhere.imported("kim.six@contoso.example");
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of("idtyp", "app"),
                Map.of("idtyp", "app", "oid", kim),
                Map.of("azpacr", "1"),
                Map.of("appidacr", "1", "oid", kim))) {
            JsonNode who = who(claims).json();
            assertThat(who.get("by").asText()).as("%s", claims).isEqualTo("application");
            assertThat(who.get("id").asText())
                    .as("%s", claims)
                    .isEqualTo(provider().url() + "|kim-1");
        }
        assertThat(who(Map.of("azpacr", "1", "scp", "user_impersonation", "oid", kim))
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo(kim);
    }

    @Test
    void h8NoBearerTokenIsLogged() {
        String kim = elsewhere.imported("kim.five@contoso.example");
        String good = token(kim, Duration.ZERO, Map.of());
        String ours = world.token(Role.USER);
        String issued = tool.appToken(tool.app("RoleManagement.Read.Directory"))
                .json()
                .get("access_token")
                .asText();
        List<String> tokens = List.of(
                good,
                good.substring(0, good.length() - 8) + "AAAAAAAA",
                provider().token(Map.of("aud", "another")),
                provider().token(Map.of("exp", 1)),
                "e30.e30.e30",
                ours,
                "gh_" + ours.substring(3).toUpperCase(Locale.ROOT),
                issued,
                issued.substring(0, issued.length() - 8) + "AAAAAAAA",
                "plain-and-not-known-" + kim);

        String log = LogLines.of(() -> {
            for (String token : tokens) {
                for (String path : List.of("/api/v1/session", "/api/v1/pim/grants", "/v1.0/me", "/v1.0/nothing")) {
                    assertThat(get(path, token).status()).isIn(200, 400, 401, 403, 404);
                }
                Answer _ = elsewhere.post(Graph.ROLES + "roleAssignmentScheduleRequests", "{", token);
                Answer _ = elsewhere.post("/api/v1/pim/requests", "{", token);
            }
        });

        assertThat(log).doesNotContain("Bearer ");
        tokens.forEach(token -> assertThat(log).doesNotContain(token.substring(Math.max(0, token.length() - 24))));
    }

    @Test
    void leavesTokensOfOursAsTheyAre() {
        assertThat(get("/api/v1/health", world.token(Role.AUDITOR)).status()).isEqualTo(200);
        assertThat(get("/api/v1/health", "gh_x").status()).isEqualTo(401);
    }

    /** A token for whom that object id is, with a second factor so long ago. */
    private String token(String id, Duration age, Map<String, Object> others) {
        Map<String, Object> claims = new HashMap<>(others);
        claims.put("oid", id);
        claims.put("amr", List.of("pwd", "mfa"));
        claims.put("auth_time", world.clock().instant().minus(age).getEpochSecond());
        return provider().token(claims);
    }

    private Answer who(Map<String, Object> claims) {
        return get("/api/v1/session", provider().token(claims));
    }

    private Answer health(Map<String, Object> claims) {
        return get("/api/v1/health", provider().token(claims));
    }

    private Answer get(String path, String token) {
        return world.client().get(path, "Authorization", "Bearer " + token);
    }

    private Issuer provider() {
        return issuer.orElseThrow();
    }
}
