package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Entra.Someone;
import dev.gatehouse.server.running.World.SignedIn;
import dev.gatehouse.store.audit.AuditNote;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class AlertTriageTest {
    private final World world;
    private final Alerts alerts;

    AlertTriageTest(World world, Alerts alerts) {
        this.world = world;
        this.alerts = alerts;
    }

    @Test
    void changesWhatIsAskedForAndNothingElse() {
        String id = alerts.id();
        SignedIn operator = world.signedIn(Role.SECURITY_OPERATOR);
        Answer begun = change(operator, id, "{\"version\":0,\"status\":\"inProgress\",\"assignee\":\"kim\"}");

        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        assertThat(begun.header("ETag")).isEqualTo("\"1\"");
        assertThat(begun.json().get("triage").toString())
                .isEqualTo("{\"status\":\"inProgress\",\"assignee\":\"kim\",\"classification\":null,\"reason\":null,"
                        + "\"version\":1}");
        assertThat(begun.json().at("/alert/status").asText()).isEqualTo("inProgress");

        Answer classified = change(
                operator,
                id,
                "{\"classification\":\"benignPositive\",\"reason\":\"a <b>drill</b>\",\"assignee\":null}",
                "If-Match",
                "\"1\"");

        assertThat(classified.json().get("triage").toString())
                .isEqualTo("{\"status\":\"inProgress\",\"assignee\":null,\"classification\":\"benignPositive\","
                        + "\"reason\":\"a <b>drill</b>\",\"version\":2}");
        assertThat(change(operator, id, "{\"version\":2,\"classification\":null}")
                        .json()
                        .at("/triage/classification")
                        .isNull())
                .isTrue();
    }

    @Test
    void refusesWhoeverHasNotSeenTheLastChange() {
        String id = alerts.id();
        SignedIn operator = world.signedIn(Role.INVESTIGATOR);
        assertThat(change(operator, id, "{\"version\":0,\"status\":\"resolved\"}")
                        .status())
                .isEqualTo(200);
        Answer late = change(operator, id, "{\"version\":0,\"status\":\"new\"}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.header("Content-Type")).startsWith("application/problem+json");
        assertThat(late.json().get("version").asInt()).isEqualTo(1);
        assertThat(late.json().at("/triage/status").asText()).isEqualTo("resolved");
        assertThat(alerts.get("/" + id).json().at("/triage/status").asText()).isEqualTo("resolved");
        assertThat(change(operator, id, "{\"status\":\"new\"}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void wantsToKnowWhichVersionWasSeen() {
        String id = alerts.id();
        SignedIn operator = world.signedIn(Role.SECURITY_OPERATOR);

        assertThat(change(operator, id, "{\"status\":\"resolved\"}").status()).isEqualTo(428);
        assertThat(change(operator, id, "{\"status\":\"resolved\"}", "If-Match", "*")
                        .status())
                .isEqualTo(400);
        assertThat(change(operator, id, "{\"status\":\"resolved\",\"version\":0}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"version\":0,\"status\":\"closed\"}",
                "{\"version\":0,\"status\":null}",
                "{\"version\":0,\"status\":1}",
                "{\"version\":\"0\",\"status\":\"new\"}",
                "{\"version\":-1,\"status\":\"new\"}",
                "{\"version\":0,\"assignee\":\"\"}",
                "{\"version\":0,\"assignee\":\"\\u0000\"}",
                "{\"version\":0,\"assignee\":\"\\ud800\"}",
                "{\"version\":0,\"classification\":\"truePositive\"}",
                "{\"version\":0,\"classification\":\"bad\",\"reason\":\"x\"}",
                "{\"version\":0,\"reason\":\"x\"}",
                "{\"version\":0,\"severity\":\"low\"}"
            })
    void refusesWhatIsNoChange(String body) {
        String id = alerts.id();
        Answer answer = change(world.signedIn(Role.SECURITY_OPERATOR), id, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(alerts.get("/" + id).header("ETag")).isEqualTo("\"0\"");
        assertThat(alerts.notes(id)).isEmpty();
    }

    @Test
    void isRememberedInTheHistoryAndInTheAuditTrail() {
        String id = alerts.id();
        SignedIn operator = world.signedIn(Role.SECURITY_OPERATOR);
        change(operator, id, "{\"version\":0,\"status\":\"inProgress\"}");
        change(operator, id, "{\"version\":1,\"status\":\"inProgress\"}");
        change(
                operator,
                id,
                "{\"version\":1,\"status\":\"resolved\",\"classification\":\"falsePositive\",\"reason\":\"r\"}");
        JsonNode history = alerts.get("/" + id + "/history").json().get("items");
        List<AuditNote> notes = alerts.notes(id);
        String name = operator.person().account().name().value();

        assertThat(history)
                .extracting(entry -> entry.get("number").asInt() + " "
                        + entry.get("field").asText() + " "
                        + entry.path("before").asText("-") + " "
                        + entry.path("after").asText("-") + " "
                        + entry.get("who").asText())
                .containsExactly(
                        "1 status new inProgress " + name,
                        "2 status inProgress resolved " + name,
                        "3 classification - falsePositive " + name,
                        "4 reason - r " + name);
        assertThat(notes).extracting(AuditNote::action).containsExactly("alert.status", "alert.triage");
        assertThat(notes.getFirst().actor()).isEqualTo(name);
        assertThat(notes.getFirst().json())
                .contains("\"before\":{", "\"status\":\"new\"", "\"after\":{", "\"status\":\"inProgress\"", name);
        assertThat(notes.getLast().json()).contains("\"reason\":\"r\"", "\"classification\":\"falsePositive\"");
    }

    @Test
    void isNobodysBusinessWhomTheAlertIsAbout() {
        String name = "self-" + System.nanoTime();
        World.Person person = world.person(name, Role.SECURITY_OPERATOR);
        String token = world.token(person, Duration.ofDays(1), Optional.empty(), Role.SECURITY_OPERATOR);
        String id = Alerts.id(alerts.about(Someone.named(name.toUpperCase(Locale.ROOT) + "@contoso.example")));
        String byId = Alerts.id(
                alerts.about(new Someone(person.account().id().toString(), "another-" + name + "@contoso.example")));
        for (String each : List.of(id, byId)) {
            Answer answer = world.client()
                    .patch(
                            "/api/v1/alerts/" + each,
                            "{\"version\":0,\"status\":\"resolved\"}",
                            "Authorization",
                            "Bearer " + token);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().get("detail").asText()).contains("your own account");
            assertThat(alerts.notes(each)).isEmpty();
        }
        assertThat(change(world.signedIn(Role.SECURITY_OPERATOR), id, "{\"version\":0,\"status\":\"resolved\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void goesWithComments() {
        String id = alerts.id();
        SignedIn investigator = world.signedIn(Role.INVESTIGATOR);
        Answer first = comment(investigator, id, "{\"text\":\"<script>alert(1)</script>\\nasked Lee\"}");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().get("number").asInt()).isEqualTo(1);
        assertThat(comment(investigator, id, "{\"text\":\"it was him\"}").status())
                .isEqualTo(201);
        for (String bad : List.of("{}", "{\"text\":\" \"}", "{\"text\":\"\\u0000\"}", "{\"words\":\"x\"}", "")) {
            assertThat(comment(investigator, id, bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(alerts.get("/" + id + "/comments").json().get("items"))
                .extracting(comment -> comment.get("text").asText())
                .containsExactly("<script>alert(1)</script>\nasked Lee", "it was him");
        assertThat(alerts.notes(id)).extracting(AuditNote::action).containsExactly("alert.comment", "alert.comment");
        // A comment changes nothing of what others may want to change.
        assertThat(alerts.get("/" + id).header("ETag")).isEqualTo("\"0\"");
    }

    private Answer change(SignedIn in, String id, String body, String... headers) {
        return world.client().patch("/api/v1/alerts/" + id, body, withSession(in, headers));
    }

    private Answer comment(SignedIn in, String id, String body) {
        return world.client().post("/api/v1/alerts/" + id + "/comments", body, withSession(in));
    }

    private static String[] withSession(SignedIn in, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Cookie";
        all[headers.length + 1] = "__Host-gatehouse=" + in.cookie();
        all[headers.length + 2] = "X-CSRF-Token";
        all[headers.length + 3] = in.csrf();
        return all;
    }
}
