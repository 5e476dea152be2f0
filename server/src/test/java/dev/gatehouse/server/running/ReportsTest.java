package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Entra.Someone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The reports on risk, over the wire. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class ReportsTest {
    private final World world;
    private final Alerts logs;

    ReportsTest(World world, Alerts logs) {
        this.world = world;
        this.logs = logs;
    }

    @Test
    void areJsonPageByPage() {
        Someone one = risky("atRisk");
        Someone other = risky("atRisk");
        Answer first = get("risky-users?riskState=atRisk&user=" + domain(one) + "&limit=1");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.header("Content-Type")).startsWith("application/json");
        assertThat(first.json().at("/items/0/id").asText()).isEqualTo(one.id());
        assertThat(first.json().at("/items/0/history/0/riskState").asText()).isEqualTo("atRisk");
        assertThat(first.json().at("/items/0/privileged").asBoolean(true)).isFalse();

        JsonNode next = get("risky-users?user=risky.example&limit=1").json().get("next");
        Answer second = get("risky-users?user=risky.example&limit=1&after=" + Alerts.encoded(next.asText()));
        assertThat(second.json().at("/items/0/id").asText()).isIn(one.id(), other.id());
    }

    @Test
    void areCsvByAcceptOrFormat() {
        Someone somebody = risky("confirmedCompromised");
        String token = world.token(Role.SECURITY_READER);
        String path = "/api/v1/reports/risky-users?user=" + somebody.id();
        Answer accepted = world.client().get(path, "Authorization", "Bearer " + token, "Accept", "text/csv");
        Answer asked = world.client().get(path + "&format=csv", "Authorization", "Bearer " + token);

        assertThat(accepted.header("Content-Type")).startsWith("text/csv");
        assertThat(accepted.header("Content-Disposition")).contains("attachment");
        assertThat(accepted.body().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(somebody.id() + "," + somebody.name());
        assertThat(asked.body()).isEqualTo(accepted.body());
        assertThat(get("risky-sign-ins?format=csv").body().lines()).hasSize(1);
    }

    @Test
    void sayWhatIsWrong() {
        for (String report :
                new String[] {"risky-users", "risky-sign-ins", "risk-detections", "risky-service-principals"}) {
            Answer answer = get(report + "?riskState=worse");
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().get("parameter").asText()).isEqualTo("riskState");
        }
    }

    private Someone risky(String state) {
        Someone somebody = Someone.named(Alerts.somebody().name().replace("contoso.example", "risky.example"));
        logs.send("{\"id\":\"" + somebody.id()
                + "\",\"isDeleted\":false,\"isProcessing\":false,\"riskLevel\":\"high\",\"riskState\":\"" + state
                + "\",\"riskDetail\":\"none\",\"riskLastUpdatedDateTime\":\"" + logs.time()
                + "\",\"userDisplayName\":\"Somebody\",\"userPrincipalName\":\"" + somebody.name() + "\"}");
        return somebody;
    }

    private static String domain(Someone somebody) {
        return Alerts.encoded(somebody.name());
    }

    private Answer get(String rest) {
        return world.client()
                .get("/api/v1/reports/" + rest, "Authorization", "Bearer " + world.token(Role.SECURITY_READER));
    }
}
