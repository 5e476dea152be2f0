package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Entra.Someone;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.store.audit.AuditNote;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class SettingsTest {
    private static final String CHANGED = "1d4c8f9a-52e7-4f0b-9c36-7a0f6e2b5d41";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final World world;
    private final Alerts alerts;
    private String kim = "";
    private String lee = "";

    SettingsTest(World world, Alerts alerts) {
        this.world = world;
        this.alerts = alerts;
    }

    @BeforeEach
    void people() {
        kim = world.token(Role.SECURITY_OPERATOR);
        lee = world.token(Role.SECURITY_OPERATOR);
    }

    @Test
    void anExclusionHidesWhatItsPreviewSaysOnceAnotherPersonApprovedIt() {
        Someone whom = Alerts.somebody();
        alerts.about(whom);
        String wish = "{\"rule\":\"" + Entra.ROLE_OUTSIDE_PIM + "\",\"entity\":\"" + whom.name() + "\"";
        JsonNode preview = ok(post(kim, "/exclusions/preview", wish + "}")).json();

        assertThat(preview.get("alerts").asInt()).isEqualTo(1);
        assertThat(preview.at("/byRule/0/rule").asText()).isEqualTo(Entra.ROLE_OUTSIDE_PIM);
        assertThat(preview.at("/byDay/0/alerts").asInt()).isEqualTo(1);
        assertThat(preview.at("/newest/0/id").asText())
                .isEqualTo(Alerts.id(alerts.of(whom).get(0)));
        assertThat(preview.get("complete").asBoolean()).isTrue();

        JsonNode proposal =
                proposed(post(kim, "/exclusions", wish + ",\"reason\":\"ticket 4711\",\"until\":\"" + in(30) + "\"}"));
        judged(whom);
        assertThat(alerts.of(whom)).as("what is only proposed hides nothing").hasSize(2);

        JsonNode approved = ok(decide(lee, proposal, "approve")).json();
        judged(whom);

        assertThat(approved.get("state").asText()).isEqualTo("approved");
        assertThat(alerts.of(whom)).hasSize(2);
        String name = proposal.get("name").asText();
        assertThat(get(kim, "/exclusions").json().get("items"))
                .filteredOn(one -> one.path("name").asText().equals(name))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("source").asText()).isEqualTo("server");
                    assertThat(one.get("setBy").asText())
                            .isEqualTo(proposal.get("proposedBy").asText());
                    assertThat(one.at("/value/reason").asText()).isEqualTo("ticket 4711");
                    assertThat(one.get("version").asInt()).isEqualTo(1);
                });
        isAnAlert(proposal, "Set exclusion " + name, whom.name());

        JsonNode removal =
                proposed(post(lee, "/exclusions/" + name + "/removal", "{\"reason\":\"it is over\",\"version\":1}"));
        ok(decide(kim, removal, "approve"));
        judged(whom);

        assertThat(alerts.of(whom)).hasSize(3);
        isAnAlert(removal, "Remove exclusion " + name, "it is over");
        assertThat(post(lee, "/exclusions/" + name + "/removal", "{\"reason\":\"again\",\"version\":1}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyDecidesWhatHeProposedAlsoNotByATokenAndNothingIsDecidedTwice() {
        World.Person person = world.person("proposer-" + NUMBER.incrementAndGet(), Role.SECURITY_OPERATOR);
        String one = world.token(person, Duration.ofDays(1), Optional.empty(), Role.SECURITY_OPERATOR);
        String other = world.token(person, Duration.ofDays(1), Optional.empty(), Role.SECURITY_OPERATOR);
        JsonNode proposal = proposed(list(one, "list-" + NUMBER.incrementAndGet(), 0, "x"));

        for (String verb : List.of("approve", "refuse")) {
            for (String token : List.of(one, other)) {
                Answer answer = decide(token, proposal, verb);
                assertThat(answer.status()).as(answer.body()).isEqualTo(403);
                assertThat(answer.json().get("detail").asText()).contains("You proposed this");
            }
        }
        assertThat(decide(lee, proposal, "withdraw").status()).isEqualTo(403);
        assertThat(ok(decide(lee, proposal, "refuse")).json().get("state").asText())
                .isEqualTo("refused");
        Answer late = decide(kim, proposal, "approve");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("state").asText()).isEqualTo("refused");
        assertThat(notes(proposal)).containsExactly("setting.propose", "setting.refuse");
        JsonNode second = proposed(list(one, "list-" + NUMBER.incrementAndGet(), 0, "x"));
        assertThat(ok(decide(other, second, "withdraw")).json().get("state").asText())
                .isEqualTo("withdrawn");
        assertThat(get(lee, "/proposals?state=withdrawn").json().get("items"))
                .anyMatch(each -> each.get("id").equals(second.get("id")));
    }

    @Test
    void nobodyProposesOrApprovesWhatConcernsHisOwnAccount() {
        String name = "own-" + NUMBER.incrementAndGet();
        World.Person person = world.person(name, Role.SECURITY_OPERATOR);
        String own = world.token(person, Duration.ofDays(1), Optional.empty(), Role.SECURITY_OPERATOR);
        String account = name + "@contoso.example";
        List<Answer> answers = List.of(
                post(own, "/emergency-accounts", "{\"account\":\"" + account + "\",\"reason\":\"r\"}"),
                post(own, "/exclusions", exclusion(account)),
                list(own, "list-" + NUMBER.incrementAndGet(), 0, account));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.json().get("detail").asText()).contains("your own account");
        });
        JsonNode proposal = proposed(post(kim, "/exclusions", exclusion(account)));
        assertThat(decide(own, proposal, "approve").status()).isEqualTo(403);
        assertThat(decide(own, proposal, "refuse").status()).isEqualTo(403);
        ok(decide(lee, proposal, "refuse"));
    }

    @Test
    void aWatchlistGoesOnFromTheVersionThatWasSeen() {
        String name = "list-" + NUMBER.incrementAndGet();
        assertThat(get(kim, "/watchlists/" + name).status()).isEqualTo(404);
        JsonNode first = proposed(list(kim, name, 0, "Ada"));
        JsonNode second = proposed(list(kim, name.toUpperCase(Locale.ROOT), 0, "Bob"));
        ok(decide(lee, first, "approve"));

        assertThat(decide(lee, second, "approve").status()).isEqualTo(409);
        assertThat(get(kim, "/watchlists/" + name).json().get("values").toString())
                .isEqualTo("[\"Ada\"]");
        Answer stale = list(kim, name, 0, "Bob");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("version").asInt()).isEqualTo(1);
        assertThat(put(kim, "/watchlists/" + name, "{\"values\":[],\"reason\":\"r\"}")
                        .status())
                .isEqualTo(428);
        ok(decide(lee, proposed(list(kim, name, 1, "Bob")), "approve"));
        assertThat(get(kim, "/watchlists/" + name).json().get("version").asInt())
                .isEqualTo(2);
        assertThat(world.watching()
                        .station()
                        .rules()
                        .inForce()
                        .configuration()
                        .watchlists()
                        .values(name))
                .contains(List.of("Bob"));
        ok(decide(
                lee,
                proposed(post(kim, "/watchlists/" + name + "/removal", "{\"reason\":\"r\",\"version\":2}")),
                "approve"));
        assertThat(get(kim, "/watchlists/" + name).status()).isEqualTo(404);
        ok(decide(lee, proposed(list(kim, name, 0, "Cid")), "approve"));
        assertThat(get(kim, "/watchlists/" + name).json().get("version").asInt())
                .isEqualTo(4);
    }

    @Test
    void aDisabledRuleTellsNothingUntilItIsEnabled() {
        Someone whom = Alerts.somebody();
        String rule = "/rules/" + Entra.ROLE_OUTSIDE_PIM;
        JsonNode disable = proposed(post(kim, rule + "/disable", "{\"reason\":\"too loud\"}"));
        ok(decide(lee, disable, "approve"));
        assertThat(get(kim, rule).json().get("enabled").asBoolean()).isFalse();
        judged(whom);
        assertThat(alerts.of(whom)).isEmpty();
        isAnAlert(disable, "Set disabled rule", "too loud");

        ok(decide(lee, proposed(post(kim, rule + "/enable", "{\"reason\":\"missed\"}")), "approve"));
        assertThat(get(kim, rule).json().get("enabled").asBoolean()).isTrue();
        judged(whom);
        assertThat(alerts.of(whom)).hasSize(1);
        assertThat(post(kim, rule + "/enable", "{\"reason\":\"again\"}").status())
                .isEqualTo(404);
    }

    @Test
    void anEmergencyAccountIsOneForTheWatchAndInTheContext() {
        String account = "glass-" + NUMBER.incrementAndGet() + "@contoso.example";
        ok(decide(
                lee,
                proposed(post(kim, "/emergency-accounts", "{\"account\":\"" + account + "\",\"reason\":\"new\"}")),
                "approve"));

        assertThat(world.watching().station().rules().inForce().configuration().emergencyAccounts())
                .anyMatch(one -> one.account().toString().equals(account));
        assertThat(get(kim, "/context").json().get("items"))
                .anyMatch(one -> one.get("kind").asText().equals("emergencyAccount")
                        && one.path("name").asText().equals(account)
                        && one.get("source").asText().equals("server"));
        assertThat(post(kim, "/emergency-accounts", "{\"account\":\"" + account + "\",\"reason\":\"again\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aProposalIsOverAfterSevenDays() {
        JsonNode proposal = proposed(list(kim, "list-" + NUMBER.incrementAndGet(), 0, "x"));
        world.clock().forward(Duration.ofDays(7));
        String max = world.token(Role.SECURITY_OPERATOR);
        Answer late = decide(max, proposal, "approve");

        assertThat(late.status()).as(late.body()).isEqualTo(409);
        assertThat(late.json().get("state").asText()).isEqualTo("expired");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /exclusions         | {"rule":"x","entity":"e","reason":"r","until":"2036-01-01T00:00:00Z"}                        | 90 days
            POST | /exclusions         | {"rule":"no-such-rule","entity":"e","reason":"r","until":"UNTIL"}                            | no rule in force
            POST | /exclusions         | {"rule":"ea-signin","entity":"e","reason":"r","until":"UNTIL"}                               | emergency access accounts
            POST | /exclusions         | {"rule":"gatehouse-setting-changed","entity":"e","reason":"r","until":"UNTIL"}               | what people set
            POST | /exclusions         | {"rule":"x","entity":"e","until":"UNTIL"}                                                    | reason
            POST | /exclusions         | {"rule":"x","entity":"e","reason":"r"}                                                       | until
            POST | /exclusions         | {"rule":"x","entity":"e","reason":"r","until":"2020-01-01T00:00:00Z"}                        | still to come
            POST | /exclusions         | {"rule":"x","entity":"\\u0000","reason":"r","until":"UNTIL"}                                 | entity
            POST | /exclusions         | {"rule":"x","tenant":"e"}                                                                    | members
            POST | /exclusions         | []                                                                                           | object
            POST | /exclusions/preview | {"rule":"no-such-rule","entity":"e"}                                                         | no rule in force
            POST | /exclusions/preview | {"rule":"x","entity":"e","days":91}                                                          | days
            POST | /planned-changes    | {"entities":[],"reason":"r","until":"UNTIL"}                                                 | empty list
            POST | /planned-changes    | {"account":"a@b.example","rules":["x"],"reason":"r","until":"UNTIL"}                         | account
            POST | /planned-changes    | {"account":"a@b.example","reason":"r","until":"UNTIL"}                                       | 7 days
            POST | /emergency-accounts | {"account":"nobody","reason":"r"}                                                            | account
            PUT  | /watchlists/a%20b   | {"values":[],"reason":"r","version":0}                                                       | no name for a watchlist
            PUT  | /watchlists/ab      | {"values":[1],"reason":"r","version":0}                                                      | values
            PUT  | /watchlists/ab      | {"values":[],"reason":"r","version":"0"}                                                     | version
            PUT  | /thresholds/none    | {"limit":5,"reason":"r","version":0}                                                         | no correlation in force
            PUT  | /thresholds/none    | {"limit":-1,"reason":"r","version":0}                                                        | limit
            POST | /rules/1d4c8f9a-52e7-4f0b-9c36-7a0f6e2b5d41/disable | {"reason":"r"}                                               | nobody may disable it
            POST | /rules/none/disable | {"reason":"r"}                                                                               | no rule in force
            """)
    void whatDoesNotFitIsRefusedWithWhatIsWrong(String verb, String path, String body, String says) {
        String sent = body.replace("UNTIL", in(20));
        Answer answer = verb.equals("PUT") ? put(kim, path, sent) : post(kim, path, sent);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).contains(says);
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "2000, 2000", "2.50, 2.5"})
    void aLimitIsWhatWasSent(String sent, String set) {
        String path = "/thresholds/bad-passwords-of-a-privileged-account";
        Answer answer = put(kim, path, "{\"limit\":" + sent + ",\"reason\":\"r\",\"version\":0}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).contains("\"value\":" + set + ",");
    }

    /** Sends an event about somebody, and waits until it is judged. */
    private void judged(Someone whom) {
        alerts.send(Entra.madeAdministrator(whom, Someone.named("adm_lee@contoso.example"), alerts.time()));
        judged();
    }

    private void judged() {
        Station station = world.watching().station();
        long end = station.end().value();
        Until.holds(() -> station.health().judged() >= end);
    }

    private void isAnAlert(JsonNode proposal, String... words) {
        Until.holds(() -> told(proposal).size() == 1);
        assertThat(told(proposal).getFirst().toString()).contains(words);
    }

    private List<JsonNode> told(JsonNode proposal) {
        List<JsonNode> told = new ArrayList<>();
        alerts.get("?limit=200&rule=" + CHANGED).json().get("items").forEach(item -> {
            if (item.toString().contains(proposal.get("id").asText())) {
                told.add(item);
            }
        });
        return told;
    }

    private List<String> notes(JsonNode proposal) {
        List<AuditNote> notes = new ArrayList<>();
        var unsealed = world.watching().trail().unsealed(10_000);
        world.watching().trail().stream(1, row -> notes.add(row.note()));
        unsealed.forEach(row -> notes.add(row.note()));
        return notes.stream()
                .filter(note ->
                        note.target().equals("proposal " + proposal.get("id").asText()))
                .distinct()
                .map(AuditNote::action)
                .toList();
    }

    private String exclusion(String entity) {
        return "{\"rule\":\"" + Entra.ROLE_OUTSIDE_PIM + "\",\"entity\":\"" + entity
                + "\",\"reason\":\"r\",\"until\":\"" + in(30) + "\"}";
    }

    private String in(int days) {
        return world.clock().instant().plus(Duration.ofDays(days)).toString();
    }

    private Answer list(String token, String name, int version, String value) {
        return put(
                token,
                "/watchlists/" + name,
                "{\"values\":[\"" + value + "\"],\"reason\":\"r\",\"version\":" + version + "}");
    }

    private Answer decide(String token, JsonNode proposal, String verb) {
        return post(token, "/proposals/" + proposal.get("id").asText() + "/" + verb, "{\"reason\":\"looked at it\"}");
    }

    private static JsonNode proposed(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(UUID.fromString(answer.json().get("id").asText())).isNotNull();
        assertThat(answer.header("Location"))
                .endsWith("/proposals/" + answer.json().get("id").asText());
        return answer.json();
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private Answer get(String token, String path) {
        return world.client().get("/api/v1" + path, "Authorization", "Bearer " + token);
    }

    private Answer post(String token, String path, String body) {
        return world.client().post("/api/v1" + path, body, "Authorization", "Bearer " + token);
    }

    private Answer put(String token, String path, String body) {
        return world.client()
                .send(world.client()
                        .to("/api/v1" + path)
                        .headers("Authorization", "Bearer " + token, "Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }
}
