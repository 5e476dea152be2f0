package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Entra.Someone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A backtest, from the wish to the result. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class BacktestsOverHttpTest {
    private final World world;
    private final Alerts alerts;

    BacktestsOverHttpTest(World world, Alerts alerts) {
        this.world = world;
        this.alerts = alerts;
    }

    @Test
    void runsAndIsLookedAtAndForgottenByWhoBeganIt() {
        Someone whom = Alerts.somebody();
        JsonNode told = alerts.about(whom);
        String token = world.token(Role.SECURITY_OPERATOR);
        String from = world.clock().instant().minus(Duration.ofDays(1)).toString();
        String until = world.clock().instant().plus(Duration.ofDays(2)).toString();
        Answer begun = post(
                "{\"rule\":\"" + Entra.ROLE_OUTSIDE_PIM + "\",\"from\":\"" + from + "\",\"until\":\"" + until + "\"}",
                token);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String place = begun.header("Location");
        place = place.substring(place.indexOf("/api/"));
        assertThat(place).endsWith(begun.json().get("id").asText());

        String looked = place;
        Until.holds(() -> !get(looked, token).json().get("state").asText().equals("running"));
        JsonNode ended = get(place, token).json();
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("done");
        assertThat(ended.at("/result/rules/0/alerts").asInt()).isPositive();
        assertThat(ended.at("/result/rules/0/id").asText()).isEqualTo(Entra.ROLE_OUTSIDE_PIM);
        List<String> shown = new ArrayList<>();
        ended.at("/result/alerts").forEach(alert -> shown.add(alert.path("id").asText()));
        List<String> watched = new ArrayList<>(List.of(told.at("/alert/id").asText()));
        get("/api/v1/alerts?limit=200&rule=" + Entra.ROLE_OUTSIDE_PIM, token)
                .json()
                .get("items")
                .forEach(item -> watched.add(item.at("/alert/id").asText()));
        assertThat(shown).isNotEmpty().hasSizeLessThanOrEqualTo(10).isSubsetOf(watched);
        assertThat(get("/api/v1/rules/backtests", token).json().get("items")).hasSize(1);

        String other = world.token(Role.SECURITY_OPERATOR);
        assertThat(get(place, other).status()).isEqualTo(404);
        assertThat(world.client()
                        .call("DELETE", place, "Authorization", "Bearer " + other)
                        .status())
                .isEqualTo(404);
        assertThat(world.client()
                        .call("DELETE", place, "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(204);
        assertThat(get(place, token).status()).isEqualTo(404);
    }

    @Test
    void saysWhatIsWrong() {
        String token = world.token(Role.SECURITY_OPERATOR);
        for (String wrong : new String[] {"", "[]", "null", "{\"rule\":\"x\",\"from\":\"2026-05-04\"}", "nonsense"}) {
            Answer answer = post(wrong, token);
            assertThat(answer.status()).as(wrong + answer.body()).isEqualTo(400);
        }
        Answer mistaken = post("{\"yaml\":\"title: [\",\"from\":\"2026-05-04\"}", token);
        assertThat(mistaken.json().get("parameter").asText()).isEqualTo("yaml");
        assertThat(mistaken.json().get("mistakes")).isNotEmpty();
        assertThat(get("/api/v1/rules/backtests/x", token).status()).isEqualTo(404);
    }

    private Answer post(String json, String token) {
        return world.client().post("/api/v1/rules/backtest", json, "Authorization", "Bearer " + token);
    }

    private Answer get(String path, String token) {
        return world.client().get(path, "Authorization", "Bearer " + token);
    }
}
