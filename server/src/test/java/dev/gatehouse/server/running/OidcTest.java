package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With an OpenID provider: a server of its own, started with other settings. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
@TestProfile(OidcTest.WithProvider.class)
final class OidcTest implements Issuer.Wants {
    private final World world;
    private Optional<Issuer> issuer = Optional.empty();

    OidcTest(World world) {
        this.world = world;
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
    void leavesTokensOfOursAsTheyAre() {
        assertThat(get("/api/v1/health", world.token(Role.AUDITOR)).status()).isEqualTo(200);
        assertThat(get("/api/v1/health", "gh_x").status()).isEqualTo(401);
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
