package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Entra.Someone;
import dev.gatehouse.store.audit.AuditNote;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class IncidentsTest {
    private final World world;
    private final Alerts alerts;

    IncidentsTest(World world, Alerts alerts) {
        this.world = world;
        this.alerts = alerts;
    }

    @Test
    void joinWhatTellsOfOneAccountWithinASecondOrSo() {
        Someone lee = Someone.named("adm_lee-" + UUID.randomUUID() + "@contoso.example");
        Someone one = Alerts.somebody();
        Someone other = Alerts.somebody();
        Instant time = alerts.time();
        alerts.send(Entra.madeAdministrator(one, lee, time, address()));
        alerts.send(Entra.madeAdministrator(other, lee, time.plusSeconds(90), address()));
        Until.holds(() -> incidentOf(one).isPresent() && incidentOf(one).equals(incidentOf(other)));
        String id = incidentOf(one).orElseThrow();

        Answer shown = get("/" + id);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        JsonNode incident = shown.json().get("incident");
        assertThat(incident.get("id").asText()).isEqualTo(id);
        assertThat(incident.get("reasons").toString()).contains("same account " + lee.name());
        assertThat(incident.get("links")).isNotEmpty();
        assertThat(shown.json().get("gone").asBoolean()).isFalse();
        assertThat(shown.json().get("more").asBoolean()).isFalse();
        assertThat(shown.json().get("alerts"))
                .extracting(Alerts::id)
                .containsExactlyInAnyOrderElementsOf(texts(incident.get("alerts")));
        assertThat(alerts.get("?incident=" + id).json().get("items"))
                .extracting(Alerts::id)
                .containsExactlyInAnyOrderElementsOf(texts(incident.get("alerts")));
        assertThat(items("?text=" + Alerts.encoded(lee.name().toUpperCase(Locale.ROOT))))
                .extracting(item -> item.at("/incident/id").asText())
                .containsExactly(id);
        assertThat(items("?text=" + Alerts.encoded(lee.name()) + "&until=" + time))
                .isEmpty();
        assertThat(items("?text=" + Alerts.encoded(lee.name()) + "&from=" + time + "&minSeverity=low&status=new"))
                .hasSize(1);
    }

    @Test
    void areWorkedOnAsAlertsAre() {
        String id = incident();
        String operator = world.token(Role.SECURITY_OPERATOR);
        Answer begun =
                change(operator, id, "{\"version\":0,\"status\":\"inProgress\",\"assignee\":\"kim-" + id + "\"}");

        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        assertThat(begun.header("ETag")).isEqualTo("\"1\"");
        assertThat(begun.json().at("/triage/status").asText()).isEqualTo("inProgress");
        assertThat(change(operator, id, "{\"version\":0,\"status\":\"new\"}").status())
                .isEqualTo(409);
        assertThat(change(operator, id, "{\"status\":\"new\"}").status()).isEqualTo(428);
        Answer classified =
                change(operator, id, "{\"version\":1,\"classification\":\"falsePositive\",\"reason\":\"a drill\"}");
        assertThat(classified.json().at("/triage/classification").asText()).isEqualTo("falsePositive");

        assertThat(items("?assignee=kim-" + id + "&status=inProgress,resolved")).hasSize(1);
        assertThat(items("?assignee=kim-" + id + "&status=resolved")).isEmpty();
        assertThat(get("/" + id + "/history").json().get("items"))
                .extracting(entry -> entry.get("field").asText())
                .containsExactly("status", "assignee", "classification", "reason");
        assertThat(notes(id)).extracting(AuditNote::action).containsExactly("incident.triage", "incident.classify");
        assertThat(notes(id).getLast().json()).contains("\"reason\":\"a drill\"");
    }

    @Test
    void goWithComments() {
        String id = incident();
        String operator = world.token(Role.INVESTIGATOR);
        Answer written = world.client()
                .post(
                        "/api/v1/incidents/" + id + "/comments",
                        BodyPublishers.ofString("{\"text\":\"asked <b>Lee</b>\"}"),
                        "Authorization",
                        "Bearer " + operator,
                        "Content-Type",
                        "application/json");

        assertThat(written.status()).as(written.body()).isEqualTo(201);
        assertThat(get("/" + id + "/comments").json().get("items"))
                .extracting(comment -> comment.get("text").asText())
                .containsExactly("asked <b>Lee</b>");
        assertThat(alerts.get("/" + id + "/comments").status()).isEqualTo(404);
        assertThat(notes(id)).extracting(AuditNote::action).containsExactly("incident.comment");
    }

    @Test
    void areNobodysBusinessWhomOneOfTheAlertsIsAbout() {
        String name = "incident-self-" + System.nanoTime();
        World.Person person = world.person(name, Role.SECURITY_OPERATOR);
        Someone self = Someone.named(name + "@contoso.example");
        String id = incident(self);
        String own = world.token(person, Duration.ofDays(1), Optional.empty(), Role.SECURITY_OPERATOR);

        Answer answer = change(own, id, "{\"version\":0,\"status\":\"resolved\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asText()).contains("your own account");
        assertThat(notes(id)).isEmpty();
        assertThat(change(world.token(Role.SECURITY_OPERATOR), id, "{\"version\":0,\"status\":\"resolved\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void areListedPageByPage() {
        incident();
        incident();
        incident();
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get("?limit=2" + after).json();
            assertThat(page.get("items").size()).isBetween(1, 2);
            page.get("items").forEach(item -> found.add(item.at("/incident/id").asText()));
            after = page.has("next") ? "&after=" + page.get("next").asText() : "";
        } while (!after.isEmpty());
        assertThat(found).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?status=closed",
                "?minSeverity=worst",
                "?assignee=%20",
                "?text=%00",
                "?from=yesterday",
                "?until=x",
                "?limit=0",
                "?limit=201",
                "?limit=x",
                "?after=x"
            })
    void refuseWhatIsNoQuestion(String query) {
        Answer answer = get(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).contains(query.substring(1, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/00000000-0000-0000-0000-000000000000", "/x/comments", "/x/history"})
    void areNotFoundWhereThereAreNone(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    private String incident() {
        return incident(Alerts.somebody());
    }

    /** The incident of an alert that has nothing in common with others: that somebody was made an administrator. */
    private String incident(Someone somebody) {
        String by = "adm-" + UUID.randomUUID() + "@contoso.example";
        alerts.send(Entra.madeAdministrator(somebody, Someone.named(by), alerts.time(), address()));
        Until.holds(() -> incidentOf(somebody).isPresent());
        return incidentOf(somebody).orElseThrow();
    }

    /** An address that nobody had before. */
    private static String address() {
        return "2001:db8::" + UUID.randomUUID().toString().substring(0, 4) + ":"
                + UUID.randomUUID().toString().substring(0, 4);
    }

    private Optional<String> incidentOf(Someone whom) {
        JsonNode found = alerts.of(whom);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).at("/alert/incidentId"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText);
    }

    private Answer get(String rest) {
        return world.client()
                .get("/api/v1/incidents" + rest, "Authorization", "Bearer " + world.token(Role.SECURITY_READER));
    }

    private JsonNode items(String query) {
        Answer answer = get(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("items");
    }

    private Answer change(String token, String id, String body) {
        return world.client().patch("/api/v1/incidents/" + id, body, "Authorization", "Bearer " + token);
    }

    private List<AuditNote> notes(String id) {
        List<AuditNote> notes = new ArrayList<>();
        world.watching().trail().stream(1, row -> notes.add(row.note()));
        world.watching().trail().unsealed(10_000).forEach(row -> notes.add(row.note()));
        return notes.stream()
                .filter(note -> note.target().equals("incident " + id))
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
