package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Entra.Someone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is usual for an account, over the wire. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class BaselinesTest {
    private final World world;
    private final Alerts logs;

    BaselinesTest(World world, Alerts logs) {
        this.world = world;
        this.logs = logs;
    }

    @Test
    void areWhatTheWatchHasLearned() {
        Someone somebody = Alerts.somebody();
        assertThat(logs.about(somebody).isObject()).isTrue();
        for (String country : new String[] {"SE", "NO", "SE"}) {
            logs.send(signIn(somebody, logs.time(), country));
        }
        Until.holds(() -> countries(somebody).path("events").asInt() == 3);
        JsonNode known = countries(somebody);

        assertThat(known.get("type").textValue()).isEqualTo("new_value");
        assertThat(known.at("/key/0").textValue()).isEqualTo(somebody.id());
        assertThat(known.get("enough").asBoolean(true)).isFalse();
        assertThat(known.at("/values/0/value").textValue()).isEqualTo("SE");
        assertThat(known.at("/values/0/count").intValue()).isEqualTo(2);
        assertThat(known.at("/values/1/lastSeen").textValue()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(known.has("periods")).isFalse();
    }

    private JsonNode countries(Someone somebody) {
        Answer answer = world.client()
                .get(
                        "/api/v1/accounts/" + somebody.id() + "/baselines",
                        "Authorization",
                        "Bearer " + world.token(Role.INVESTIGATOR));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        for (JsonNode item : answer.json().get("items")) {
            if (item.at("/fields/0").asText().equals("Location")) {
                return item;
            }
        }
        return answer.json().path("nothing of countries");
    }

    private static String signIn(Someone somebody, Instant time, String country) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"createdDateTime\":\"" + time + "\",\"userId\":\""
                + somebody.id()
                + "\",\"userPrincipalName\":\"" + somebody.name()
                + "\",\"appDisplayName\":\"Azure Portal\",\"ipAddress\":\"192.0.2.7\",\"isInteractive\":true,"
                + "\"location\":{\"city\":\"X\",\"countryOrRegion\":\"" + country + "\"},"
                + "\"deviceDetail\":{\"isManaged\":false,\"operatingSystem\":\"Windows\"},\"status\":{\"errorCode\":0}}";
    }
}
