package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What role settings would have done, over the wire. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class PimReplayTest {
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    private static final String TEAMS = "69091246-20e8-4a56-aa4d-066075b2a7a8";

    private static final String USERS = "fe930be7-5e62-47db-91af-98c3a49a38b1";

    private final Pim pim;

    PimReplayTest(Pim pim) {
        this.pim = pim;
    }

    @Test
    void saysWhatActivationsWouldHaveComeToAndChangesNothing() {
        for (String duration : List.of("PT1H", "PT3H", "")) {
            SignedIn somebody = pim.somebody();
            pim.makeEligible(somebody, HELPDESK);
            String form = Pim.activation(HELPDESK)
                    .replace("'duration':'PT2H',", duration.isEmpty() ? "" : "'duration':'" + duration + "',");
            assertThat(pim.post(somebody, "requests", form).status()).isEqualTo(201);
        }
        pim.wait(Duration.ofMinutes(1));
        ObjectNode two = setting(HELPDESK);
        ((ObjectNode) two.get("activation")).put("maximumDuration", "PT2H");
        ObjectNode approved = two.deepCopy();
        ((ObjectNode) approved.at("/activation/approval")).put("isApprovalRequired", true);

        JsonNode shorter = replay(two).json();
        assertThat(shorter.at("/all/activations").asInt()).isEqualTo(3);
        assertThat(shorter.at("/all/inForce/granted").asInt()).isEqualTo(3);
        assertThat(shorter.at("/all/proposed/granted").asInt()).isEqualTo(2);
        assertThat(shorter.at("/all/proposed/refused").asInt()).isEqualTo(1);
        assertThat(shorter.at("/all/proposed/refusals/0/code").asText()).isEqualTo("expiration");
        assertThat(shorter.at("/all/shortened").asInt()).isEqualTo(1);
        assertThat(shorter.at("/settings/0/target/roleName").asText()).isEqualTo("Helpdesk Administrator");
        assertThat(shorter.get("isComplete").asBoolean()).isTrue();
        JsonNode waiting = replay(approved).json();
        assertThat(waiting.at("/all/proposed/waiting").asInt()).isEqualTo(2);
        assertThat(setting(HELPDESK).get("version").asInt()).isZero();

        pim.wait(Duration.ofDays(91));
        assertThat(replay(approved).json().at("/all/activations").asInt()).isZero();
    }

    @Test
    void whatIsWrittenWrongIs400() {
        ObjectNode setting = setting(TEAMS);
        ObjectNode nowhere = setting.deepCopy();
        nowhere.remove("target");
        assertThat(replay(nowhere).status()).isEqualTo(400);
        assertThat(replay().status()).isEqualTo(400);
        assertThat(replay(setting, setting).status()).isEqualTo(400);
        assertThat(pim.post(pim.ada(), "settings/replay", "{'settings':[null]}").status())
                .isEqualTo(400);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("days", 366);
        body.putArray("settings").add(setting);
        assertThat(pim.post(pim.ada(), "settings/replay", body.toString()).status())
                .isEqualTo(400);
    }

    @Test
    void whatSomebodySetIsListedPageByPage() {
        for (String role : List.of(TEAMS, USERS)) {
            ObjectNode setting = setting(role);
            ((ObjectNode) setting.get("activation")).put("maximumDuration", "PT4H");
            assertThat(pim.put(pim.ada(), "settings/" + role, setting.toString())
                            .status())
                    .isEqualTo(200);
        }
        JsonNode first = pim.get(pim.ada(), "settings?limit=1").json();
        JsonNode second = pim.get(
                        pim.ada(),
                        "settings?limit=1&after="
                                + Alerts.encoded(first.get("next").asText()))
                .json();
        assertThat(List.of(first.at("/items/0"), second.at("/items/0")))
                .containsExactlyInAnyOrder(setting(TEAMS), setting(USERS));
        assertThat(second.has("next")).isFalse();
        assertThat(pim.get(pim.ada(), "settings?after=x").status()).isEqualTo(400);
    }

    private ObjectNode setting(String role) {
        return (ObjectNode) pim.get(pim.ada(), "settings/" + role).json();
    }

    private Answer replay(ObjectNode... settings) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("settings").addAll(List.of(settings));
        return pim.post(pim.ada(), "settings/replay", body.toString());
    }
}
