package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import dev.gatehouse.server.watch.AlertFeed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody is shut out at once, by Graph's words and by Gatehouse's own, and let in again. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class AdmittanceTest {
    private static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final String TEAMS = "69091246-20e8-4a56-aa4d-066075b2a7a8";
    private static final String OFF = "{'accountEnabled':false}";
    private static final String ON = "{'accountEnabled':true}";

    private final World world;
    private final Pim pim;
    private final Graph graph;
    private final Tool tool;
    private final Elsewhere elsewhere;

    AdmittanceTest(World world, Pim pim, Graph graph, Tool tool, Elsewhere elsewhere) {
        this.world = world;
        this.pim = pim;
        this.graph = graph;
        this.tool = tool;
        this.elsewhere = elsewhere;
    }

    private static String user(SignedIn who) {
        return "/v1.0/users/" + Pim.id(who);
    }

    private int whoAmI(SignedIn who) {
        return world.client()
                .get("/api/v1/session", "Cookie", "__Host-gatehouse=" + who.cookie())
                .status();
    }

    private int whoAmI(String token) {
        return world.client()
                .get("/api/v1/session", "Authorization", "Bearer " + token)
                .status();
    }

    @Test
    void whoIsDisabledIsOutWithAllThatActsForHimAndLosesWhatHeActivated() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        pim.makeEligible(cem, EXCHANGE);
        Answer active =
                graph.post(cem, Graph.ROLES + "roleAssignmentScheduleRequests", Graph.activation(cem, EXCHANGE));
        assertThat(active.status()).as(active.body()).isEqualTo(201);
        String api = world.token(cem.person(), Duration.ofDays(1), Optional.empty(), Role.USER);
        assertThat(whoAmI(cem)).isEqualTo(200);

        Answer off = graph.send(ada, "PATCH", user(cem), OFF);

        assertThat(off.status()).as(off.body()).isEqualTo(204);
        assertThat(whoAmI(cem)).isEqualTo(401);
        assertThat(whoAmI(api)).isEqualTo(401);
        assertThat(world.sessionsOf(cem.person())).isZero();
        assertThat(graph.get(ada, user(cem)).json().get("accountEnabled").asBoolean())
                .isFalse();
        String had = Graph.ROLES + "roleAssignmentScheduleInstances?"
                + Graph.filter("principalId eq '" + Pim.id(cem) + "' and assignmentType eq 'Activated'");
        assertThat(graph.list(ada, had)).isEmpty();
        SignedIn auditor = pim.somebody(Role.AUDITOR);
        String audits = "/v1.0/auditLogs/directoryAudits?"
                + Graph.filter("activityDisplayName eq 'Disable account' and targetResources/any(t:t/id eq '"
                        + Pim.id(cem) + "')");
        Until.holds(() -> !graph.list(auditor, audits).isEmpty());
        assertThat(graph.list(auditor, audits)).hasSize(1);
        assertThat(trail(auditor, "account.disable")).contains(Pim.id(cem));

        // Enabled again he signs in as before, but what he had activated stays away, also when the accounts are looked
        // at again.
        assertThat(graph.send(ada, "PATCH", user(cem), ON).status()).isEqualTo(204);
        SignedIn _ = pim.somebody(); // It was looked anew whom there is.
        SignedIn again = pim.again(cem);
        assertThat(whoAmI(again)).isEqualTo(200);
        assertThat(whoAmI(cem)).isEqualTo(401);
        assertThat(whoAmI(api)).as("a token is not good again").isEqualTo(401);
        assertThat(graph.list(ada, had)).isEmpty();
        assertThat(graph.get(ada, user(cem)).json().get("accountEnabled").asBoolean())
                .isTrue();
    }

    private String trail(SignedIn auditor, String action) {
        return world.client()
                .get("/api/v1/audit?action=" + action, "Cookie", "__Host-gatehouse=" + auditor.cookie())
                .body();
    }

    @Test
    void whoIsSignedOutSignsInAgainAndKeepsWhatHeHas() {
        SignedIn ada = pim.ada();
        SignedIn kim = pim.somebody();
        SignedIn elsewhere = pim.again(kim);

        Answer done = graph.post(ada, user(kim) + "/revokeSignInSessions", "");

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().get("value").asBoolean()).isTrue();
        assertThat(done.json().get("@odata.context").asText()).endsWith("/v1.0/$metadata#Edm.Boolean");
        assertThat(whoAmI(kim)).isEqualTo(401);
        assertThat(whoAmI(elsewhere)).isEqualTo(401);
        SignedIn again = pim.again(kim);
        assertThat(whoAmI(again)).isEqualTo(200);
        SignedIn other = pim.again(kim);
        assertThat(graph.post(again, "/beta/me/microsoft.graph.revokeSignInSessions", "")
                        .status())
                .isEqualTo(200);
        assertThat(whoAmI(other)).isEqualTo(401);
        assertThat(trail(pim.somebody(Role.AUDITOR), "account.sign-out")).contains(Pim.id(kim));
    }

    @Test
    void whatHeReadsForLongEndsWithHim() {
        SignedIn reader = pim.somebody(Role.SECURITY_READER);
        AlertFeed feed = world.watching().station().feed();
        int others = feed.listeners();
        HttpResponse<InputStream> stream =
                world.client().open("/api/v1/alerts/stream", Version.HTTP_2, "Cookie", Pim.cookie(reader));
        assertThat(stream.statusCode()).isEqualTo(200);
        Until.holds(() -> feed.listeners() == others + 1);

        assertThat(graph.send(pim.ada(), "PATCH", user(reader), OFF).status()).isEqualTo(204);

        Until.holds(() -> feed.listeners() == others);
    }

    @Test
    void nobodyIsShutOutByWhoMayNotAndNoOtherLearnsWhomThereIs() {
        SignedIn kim = pim.somebody();
        SignedIn cem = pim.somebody();
        for (String who : new String[] {user(kim), "/v1.0/users/nobody@contoso.example", "/v1.0/users/" + EXCHANGE}) {
            Answer refused = graph.send(cem, "PATCH", who, OFF);
            assertThat(refused.status()).as(who).isEqualTo(403);
            assertThat(Graph.code(refused)).isEqualTo("Authorization_RequestDenied");
            assertThat(graph.post(cem, who + "/revokeSignInSessions", "").status())
                    .as(who)
                    .isEqualTo(404);
            // A permission is not enough: the application administers nothing here.
            String app = tool.appToken(tool.app("User.EnableDisableAccount.All"))
                    .json()
                    .get("access_token")
                    .asText();
            assertThat(world.client()
                            .send(world.client()
                                    .to(who)
                                    .header("Authorization", "Bearer " + app)
                                    .header("Content-Type", "application/json")
                                    .method("PATCH", BodyPublishers.ofString(OFF.replace('\'', '"'))))
                            .status())
                    .as(who)
                    .isEqualTo(403);
        }
        assertThat(whoAmI(kim)).isEqualTo(200);
    }

    @Test
    void whoTriesItTooOftenWaits() {
        SignedIn cem = pim.somebody();
        Answer last = graph.send(cem, "PATCH", "/v1.0/users/nobody@contoso.example", OFF);
        for (int i = 0; i < 60; i++) {
            assertThat(last.status()).isEqualTo(403);
            last = graph.send(cem, "PATCH", "/v1.0/users/nobody@contoso.example", OFF);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotEmpty();
    }

    @Test
    void anApplicationSignsPeopleOutByItsPermissionAndByNothingElse() {
        SignedIn kim = pim.somebody();
        String path = user(kim) + "/revokeSignInSessions";
        assertThat(signOut(path, "AccessReview.ReadWrite.All").status()).isEqualTo(403);
        assertThat(whoAmI(kim)).isEqualTo(200);

        Answer done = signOut(path, "User.RevokeSessions.All");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(whoAmI(kim)).isEqualTo(401);
    }

    private Answer signOut(String path, String permission) {
        String app =
                tool.appToken(tool.app(permission)).json().get("access_token").asText();
        return world.client().call("POST", path, "Authorization", "Bearer " + app);
    }

    @Test
    void ofTwoOfOneNameNoneIsMeant() {
        SignedIn ada = pim.ada();
        String one = elsewhere.imported("twin@contoso.example");
        String other = elsewhere.imported("Twin@contoso.example");

        Answer refused = graph.send(ada, "PATCH", "/v1.0/users/twin@contoso.example", OFF);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(Graph.message(refused)).contains("several users");
        for (String id : new String[] {one, other}) {
            assertThat(graph.send(ada, "PATCH", "/v1.0/users/" + id, OFF).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void anEmergencyAccountStays() {
        SignedIn ada = pim.ada();
        PrincipalId rescue = PrincipalId.of(UUID.randomUUID().toString());
        elsewhere.observe(
                new Account(rescue, "rescue", Account.Kind.USER, true, false, true, rescue, Optional.empty()));

        Answer refused = graph.send(ada, "PATCH", "/v1.0/users/" + rescue, OFF);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(Graph.message(refused)).contains("emergency account");
    }

    @Test
    void theLastAdministratorStaysAndOnlyWhatIsThereIsChanged() {
        SignedIn ada = pim.ada();
        SignedIn kim = pim.somebody();

        Answer last = graph.send(ada, "PATCH", user(ada), OFF);
        assertThat(last.status()).as(last.body()).isEqualTo(400);
        assertThat(Graph.code(last)).isEqualTo("CannotDeleteLastAdminAssignment");
        assertThat(whoAmI(ada)).isEqualTo(200);
        assertThat(graph.send(ada, "PATCH", "/v1.0/users/nobody@contoso.example", OFF)
                        .status())
                .isEqualTo(404);
        assertThat(graph.send(ada, "PATCH", "/v1.0/users/" + EXCHANGE, OFF).status())
                .isEqualTo(404);
        for (String body : new String[] {
            "{}",
            "[]",
            "{'accountEnabled':'false'}",
            "{'accountEnabled':null}",
            "{'displayName':'Kim'}",
            "{'accountEnabled':false,'jobTitle':'none'}"
        }) {
            Answer wrong = graph.send(ada, "PATCH", user(kim), body);
            assertThat(wrong.status()).as(body + ": " + wrong.body()).isEqualTo(400);
        }
        assertThat(whoAmI(kim)).isEqualTo(200);
    }

    @Test
    void inItsOwnWordsItSaysWhoIsNowAsHeIs() {
        SignedIn ada = pim.ada();
        SignedIn ben = pim.somebody();
        pim.makeEligible(ben, TEAMS);
        String path = "principals/" + Pim.id(ben);

        Answer off = pim.post(ada, path + "/disable", "");
        assertThat(off.status()).as(off.body()).isEqualTo(200);
        assertThat(off.json().get("accountEnabled").asBoolean()).isFalse();
        assertThat(whoAmI(ben)).isEqualTo(401);
        // Twice is as once.
        assertThat(pim.post(ada, path + "/disable", "").status()).isEqualTo(200);
        assertThat(pim.post(ada, path + "/enable", "")
                        .json()
                        .get("accountEnabled")
                        .asBoolean())
                .isTrue();
        SignedIn again = pim.again(ben);
        assertThat(pim.post(again, path + "/sign-out", "").status()).isEqualTo(200);
        assertThat(whoAmI(again)).isEqualTo(401);

        SignedIn cem = pim.somebody();
        assertThat(pim.post(cem, path + "/disable", "").status()).isEqualTo(403);
        assertThat(pim.post(cem, path + "/sign-out", "").status()).isEqualTo(403);
        assertThat(pim.post(ada, "principals/" + EXCHANGE + "/sign-out", "").status())
                .isEqualTo(404);
        assertThat(pim.post(ada, "principals/" + EXCHANGE + "/disable", "").status())
                .isEqualTo(404);
        assertThat(pim.post(ada, "principals/ben/disable", "").status()).isEqualTo(404);
        assertThat(pim.post(ada, "principals/" + Pim.id(ada) + "/disable", "").status())
                .isEqualTo(409);
    }
}
