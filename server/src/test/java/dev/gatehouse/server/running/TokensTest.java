package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class TokensTest {
    private static final String SOURCE = """
            {"name":"logs","roles":["Source"],"days":30,"source":{"name":"entra","tenant":"contoso","tables":["SigninLogs"]}}""";

    private final World world;

    TokensTest(World world) {
        this.world = world;
    }

    @Test
    void areToldOnceAndCallTheApi() {
        SignedIn in = world.signedIn(Role.AUDITOR);
        Answer made = create(in, wish("Auditor"));
        String token = made.json().get("token").asText();

        assertThat(made.status()).isEqualTo(201);
        assertThat(token).startsWith("gh_");
        assertThat(made.header("Location")).endsWith(made.json().get("id").asText());
        assertThat(who(token).json().get("by").asText()).isEqualTo("token");
        assertThat(list(in, "").body()).doesNotContain(token, "hash");
    }

    @Test
    void expire() {
        String token =
                create(world.signedIn(), wish("User")).json().get("token").asText();
        world.clock().forward(Duration.ofDays(7).minusSeconds(1));
        assertThat(who(token).status()).isEqualTo(200);
        world.clock().forward(Duration.ofSeconds(1));

        assertThat(who(token).status()).isEqualTo(401);
    }

    @Test
    void areRevokedAtOnce() {
        SignedIn in = world.signedIn();
        JsonNode made = create(in, wish("User")).json();

        assertThat(revoke(in, made.get("id").asText()).status()).isEqualTo(204);
        assertThat(who(made.get("token").asText()).status()).isEqualTo(401);
        assertThat(list(in, "").json().get("items").get(0).has("revoked")).isTrue();
    }

    @Test
    void areNobodyElsesBusiness() {
        String id = create(world.signedIn(), wish("User")).json().get("id").asText();
        SignedIn other = world.signedIn(Role.AUDITOR);

        assertThat(revoke(other, id).status()).isEqualTo(404);
        assertThat(revoke(other, "x").status()).isEqualTo(404);
        assertThat(list(other, "").body()).doesNotContain(id);
        assertThat(list(world.signedIn(), "?all=true").status()).isEqualTo(403);
    }

    @Test
    void areAllSeenByAnAuditorAndRevokedByWhoAdministersRoles() {
        JsonNode made = create(world.signedIn(), wish("User")).json();
        SignedIn administrator = world.signedIn(Role.PRIVILEGED_ROLE_ADMINISTRATOR);

        assertThat(ids(world.signedIn(Role.AUDITOR), "?all=true&limit=200"))
                .contains(made.get("id").asText());
        assertThat(revoke(administrator, made.get("id").asText()).status()).isEqualTo(204);
        assertThat(who(made.get("token").asText()).status()).isEqualTo(401);
    }

    @Test
    void haveNoRoleThatTheirMakerHasNot() {
        assertThat(create(world.signedIn(Role.AUDITOR), wish("Investigator")).status())
                .isEqualTo(403);
        assertThat(create(world.signedIn(Role.AUDITOR), SOURCE).status()).isEqualTo(403);
    }

    @Test
    void loseARoleWithTheirOwner() {
        SignedIn in = world.signedIn(Role.AUDITOR);
        String token = create(in, wish("Auditor")).json().get("token").asText();
        assertThat(world.client()
                        .get("/api/v1/health", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(200);
        world.accounts().change(Changes.withRoles(in.person().account()));

        assertThat(world.client()
                        .get("/api/v1/health", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void ofASourceOutliveTheirMaker() {
        SignedIn in = world.signedIn(Role.PRIVILEGED_ROLE_ADMINISTRATOR);
        Answer made = create(in, SOURCE);
        world.accounts().change(Changes.disabled(in.person().account()));
        Answer who = who(made.json().get("token").asText());

        assertThat(made.json().get("source").toString())
                .isEqualTo("{\"name\":\"entra\",\"tenant\":\"contoso\",\"tables\":[\"SigninLogs\"]}");
        assertThat(who.status()).isEqualTo(200);
        assertThat(who.json().get("roles")).extracting(JsonNode::asText).containsExactly("Source");
    }

    @Test
    void areMadeByPeopleAndNotByTokens() {
        String token = world.token(Role.USER);
        Answer answer = world.client().post("/api/v1/tokens", wish("User"), "Authorization", "Bearer " + token);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void areListedPageByPage() {
        SignedIn in = world.signedIn();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(create(in, wish("User")).json().get("id").asText());
        }

        assertThat(ids(in, "?limit=3")).containsExactlyInAnyOrderElementsOf(made);
        assertThat(ids(in, "?limit=7")).hasSize(7);
        assertThat(list(in, "?limit=0").status()).isEqualTo(400);
        assertThat(list(in, "?limit=201").status()).isEqualTo(400);
        assertThat(list(in, "?after=x").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"name\":\"x\",\"roles\":[],\"days\":7}",
                "{\"name\":\"x\",\"roles\":[\"Emperor\"],\"days\":7}",
                "{\"name\":\"x\",\"roles\":[null],\"days\":7}",
                "{\"name\":\"\",\"roles\":[\"User\"],\"days\":7}",
                "{\"name\":\"x\",\"roles\":[\"User\"],\"days\":0}",
                "{\"name\":\"x\",\"roles\":[\"User\"],\"days\":366}",
                "{\"name\":\"x\",\"roles\":[\"User\"],\"days\":7,\"more\":1}",
                "{\"name\":\"x\",\"roles\":[\"User\"],\"days\":7,\"source\":{\"name\":\"y\"}}",
                "{\"name\":\"x\",\"roles\":[\"Source\"],\"days\":7}",
                "{\"name\":\"x\",\"roles\":[\"Source\",\"User\"],\"days\":7,\"source\":{\"name\":\"y\"}}",
                "{\"name\":\"x\",\"roles\":[\"Source\"],\"days\":7,\"source\":{\"name\":\"../y\"}}",
                "{\"name\":\"x\",\"roles\":[\"Source\"],\"days\":7,\"source\":{\"name\":\"Gatehouse\"}}",
                "{\"name\":\"x\",\"roles\":[\"Source\"],\"days\":7,\"source\":{\"name\":\"y\",\"tables\":[\"Nowhere\"]}}"
            })
    void areNotMadeOfAWishThatIsNotAsItMustBe(String wish) {
        Answer answer = create(world.signedIn(Role.PRIVILEGED_ROLE_ADMINISTRATOR), wish);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private Answer create(SignedIn in, String wish) {
        return world.client()
                .post("/api/v1/tokens", wish, "Cookie", "__Host-gatehouse=" + in.cookie(), "X-CSRF-Token", in.csrf());
    }

    private Answer revoke(SignedIn in, String id) {
        return world.client()
                .call(
                        "DELETE",
                        "/api/v1/tokens/" + id,
                        "Cookie",
                        "__Host-gatehouse=" + in.cookie(),
                        "X-CSRF-Token",
                        in.csrf());
    }

    private Answer list(SignedIn in, String query) {
        return world.client().get("/api/v1/tokens" + query, "Cookie", "__Host-gatehouse=" + in.cookie());
    }

    private List<String> ids(SignedIn in, String query) {
        List<String> ids = new ArrayList<>();
        JsonNode page = list(in, query).json();
        page.get("items").forEach(item -> ids.add(item.get("id").asText()));
        while (page.has("next")) {
            page = list(in, query + "&after=" + page.get("next").asText()).json();
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
        }
        return ids;
    }

    private Answer who(String token) {
        return world.client().get("/api/v1/session", "Authorization", "Bearer " + token);
    }

    private static String wish(String role) {
        return "{\"name\":\"x\",\"roles\":[\"" + role + "\"],\"days\":7}";
    }
}
