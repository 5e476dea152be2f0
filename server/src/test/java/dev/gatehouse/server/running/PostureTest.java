package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tenant's state over the wire, of a server that was given an export. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
@QuarkusTestResource(value = DirectoryResource.class, restrictToAnnotatedClass = true)
final class PostureTest {
    private final World world;

    PostureTest(World world) {
        this.world = world;
    }

    @Test
    void findingsComePageByPageAsObjects() {
        Set<String> seen = new HashSet<>();
        String after = "";
        int pages = 0;
        while (!after.equals("null")) {
            Answer answer = get("?severity=critical,high&limit=10" + after);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            for (JsonNode finding : answer.json().get("items")) {
                assertThat(seen.add(finding.get("key").textValue())).isTrue();
                assertThat(finding.get("severity").textValue()).isIn("critical", "high");
                assertThat(finding.at("/object/name").textValue()).isNotBlank();
                assertThat(finding.get("remedy").isArray()).isTrue();
            }
            JsonNode next = answer.json().path("next");
            after = next.isTextual() ? "&after=" + Alerts.encoded(next.textValue()) : "null";
            pages++;
        }
        assertThat(pages).isGreaterThan(1);
        assertThat(seen).hasSizeGreaterThan(10);
    }

    @Test
    void theSummarySaysHowOldItIs() {
        JsonNode summary = get("/summary").json();

        assertThat(summary.get("at").textValue()).isEqualTo("2026-05-25T00:00:00Z");
        assertThat(summary.get("readAt").textValue()).isNotBlank();
        assertThat(summary.get("age").textValue()).matches("-?PT.*");
        assertThat(summary.get("score").isInt()).isTrue();
        assertThat(summary.get("checks").size()).isGreaterThan(20);
    }

    @Test
    void waysHaveSteps() {
        JsonNode ways = get("/ways?limit=1").json();

        assertThat(ways.at("/items/0/steps/0/from").textValue()).isNotBlank();
    }

    @Test
    void saysWhatIsWrong() {
        for (String wrong : new String[] {"severity=grave", "check=none", "state=closed", "limit=0", "after=x"}) {
            Answer answer = get("?" + wrong);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().get("parameter").asText()).isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    private Answer get(String rest) {
        return world.client()
                .get("/api/v1/posture" + rest, "Authorization", "Bearer " + world.token(Role.SECURITY_READER));
    }
}
