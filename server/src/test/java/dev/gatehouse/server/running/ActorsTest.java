package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Entra.Someone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server that grants asks of the one that watches. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class ActorsTest {
    private final World world;
    private final Alerts alerts;

    ActorsTest(World world, Alerts alerts) {
        this.world = world;
        this.alerts = alerts;
    }

    @Test
    void whoActedIsFoundByHisIdAndWhereTheLogHasNoneByHisName() {
        Someone byId = Alerts.somebody();
        Someone byName = Alerts.somebody();
        Someone neither = Alerts.somebody();
        makesAnAdministrator(byId, "\"" + byId.id() + "\"");
        makesAnAdministrator(byName, "null");

        Answer answer = ask("{\"accounts\":[" + account(byId) + "," + account(byName) + "," + account(neither) + "]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("acted").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder(byId.id(), byName.id());
    }

    @Test
    void anIdIsNotToBeMistakenForSomebodyWithTheSameName() {
        Someone acting = Alerts.somebody();
        makesAnAdministrator(acting, "\"" + acting.id() + "\"");

        assertThat(ask("{\"accounts\":[" + account(Someone.named(acting.name())) + "]}")
                        .json()
                        .get("acted"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "{\"accounts\":null}",
                "{\"accounts\":[null]}",
                "{\"accounts\":[{\"name\":\"ben\"}]}",
                "{\"accounts\":[{\"id\":\"ben\"}]}"
            })
    void whatIsNoQuestionIsNotAnswered(String body) {
        assertThat(ask(body).status()).isEqualTo(400);
    }

    @Test
    void aThousandAreAskedAboutAtOnceAndNoMore() {
        assertThat(ask(strangers(1000)).status()).isEqualTo(200);
        assertThat(ask(strangers(1001)).status()).isEqualTo(400);
    }

    private void makesAnAdministrator(Someone who, String id) {
        Someone whom = Alerts.somebody();
        alerts.send(Entra.madeAdministrator(whom, who, alerts.time()).replace("\"" + who.id() + "\"", id));
        Until.holds(() -> alerts.of(whom).size() == 1);
    }

    private static String account(Someone one) {
        return "{\"id\":\"" + one.id() + "\",\"name\":\"" + one.name() + "\"}";
    }

    private static String strangers(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "{\"id\":\"" + UUID.randomUUID() + "\"}")
                .collect(Collectors.joining(",", "{\"accounts\":[", "]}"));
    }

    private Answer ask(String body) {
        String token = world.token(
                world.person(Role.SECURITY_READER), Duration.ofDays(3650), Optional.empty(), Role.SECURITY_READER);
        return world.client()
                .post(
                        "/api/v1/alerts/actors",
                        BodyPublishers.ofString(body),
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json");
    }
}
