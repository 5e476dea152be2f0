package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.issuer.Apps;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.Person;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens over the wire. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class IssuerTest {
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";

    private final World world;
    private final Tool tool;
    private final Pim pim;

    IssuerTest(World world, Tool tool, Pim pim) {
        this.world = world;
        this.tool = tool;
        this.pim = pim;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/common/v2.0", "/organizations/v2.0", "/home/v2.0", ""})
    void documentsLeadToTheHostThatWasAsked(String place) {
        JsonNode document = world.client()
                .get(place + "/.well-known/openid-configuration?x-client-SKU=MSAL")
                .json();
        String here = "https://localhost:" + world.port() + "/";

        assertThat(document.get("issuer").asText()).startsWith(here).endsWith("/v2.0");
        for (String route : List.of("token_endpoint", "authorization_endpoint", "device_authorization_endpoint")) {
            assertThat(document.get(route).asText()).startsWith(here);
        }
        JsonNode keys =
                world.client().get(document.get("jwks_uri").asText()).json().get("keys");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).get("alg").asText()).isEqualTo("RS256");
        assertThat(keys.get(0).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("kty", "kid", "use", "alg", "n", "e");
    }

    @Test
    void instanceAndCloudAreDescribedForToolsThatAsk() {
        JsonNode instance = world.client()
                .get("/common/discovery/instance?api-version=1.1&authorization_endpoint=x")
                .json();
        JsonNode cloud =
                world.client().get("/metadata/endpoints?api-version=2022-09-01").json();

        assertThat(instance.at("/metadata/0/aliases/0").asText()).isEqualTo("localhost:" + world.port());
        assertThat(cloud.at("/authentication/loginEndpoint").asText())
                .isEqualTo("https://localhost:" + world.port() + "/");
    }

    @Test
    void aTenantThatIsNotHereHasNoTokens() {
        Answer answer = tool.post("/fabrikam/oauth2/v2.0/token", Map.of("grant_type", "client_credentials"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error_codes").get(0).asInt()).isEqualTo(90002);
    }

    @Test
    void anApplicationActsForItselfByItsPermissions() {
        Apps.Made app = tool.app("RoleManagement.Read.Directory");
        Answer answer = tool.appToken(app);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().has("refresh_token")).isFalse();
        String token = answer.json().get("access_token").asText();
        JsonNode claims = Tool.claims(token);

        assertThat(claims.get("idtyp").asText()).isEqualTo("app");
        assertThat(claims.get("aud").asText()).isEqualTo("https://graph.microsoft.com");
        assertThat(claims.get("oid").asText()).isEqualTo(app.app().objectId().toString());
        assertThat(claims.get("roles")).extracting(JsonNode::asText).containsExactly("RoleManagement.Read.Directory");
        assertThat(tool.who(token).status()).isEqualTo(200);
        assertThat(tool.who(token).json().get("by").asText()).isEqualTo("application");
        assertThat(tool.who(token).json().get("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("Auditor");
    }

    @Test
    void anApplicationProvesItselfByBasicToo() {
        Apps.Made app = tool.app("AuditLog.Read.All");
        Answer answer = tool.post(
                "/home/oauth2/v2.0/token",
                Map.of("grant_type", "client_credentials", "scope", "https://graph.microsoft.com/.default"),
                "Authorization",
                basic(app.app().id() + ":" + app.secret().orElseThrow().text()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aWrongSecretGetsNothing() {
        Apps.Made app = tool.app("AuditLog.Read.All");
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_id", app.app().id().toString(),
                "scope", "https://graph.microsoft.com/.default"));
        for (String secret : List.of("", "wrong", app.secret().orElseThrow().text() + "x")) {
            form.put("client_secret", secret);
            Answer answer = tool.token(form);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().get("error").asText()).isEqualTo("invalid_client");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "client_credentials, unauthorized_client",
        "password, unsupported_grant_type",
        "implicit, unsupported_grant_type",
        "refresh_token, invalid_request"
    })
    void aToolThatKeepsNoSecretGetsNothingWithoutAPerson(String grant, String error) {
        Answer answer = tool.token(Map.of(
                "grant_type",
                grant,
                "client_id",
                Tool.AZURE_CLI,
                "username",
                "kim",
                "password",
                World.PASSWORD,
                "scope",
                "https://graph.microsoft.com/.default"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo(error);
    }

    @Test
    void anApplicationIsShutOutWithItsTokens() {
        Apps.Made app = tool.app("RoleManagement.Read.Directory");
        String token = tool.appToken(app).json().get("access_token").asText();
        assertThat(tool.who(token).status()).isEqualTo(200);

        assertThat(tool.apps().disable(app.app().name())).isTrue();

        assertThat(tool.who(token).status()).isEqualTo(401);
        assertThat(tool.appToken(app).json().get("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void anApplicationChangesNothingButByPim() {
        Apps.Made app = tool.app("RoleManagement.ReadWrite.Directory", "IdentityRiskyUser.Read.All");
        String bearer =
                "Bearer " + tool.appToken(app).json().get("access_token").asText();

        Answer watch = world.client().post("/api/v1/exclusions/preview", "{}", "Authorization", bearer);
        assertThat(watch.status()).isEqualTo(403);
        assertThat(watch.body()).contains("an application is none");

        pim.ada();
        Answer self = world.client()
                .post("/api/v1/pim/requests", Pim.activation(HELPDESK).replace('\'', '"'), "Authorization", bearer);
        assertThat(self.status()).isEqualTo(403);
        assertThat(Pim.refusals(self)).contains("application");
    }

    @Test
    void anApplicationAssignsRolesOnceItIsAssignedOneThatMay() {
        Apps.Made app = tool.app("RoleManagement.ReadWrite.Directory");
        String principal = app.app().objectId().toString();
        SignedIn ada = pim.ada();
        SignedIn kim = pim.somebody();
        Until.holds(() -> Pim.ids(pim.get(ada, "principals?limit=200").json().get("items"))
                .contains(principal));
        String assign = "{'action':'adminAssign','kind':'eligible','principalId':'" + Pim.id(kim)
                + "','target':{'roleDefinitionId':'" + HELPDESK + "'},'justification':'joins'}";
        String bearer =
                "Bearer " + tool.appToken(app).json().get("access_token").asText();

        Answer before = world.client().post("/api/v1/pim/requests", assign.replace('\'', '"'), "Authorization", bearer);
        assertThat(before.status()).isEqualTo(403);
        assertThat(Pim.refusals(before)).contains("notAdministrator");

        Answer given = pim.post(
                pim.ada(),
                "requests",
                "{'action':'adminAssign','kind':'active','principalId':'" + principal
                        + "','target':{'roleDefinitionId':'e8611ab8-c189-46e8-94e1-60213ab1f814'},'justification':'deploys'}");
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        Until.holds(() -> world.client()
                        .post("/api/v1/pim/requests", assign.replace('\'', '"'), "Authorization", bearer)
                        .status()
                == 201);
    }

    @Test
    void anApplicationThatMayOnlyRemoveGivesNothing() {
        Apps.Made app = tool.app("RoleAssignmentSchedule.Remove.Directory");
        String principal = app.app().objectId().toString();
        SignedIn kim = pim.somebody();
        SignedIn ada = pim.ada();
        Until.holds(() -> Pim.ids(pim.get(ada, "principals?limit=200").json().get("items"))
                .contains(principal));
        for (String whom : List.of(Pim.id(kim), principal)) {
            Answer given = pim.post(
                    ada,
                    "requests",
                    "{'action':'adminAssign','kind':'active','principalId':'" + whom
                            + "','target':{'roleDefinitionId':'e8611ab8-c189-46e8-94e1-60213ab1f814'},'justification':'deploys'}");
            assertThat(given.status()).as(given.body()).isEqualTo(201);
        }
        String bearer =
                "Bearer " + tool.appToken(app).json().get("access_token").asText();

        Answer more = graph(bearer, "adminAssign", Pim.id(kim), HELPDESK);
        assertThat(more.status()).isEqualTo(403);
        assertThat(Graph.message(more)).contains("may only remove");
        assertThat(graph(bearer, "selfActivate", principal, HELPDESK).status()).isEqualTo(403);
        Answer removed = graph(bearer, "adminRemove", Pim.id(kim), "e8611ab8-c189-46e8-94e1-60213ab1f814");
        assertThat(removed.status()).as(removed.body()).isEqualTo(201);
    }

    private Answer graph(String bearer, String action, String whom, String role) {
        return world.client()
                .post(
                        Graph.ROLES + "roleAssignmentScheduleRequests",
                        ("{'action':'" + action + "','principalId':'" + whom + "','roleDefinitionId':'" + role
                                        + "','directoryScopeId':'/','justification':'leaves'}")
                                .replace('\'', '"'),
                        "Authorization",
                        bearer);
    }

    @Test
    void somebodySignsInForAToolAndItActsForHim() {
        Person kim = world.person(Role.AUDITOR);
        Tab tab = new Tab();
        Answer page = tool.authorize(tab, tool.request());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self'");
        assertThat(page.body()).contains("Azure CLI").doesNotContain("<script", "<more>");

        Answer left = tool.pressAuthorize(tab, page, "sign-in", tool.credentials(kim));
        Map<String, String> back = Tool.leads(left);
        assertThat(left.body()).contains("http-equiv=\"refresh\"", Tool.REDIRECT + "?code=");
        assertThat(back.get("state")).isEqualTo("state & <more>");

        JsonNode tokens = tool.redeem(Tool.codeOf(left)).json();
        assertThat(tokens.get("expires_in").asInt()).isEqualTo(3600);
        assertThat(tokens.get("scope").asText()).isEqualTo(Tool.SCOPE);
        JsonNode access = Tool.claims(tokens.get("access_token").asText());
        String id = kim.account().id().toString();
        assertThat(access.get("oid").asText()).isEqualTo(id);
        assertThat(access.get("idtyp").asText()).isEqualTo("user");
        assertThat(access.get("appid").asText()).isEqualTo(Tool.AZURE_CLI);
        assertThat(access.get("upn").asText()).isEqualTo(kim.account().name().value());
        assertThat(access.get("amr")).extracting(JsonNode::asText).containsExactly("pwd", "mfa");
        assertThat(access.get("auth_time").asLong())
                .isEqualTo(world.clock().instant().getEpochSecond());
        assertThat(access.has("acrs")).isFalse();
        assertThat(access.get("scp").asText()).contains("RoleManagement.ReadWrite.Directory");
        JsonNode idToken = Tool.claims(tokens.get("id_token").asText());
        assertThat(idToken.get("aud").asText()).isEqualTo(Tool.AZURE_CLI);
        assertThat(idToken.get("nonce").asText()).isEqualTo("n-1");
        String info = new String(
                Base64.getUrlDecoder().decode(tokens.get("client_info").asText()), StandardCharsets.UTF_8);
        assertThat(info).contains(id, access.get("tid").asText());

        JsonNode who = tool.who(tokens.get("access_token").asText()).json();
        assertThat(who.get("by").asText()).isEqualTo("issued");
        assertThat(who.get("id").asText()).isEqualTo(id);
        assertThat(who.get("roles")).extracting(JsonNode::asText).containsExactlyInAnyOrder("Auditor", "User");
        assertThat(tool.who(tokens.get("id_token").asText()).status())
                .as("an id token opens nothing")
                .isEqualTo(401);
    }

    @Test
    void aTokenMakesNoTokens() {
        String token = access(tool.tokens(world.person()));
        Answer answer = world.client()
                .post(
                        "/api/v1/tokens",
                        "{\"name\":\"x\",\"roles\":[\"User\"],\"days\":7}",
                        "Authorization",
                        "Bearer " + token);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aCodeIsWorthTokensOnceAndWhoeverTriesAgainEndsThem() {
        String code = tool.code(world.person(), tool.request());
        JsonNode tokens = tool.redeem(code).json();
        assertThat(tool.who(access(tokens)).status()).isEqualTo(200);

        Answer again = tool.redeem(code);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().get("error").asText()).isEqualTo("invalid_grant");
        assertThat(tool.who(access(tokens)).status()).isEqualTo(401);
        assertThat(tool.refresh(tokens.get("refresh_token").asText()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, another-verifier-of-forty-three-characters-or-more",
        "code_verifier, ''",
        "redirect_uri, http://localhost:8401",
        "client_id, 14d82eec-204b-4c2f-b7e8-296a70dab67e"
    })
    void aCodeIsWorthNothingToWhoDoesNotKnowTheRest(String name, String value) {
        String code = tool.code(world.person(), tool.request());

        Answer answer = tool.redeem(code, Map.of(name, value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("invalid_grant");
        assertThat(tool.redeem(code).status()).as("and to nobody afterwards").isEqualTo(400);
    }

    @Test
    void aCodeHoldsForMinutes() {
        String code = tool.code(world.person(), tool.request());
        world.clock().forward(Duration.ofMinutes(5));

        assertThat(tool.redeem(code).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, 00000000-0000-0000-0000-000000000000",
        "client_id, x",
        "redirect_uri, https://evil.example/",
        "redirect_uri, http://localhost.evil.example:8400",
        "redirect_uri, http://kim@localhost:8400",
        "redirect_uri, http://localhost:8400/other",
        "redirect_uri, ''"
    })
    void whoeverIsNoClientOfOursLeadsNobodyAnywhere(String name, String value) {
        Map<String, String> request = tool.request();
        request.put(name, value);
        Answer answer = tool.authorize(new Tab(), request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "code_challenge, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "response_type, token, unsupported_response_type",
        "response_mode, fragment, invalid_request",
        "scope, https://vault.azure.net/.default, invalid_scope",
        "scope, https://graph.microsoft.com/.default https://management.azure.com/.default, invalid_scope",
        "prompt, none, interaction_required",
        "claims, not json, invalid_request",
        "max_age, soon, invalid_request",
        "max_age, -1, invalid_request"
    })
    void whatAToolAsksForWronglyItIsTold(String name, String value, String error) {
        Map<String, String> request = tool.request();
        request.put(name, value);
        Answer answer = tool.authorize(new Tab(), request);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith(Tool.REDIRECT + "?error=");
        Map<String, String> back = Tab.parameters(answer.header("Location"));
        assertThat(back.get("error")).isEqualTo(error);
        assertThat(back.get("state")).isEqualTo("state & <more>");
    }

    @Test
    void aCodeIsPostedToAToolThatAsksForThat() throws NoSuchAlgorithmException {
        Map<String, String> request = tool.request();
        request.put("response_mode", "form_post");
        Tab tab = new Tab();
        Answer left =
                tool.pressAuthorize(tab, tool.authorize(tab, request), "sign-in", tool.credentials(world.person()));

        assertThat(left.status()).as(left.body()).isEqualTo(200);
        assertThat(left.body()).contains("<form method=\"post\" action=\"" + Tool.REDIRECT + "\"");
        Map<String, String> posted = Tab.hidden(left);
        assertThat(posted).containsOnlyKeys("code", "state").containsEntry("state", "state & <more>");
        String script = left.body().replaceFirst("(?s).*<script>(.*)</script>.*", "$1");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        assertThat(left.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'sha256-" + hash + "'")
                .endsWith("; form-action " + Tool.REDIRECT);
        assertThat(tool.redeem(Objects.requireNonNull(posted.get("code"))).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsWrongIsPostedToAToolThatAsksForThat() {
        Map<String, String> request = tool.request();
        request.put("response_mode", "form_post");
        request.put("scope", "https://vault.azure.net/.default");
        Answer answer = tool.authorize(new Tab(), request);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("action=\"" + Tool.REDIRECT + "\"");
        assertThat(Tab.hidden(answer))
                .containsEntry("error", "invalid_scope")
                .containsEntry("state", "state & <more>")
                .containsKey("error_description");
    }

    @Test
    void aFormThatComesFromNoPageOfOursDoesNothing() {
        Person kim = world.person();
        Map<String, String> form = new HashMap<>(tool.request());
        form.putAll(tool.credentials(kim));
        form.put("action", "sign-in");

        Answer without = tool.post("/common/oauth2/v2.0/authorize", form);
        form.put("page", "x".repeat(43));
        Answer wrong =
                tool.post("/common/oauth2/v2.0/authorize", form, "Cookie", "__Host-gatehouse-page=" + "y".repeat(43));

        for (Answer answer : List.of(without, wrong)) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("code=");
        }
    }

    @Test
    void aWrongPasswordGetsThePageAgain() {
        Tab tab = new Tab();
        Map<String, String> typed = new HashMap<>(tool.credentials(world.person()));
        typed.put("password", "another password");
        Answer answer = tool.pressAuthorize(tab, tool.authorize(tab, tool.request()), "sign-in", typed);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("Name, password or code is wrong").doesNotContain("another password");
    }

    @Test
    void whatAToolSendsAtLengthComesBackToIt() {
        Map<String, String> request = tool.request();
        String state = "a state & more ".repeat(140).strip();
        request.put("state", state);
        Tab tab = new Tab();
        Answer left =
                tool.pressAuthorize(tab, tool.authorize(tab, request), "sign-in", tool.credentials(world.person()));

        assertThat(Tool.leads(left).get("state")).isEqualTo(state).hasSizeGreaterThan(2048);
    }

    @Test
    void aFormIsPostedToThePageWithoutWhatIsInItsAddress() {
        Answer page = tool.authorize(new Tab(), tool.request());

        assertThat(page.body()).contains("action=\"/common/oauth2/v2.0/authorize\"");
    }

    @Test
    void theTrailSaysForWhomAClientBeginsToActAndThatACodeWasReplayed() {
        Person kim = world.person();
        String code = tool.code(kim, tool.request());
        tool.redeem(code);
        tool.redeem(code);
        tool.redeem(code);

        List<String> notes = new ArrayList<>();
        world.watching().trail().stream(1, row -> notes.add(row.note().json()));
        world.watching()
                .trail()
                .unsealed(10_000)
                .forEach(row -> notes.add(row.note().json()));
        String id = kim.account().id().toString();
        assertThat(notes)
                .filteredOn(note -> note.contains("issuer.begin") && note.contains(id))
                .singleElement()
                .asString()
                .contains(Tool.AZURE_CLI, "Azure CLI");
        assertThat(notes)
                .filteredOn(note -> note.contains("issuer.replay") && note.contains(id))
                .singleElement()
                .asString()
                .contains("came a second time");
    }

    @Test
    void aNetworkFromWhichTooMuchIsRefusedWaits() {
        Answer answer = tool.refresh("ghr_none");
        for (int i = 0; i < 100 && answer.status() == 400; i++) {
            answer = tool.refresh("ghr_none");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        world.clock().forward(Duration.ofMinutes(2));
        assertThat(tool.refresh("ghr_none").status()).isEqualTo(400);
        world.clock().forward(Duration.ofMinutes(2));
    }

    @Test
    void whoeverDoesNotWantItSendsTheToolAway() {
        Tab tab = new Tab();
        Answer answer = tool.pressAuthorize(tab, tool.authorize(tab, tool.request()), "deny", Map.of());

        assertThat(Tool.leads(answer).get("error")).isEqualTo("access_denied");
    }

    @Test
    void aSessionIsUsedOnlyOnceItsOwnerSaysSo() {
        SignedIn in = world.signedIn();
        Tab tab = new Tab();
        tab.has("__Host-gatehouse", in.cookie());
        Answer page = tool.authorize(tab, tool.request());
        assertThat(page.body())
                .contains("You are signed in as " + in.person().account().name())
                .doesNotContain("code=");

        Answer left = tool.pressAuthorize(tab, page, "continue", Map.of());
        JsonNode claims = Tool.claims(access(tool.redeem(Tool.codeOf(left)).json()));

        assertThat(claims.get("oid").asText()).isEqualTo(Pim.id(in));
        assertThat(claims.get("amr"))
                .as("the second factor of the session was proved for something else")
                .extracting(JsonNode::asText)
                .containsExactly("pwd");
    }

    @Test
    void aSecondFactorThatIsTypedForTheToolCountsForIt() {
        SignedIn in = world.signedIn();
        world.clock().forward(Duration.ofMinutes(2));
        Tab tab = new Tab();
        tab.has("__Host-gatehouse", in.cookie());
        Answer page = tool.authorize(tab, tool.request());

        Answer wrong = tool.pressAuthorize(tab, page, "continue", Map.of("totp", "000000"));
        assertThat(wrong.status()).isEqualTo(401);
        Answer left = tool.pressAuthorize(tab, page, "continue", Map.of("totp", pim.code(in)));
        JsonNode claims = Tool.claims(access(tool.redeem(Tool.codeOf(left)).json()));

        assertThat(claims.get("amr")).extracting(JsonNode::asText).containsExactly("pwd", "mfa");
        assertThat(claims.get("auth_time").asLong())
                .isEqualTo(world.clock().instant().getEpochSecond());
    }

    @Test
    void aPageThatWasShownForOneSessionIsWorthNothingWithAnother() {
        SignedIn kim = world.signedIn();
        SignedIn ben = world.signedIn();
        Tab tab = new Tab();
        tab.has("__Host-gatehouse", kim.cookie());
        Answer page = tool.authorize(tab, tool.request());
        tab.has("__Host-gatehouse", ben.cookie());

        Answer again = tool.pressAuthorize(tab, page, "continue", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body())
                .contains("You are signed in as " + ben.person().account().name())
                .doesNotContain("code=");

        Answer left = tool.pressAuthorize(tab, again, "continue", Map.of());
        assertThat(Tool.claims(access(tool.redeem(Tool.codeOf(left)).json()))
                        .get("oid")
                        .asText())
                .isEqualTo(Pim.id(ben));
    }

    @Test
    void aTokenWithoutASecondFactorActivatesNothing() {
        SignedIn kim = pim.somebody();
        pim.makeEligible(kim, HELPDESK);
        Tab tab = new Tab();
        tab.has("__Host-gatehouse", pim.again(kim).cookie());
        Answer left = tool.pressAuthorize(tab, tool.authorize(tab, tool.request()), "continue", Map.of());
        String token = access(tool.redeem(Tool.codeOf(left)).json());

        Answer refused = activate(token, HELPDESK);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(Pim.refusals(refused)).contains("secondFactor");
    }

    @Test
    void anAuthenticationContextCountsForAsLongAsASecondFactor() {
        SignedIn kim = pim.somebody();
        String role = "fdd7a751-b60b-444a-984c-02652fe8fa1c";
        pim.makeEligible(kim, role);
        ObjectNode setting = (ObjectNode) pim.get(pim.ada(), "settings/" + role).json();
        ObjectNode activation = (ObjectNode) setting.get("activation");
        activation.putArray("enabledRules").add("justification");
        activation.put("claimValue", "c1");
        Answer set = pim.put(pim.ada(), "settings/" + role, setting.toString());
        assertThat(set.status()).as(set.body()).isEqualTo(200);

        String without = access(tool.tokens(kim.person()));
        assertThat(Pim.refusals(activate(without, role))).containsExactly("context");

        Map<String, String> request = tool.request();
        request.put("claims", "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}");
        String with = access(tool.redeem(tool.code(kim.person(), request)).json());
        world.clock().forward(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(Pim.refusals(activate(with, role))).containsExactly("context");

        world.clock().forward(Duration.ofSeconds(-1));
        Answer activated = activate(with, role);
        assertThat(activated.status()).as(activated.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "prompt, login, false",
        "max_age, 0, false",
        "max_age, 60, false",
        "claims, '{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}', true"
    })
    void aSecondFactorIsProvedAnewWhereTheToolAsksForIt(String name, String value, boolean context) {
        SignedIn in = world.signedIn();
        world.clock().forward(Duration.ofMinutes(2));
        Map<String, String> request = tool.request();
        request.put(name, value);
        Tab tab = new Tab();
        tab.has("__Host-gatehouse", in.cookie());
        Answer page = tool.authorize(tab, request);

        Answer without = tool.pressAuthorize(tab, page, "continue", Map.of());
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.body()).doesNotContain("code=");

        Answer with = tool.pressAuthorize(tab, page, "continue", Map.of("totp", pim.code(in)));
        JsonNode claims = Tool.claims(access(tool.redeem(Tool.codeOf(with)).json()));
        assertThat(claims.get("auth_time").asLong())
                .isEqualTo(world.clock().instant().getEpochSecond());
        assertThat(claims.has("acrs")).isEqualTo(context);
    }

    @Test
    void aChallengeIsAnsweredByAPersonAndNotByARefreshToken() {
        JsonNode tokens = tool.tokens(world.person());
        String claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
        String refresh = tokens.get("refresh_token").asText();

        Answer refused = tool.refresh(refresh, Map.of("claims", claims));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("error").asText()).isEqualTo("interaction_required");
        assertThat(refused.json().get("claims").asText()).isEqualTo(claims);

        Answer able = tool.refresh(refresh, Map.of("claims", "{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}"));
        assertThat(able.status()).as(able.body()).isEqualTo(200);
        assertThat(Tool.claims(access(able.json())).get("xms_cc").get(0).asText())
                .isEqualTo("cp1");
    }

    @Test
    void aRefreshTokenIsSpentAndASpentOneEndsTheWholeFamily() {
        JsonNode first = tool.tokens(world.person());
        JsonNode second = tool.refresh(first.get("refresh_token").asText()).json();
        assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
        assertThat(tool.who(access(second)).status()).isEqualTo(200);

        Answer stolen = tool.refresh(first.get("refresh_token").asText());
        assertThat(stolen.json().get("error").asText()).isEqualTo("invalid_grant");
        assertThat(tool.refresh(second.get("refresh_token").asText())
                        .json()
                        .get("error")
                        .asText())
                .isEqualTo("invalid_grant");
        assertThat(tool.who(access(second)).status()).isEqualTo(401);
        assertThat(tool.who(access(first)).status()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenIsOneClientsOnly() {
        String token = tool.tokens(world.person()).get("refresh_token").asText();

        assertThat(tool.refresh(token, Map.of("client_id", "14d82eec-204b-4c2f-b7e8-296a70dab67e"))
                        .status())
                .isEqualTo(400);
        assertThat(tool.refresh(token).status()).isEqualTo(400);
    }

    @Test
    void aRefreshTokenHoldsForADayAndASignInForAWeek() {
        Person kim = world.person();
        String idle = tool.tokens(kim).get("refresh_token").asText();
        String used = tool.tokens(kim).get("refresh_token").asText();
        for (int half = 0; half < 13; half++) {
            world.clock().forward(Duration.ofHours(12));
            used = tool.refresh(used).json().get("refresh_token").asText();
        }
        assertThat(tool.refresh(idle).status()).isEqualTo(400);
        world.clock().forward(Duration.ofHours(12));

        assertThat(tool.refresh(used).status()).isEqualTo(400);
    }

    @Test
    void aTokenForAzureResourcesOpensWhatIsOfAzureAndNothingElse() {
        JsonNode tokens = tool.tokens(world.person());
        Answer other = tool.refresh(
                tokens.get("refresh_token").asText(),
                Map.of("scope", "https://management.core.windows.net//.default offline_access openid"));

        assertThat(other.status()).as(other.body()).isEqualTo(200);
        String token = access(other.json());
        assertThat(tool.who(token).status()).isEqualTo(401);
        assertThat(tool.with(token, "/v1.0/me").status()).isEqualTo(401);
        assertThat(tool.with(token, "/beta/policies/roleManagementPolicies").status())
                .isEqualTo(401);
        assertThat(tool.with(token, "/api/v1/pim/requests").status()).isEqualTo(401);
        for (String scope : List.of("", "/subscriptions/7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45")) {
            String instances = scope + "/providers/Microsoft.Authorization/roleAssignmentScheduleInstances"
                    + "?api-version=2020-10-01&$filter=asTarget()";
            assertThat(tool.with(token, instances).status()).isEqualTo(200);
            assertThat(tool.with(access(tokens), instances).status())
                    .as("a token for Graph")
                    .isEqualTo(200);
        }
    }

    @Test
    void aTokenHoldsForAnHour() {
        String token = access(tool.tokens(world.person()));
        world.clock().forward(Duration.ofMinutes(59));
        assertThat(tool.who(token).status()).isEqualTo(200);
        world.clock().forward(Duration.ofMinutes(1));

        assertThat(tool.who(token).status()).isEqualTo(401);
    }

    @Test
    void aTokenHoldsNotYetWhereTheClockWentBack() {
        String token = access(tool.tokens(world.person()));
        world.clock().forward(Duration.ofMinutes(-5));
        try {
            assertThat(tool.who(token).status()).isEqualTo(401);
        } finally {
            world.clock().forward(Duration.ofMinutes(5));
        }
    }

    @Test
    void anAccountThatIsDisabledHasNoTokens() {
        Person kim = world.person();
        JsonNode tokens = tool.tokens(kim);
        String code = tool.code(kim, tool.request());
        world.accounts().change(Changes.disabled(kim.account()));

        assertThat(tool.who(access(tokens)).status()).isEqualTo(401);
        assertThat(tool.refresh(tokens.get("refresh_token").asText())
                        .json()
                        .get("error_codes")
                        .get(0)
                        .asInt())
                .isEqualTo(50057);
        assertThat(tool.redeem(code).status()).isEqualTo(400);
    }

    @Test
    void losesARoleAtOnce() {
        Person kim = world.person(Role.AUDITOR);
        String token = access(tool.tokens(kim));
        world.accounts().change(Changes.withRoles(kim.account()));

        assertThat(tool.who(token).json().get("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("User");
    }

    @Test
    void aTokenThatSomebodyElseMadeOpensNothing() throws JoseException {
        String token = access(tool.tokens(world.person()));
        String kid = Tool.header(token).get("kid").asText();
        String payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        RsaJsonWebKey own = RsaJwkGenerator.generateJwk(2048);
        JsonNode published =
                world.client().get("/common/discovery/v2.0/keys").json().at("/keys/0");
        byte[] publicKey = ((RsaJsonWebKey) JsonWebKey.Factory.newJwk(published.toString()))
                .getRsaPublicKey()
                .getEncoded();

        assertThat(tool.who(token).status()).isEqualTo(200);
        assertThat(tool.who(signed(payload, kid, "RS256", own.getPrivateKey())).status())
                .isEqualTo(401);
        assertThat(tool.who(signed(payload, "another", "RS256", own.getPrivateKey()))
                        .status())
                .isEqualTo(401);
        assertThat(tool.who(signed(payload, kid, "HS256", new HmacKey(publicKey)))
                        .status())
                .isEqualTo(401);
        assertThat(tool.who(none(payload, kid)).status()).isEqualTo(401);
        assertThat(tool.who(none(payload, kid) + token.split("\\.")[2]).status())
                .isEqualTo(401);
        assertThat(tool.who(token.substring(0, token.length() - 4) + "AAAA").status())
                .isEqualTo(401);
        assertThat(tool.who("a.b.c").status()).isEqualTo(401);
    }

    @Test
    void aDeviceWaitsForSomebodyToSignInElsewhere() {
        Person kim = world.person();
        JsonNode device = device();
        assertThat(device.get("message").asText())
                .contains(device.get("user_code").asText(), "/devicelogin");
        assertThat(poll(device).json().get("error").asText()).isEqualTo("authorization_pending");
        assertThat(poll(device).json().get("error").asText()).isEqualTo("slow_down");

        Tab tab = new Tab();
        Answer page = typeCode(tab, device.get("user_code").asText());
        assertThat(page.body()).contains("Azure CLI", device.get("user_code").asText());
        Answer done = tool.press(tab, "/devicelogin", page, "sign-in", tool.credentials(kim));
        assertThat(done.body()).contains("You are signed in");

        JsonNode tokens = poll(device).json();
        assertThat(tokens.has("access_token")).as(tokens.toString()).isTrue();
        JsonNode claims = Tool.claims(access(tokens));
        assertThat(claims.get("oid").asText()).isEqualTo(kim.account().id().toString());
        assertThat(claims.get("xms_cc").get(0).asText()).isEqualTo("CP1");
        assertThat(claims.get("amr")).extracting(JsonNode::asText).containsExactly("pwd", "mfa");
        assertThat(tool.who(access(tokens)).status()).isEqualTo(200);
        assertThat(poll(device).json().get("error").asText()).isEqualTo("invalid_grant");
        assertThat(typeCode(new Tab(), device.get("user_code").asText()).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"false, pwd", "true, pwd mfa"})
    void aDeviceGetsASecondFactorOnlyWhereItIsProvedForIt(boolean typed, String amr) {
        SignedIn in = world.signedIn();
        world.clock().forward(Duration.ofMinutes(1));
        JsonNode device = device();
        Tab tab = new Tab();
        tab.has("__Host-gatehouse", in.cookie());
        Answer page = typeCode(tab, device.get("user_code").asText());
        Answer done =
                tool.press(tab, "/devicelogin", page, "continue", typed ? Map.of("totp", pim.code(in)) : Map.of());
        assertThat(done.body()).contains("You are signed in");

        JsonNode claims = Tool.claims(access(poll(device).json()));
        assertThat(claims.get("oid").asText()).isEqualTo(Pim.id(in));
        assertThat(claims.get("amr")).extracting(JsonNode::asText).containsExactly(amr.split(" "));
    }

    @Test
    void aDeviceIsToldNo() {
        JsonNode device = device();
        Tab tab = new Tab();
        Answer page = typeCode(tab, device.get("user_code").asText().toLowerCase(java.util.Locale.ROOT));
        tool.press(tab, "/devicelogin", page, "deny", Map.of());

        assertThat(poll(device).json().get("error").asText()).isEqualTo("authorization_declined");
    }

    @Test
    void aDeviceMayCallItsGrantAsMsalForJavaDoes() {
        JsonNode device = device();

        assertThat(poll(device, "device_code").json().get("error").asText()).isEqualTo("authorization_pending");
    }

    @Test
    void aDeviceWaitsForAQuarterOfAnHourAndIsItself() {
        JsonNode device = device();
        Answer other = tool.token(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                "client_id", "14d82eec-204b-4c2f-b7e8-296a70dab67e",
                "device_code", device.get("device_code").asText()));
        assertThat(other.json().get("error").asText()).isEqualTo("expired_token");
        world.clock().forward(Duration.ofMinutes(15));

        assertThat(poll(device).json().get("error").asText()).isEqualTo("expired_token");
        assertThat(typeCode(new Tab(), device.get("user_code").asText()).status())
                .isEqualTo(400);
    }

    @Test
    void whatSomebodySignedInForEndsWithWhatHeHad() {
        SignedIn kim = pim.somebody();
        pim.makeEligible(kim, HELPDESK);
        JsonNode before = tool.tokens(kim.person());
        assertThat(Tool.claims(access(before)).get("wids")).isEmpty();

        Answer activated = activate(access(before), HELPDESK);
        assertThat(activated.status()).as(activated.body()).isEqualTo(201);
        Until.holds(() -> pim.get(pim.again(kim), "grants?kind=active&state=current")
                .json()
                .at("/items/0/inDirectory")
                .asBoolean());
        JsonNode during = tool.refresh(before.get("refresh_token").asText()).json();
        assertThat(Tool.claims(access(during)).get("wids"))
                .extracting(JsonNode::asText)
                .containsExactly(HELPDESK);
        assertThat(tool.who(access(during)).status()).isEqualTo(200);

        Answer revoked = pim.post(
                pim.ada(), "grants/revocation", "{'principalId':'" + Pim.id(kim) + "','justification':'incident'}");
        assertThat(revoked.status()).as(revoked.body()).isBetween(200, 204);
        Until.holds(() -> tool.who(access(during)).status() == 401);
        assertThat(tool.refresh(during.get("refresh_token").asText())
                        .json()
                        .get("error")
                        .asText())
                .isEqualTo("invalid_grant");
        assertThat(pim.get(kim, "requests").status())
                .as("the browser's session holds no role, and goes on")
                .isEqualTo(200);
        JsonNode after = tool.tokens(kim.person());
        assertThat(Tool.claims(access(after)).get("wids")).isEmpty();
        assertThat(tool.who(access(after)).status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionOfTheBrowserOnceItIsSaid() {
        SignedIn in = world.signedIn();
        Tab tab = new Tab();
        tab.has("__Host-gatehouse", in.cookie());
        String path = "/common/oauth2/v2.0/logout";
        Answer page = tool.open(tab, path + "?post_logout_redirect_uri=https://evil.example");
        assertThat(session(in)).isEqualTo(200);

        assertThat(tool.press(tab, path, page, "sign-out", Map.of()).body()).contains("You are signed out");
        assertThat(session(in)).isEqualTo(401);
    }

    private Answer activate(String token, String role) {
        return world.client()
                .post(
                        "/api/v1/pim/requests",
                        Pim.activation(role).replace('\'', '"'),
                        "Authorization",
                        "Bearer " + token);
    }

    private int session(SignedIn in) {
        return world.client().get("/api/v1/session", "Cookie", Pim.cookie(in)).status();
    }

    private JsonNode device() {
        Answer answer =
                tool.post("/common/oauth2/v2.0/devicecode", Map.of("client_id", Tool.AZURE_CLI, "scope", Tool.SCOPE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer poll(JsonNode device) {
        return poll(device, "urn:ietf:params:oauth:grant-type:device_code");
    }

    private Answer poll(JsonNode device, String grant) {
        return tool.token(Map.of(
                "grant_type",
                grant,
                "client_id",
                Tool.AZURE_CLI,
                "device_code",
                device.get("device_code").asText(),
                "claims",
                "{\"access_token\":{\"xms_cc\":{\"values\":[\"CP1\"]}}}"));
    }

    private Answer typeCode(Tab tab, String code) {
        return tool.press(tab, "/devicelogin", tool.open(tab, "/devicelogin"), "next", Map.of("user_code", code));
    }

    private static String access(JsonNode tokens) {
        assertThat(tokens.has("access_token")).as(tokens.toString()).isTrue();
        return tokens.get("access_token").asText();
    }

    private static String signed(String payload, String kid, String algorithm, java.security.Key key)
            throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(payload);
        signature.setKeyIdHeaderValue(kid);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key);
        return signature.getCompactSerialization();
    }

    private static String none(String payload, String kid) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = "{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}";
        return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + ".";
    }

    private static String basic(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
