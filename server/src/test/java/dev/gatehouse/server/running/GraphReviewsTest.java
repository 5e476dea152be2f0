package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Access reviews as Microsoft Graph has them, over the wire. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class GraphReviewsTest {
    private static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    private static final String TEAMS = "69091246-20e8-4a56-aa4d-066075b2a7a8";
    private static final String REVIEWS = "/v1.0/identityGovernance/accessReviews/definitions";
    private static final String HISTORIES = "/v1.0/identityGovernance/accessReviews/historyDefinitions";
    private static final String MINE = REVIEWS + "/filterByCurrentUser(on='reviewer')";

    private final World world;
    private final Pim pim;
    private final Graph graph;

    GraphReviewsTest(World world, Pim pim, Graph graph) {
        this.world = world;
        this.pim = pim;
        this.graph = graph;
    }

    @Test
    void whatAReviewerDeniesIsGoneWhenTheReviewIsOver() {
        SignedIn ada = pim.ada();
        SignedIn kim = pim.somebody();
        SignedIn dan = pim.somebody();
        pim.makeEligible(dan, EXCHANGE);

        // Ada has those who are eligible reviewed for a day, and it begins.
        assertThat(graph.post(kim, REVIEWS, review(EXCHANGE, kim)).status()).isEqualTo(403);
        Answer defined = graph.post(ada, REVIEWS, review(EXCHANGE, kim));
        assertThat(defined.status()).as(defined.body()).isEqualTo(201);
        String id = defined.json().get("id").asText();
        assertThat(defined.json().at("/createdBy/id").asText()).isEqualTo(Pim.id(ada));
        assertThat(defined.json().at("/reviewers/0/query").asText()).isEqualTo("/users/" + Pim.id(kim));

        // Kim finds it, and whoever reviews nothing does not.
        Until.holds(() -> ids(graph.list(kim, MINE)).contains(id));
        String instances = REVIEWS + "/" + id + "/instances";
        JsonNode instance = graph.list(kim, instances + "?$expand=decisions").getFirst();
        assertThat(instance.get("status").asText()).isEqualTo("InProgress");
        JsonNode asked = instance.at("/decisions/0");
        assertThat(asked.at("/principal/id").asText()).isEqualTo(Pim.id(dan));
        assertThat(asked.at("/resource/displayName").asText()).isEqualTo("Exchange Administrator");
        String one = instances + "/" + instance.get("id").asText();
        String decision = one + "/decisions/" + asked.get("id").asText();
        for (SignedIn stranger : List.of(dan, pim.somebody())) {
            assertThat(graph.list(stranger, REVIEWS)).isEmpty();
            for (String path : List.of(REVIEWS + "/" + id, instances, one, one + "/decisions", decision)) {
                assertThat(graph.get(stranger, path).status()).as(path).isEqualTo(404);
            }
            assertThat(graph.send(stranger, "PATCH", decision, deny()).status()).isEqualTo(404);
            assertThat(graph.post(stranger, one + "/stop", "").status()).isEqualTo(404);
        }
        assertThat(ids(graph.list(ada, MINE))).as("it is not hers to review").doesNotContain(id);
        assertThat(ids(graph.list(ada, REVIEWS))).contains(id);
        assertThat(ids(graph.list(kim, one + "/contactedReviewers"))).containsExactly(Pim.id(kim));

        // She says that it must go, and the day is over.
        assertThat(Graph.message(graph.send(kim, "PATCH", decision, "{'decision':'Perhaps'}")))
                .contains("decision", "Deny");
        assertThat(graph.send(kim, "PATCH", decision, deny()).status()).isEqualTo(204);
        assertThat(graph.get(kim, decision).json().get("decision").asText()).isEqualTo("Deny");
        assertThat(graph.send(ada, "PATCH", decision, deny()).status()).isEqualTo(403);
        pim.wait(Duration.ofDays(2));
        SignedIn later = pim.again(dan);
        Until.holds(() -> graph.list(
                        later, Graph.ROLES + "roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')")
                .isEmpty());

        // Whoever looks afterwards sees what became of it.
        SignedIn auditor = pim.somebody(Role.AUDITOR);
        assertThat(graph.get(auditor, one).json().get("status").asText()).isEqualTo("Applied");
        JsonNode applied = graph.get(auditor, decision).json();
        assertThat(applied.get("applyResult").asText()).isEqualTo("AppliedSuccessfully");
        assertThat(applied.at("/reviewedBy/id").asText()).isEqualTo(Pim.id(kim));
        assertThat(applied.get("justification").asText()).isEqualTo("left the team");
        String token = "Bearer " + world.token(Role.AUDITOR);
        Until.holds(() -> world.client()
                .get("/api/v1/audit?action=access-reviews&target=" + Pim.id(dan), "Authorization", token)
                .json()
                .findValuesAsText("action")
                .containsAll(List.of("access-reviews.deny-decision", "access-reviews.apply-decision")));
    }

    @Test
    void whatIsStoppedIsAppliedByHand() {
        SignedIn ada = pim.ada();
        SignedIn kim = pim.somebody();
        List<SignedIn> both = List.of(pim.somebody(), pim.somebody());
        both.forEach(one -> pim.makeEligible(one, TEAMS));
        String id = graph.post(
                        ada, REVIEWS, review(TEAMS, kim).replace("'P30D'", "'P30D','recommendationsEnabled':true"))
                .json()
                .get("id")
                .asText();
        Until.holds(() -> ids(graph.list(kim, MINE)).contains(id));
        String one = REVIEWS + "/" + id + "/instances/"
                + graph.list(kim, REVIEWS + "/" + id + "/instances")
                        .getFirst()
                        .get("id")
                        .asText();
        String all = one + "/batchRecordDecisions";

        // All at once, taken back, one after the other.
        assertThat(graph.post(kim, all, "{'decision':'Approve','justification':'needed'}")
                        .status())
                .isEqualTo(204);
        assertThat(decisions(kim, one)).containsExactly("Approve", "Approve");
        assertThat(graph.post(kim, one + "/resetDecisions", "").status()).isEqualTo(403);
        assertThat(graph.post(ada, one + "/resetDecisions", "").status()).isEqualTo(204);
        assertThat(decisions(kim, one)).containsExactly("NotReviewed", "NotReviewed");
        assertThat(graph.post(kim, one + "/acceptRecommendations", "").status()).isEqualTo(204);
        assertThat(decisions(kim, one)).as("nothing is recommended yet").containsOnly("NotReviewed");
        assertThat(graph.post(ada, one + "/acceptRecommendations", "").status()).isEqualTo(403);
        String gone = Pim.id(both.getFirst());
        assertThat(graph.post(kim, all, "{'decision':'Deny','principalId':'" + gone + "'}")
                        .status())
                .isEqualTo(204);
        assertThat(decisions(kim, one)).containsExactlyInAnyOrder("Deny", "NotReviewed");
        assertThat(graph.post(kim, all, "{'decision':'Deny','principalId':'" + Pim.id(kim) + "'}")
                        .status())
                .isEqualTo(400);

        assertThat(Graph.message(graph.post(ada, one + "/sendReminder", ""))).contains("not supported");
        assertThat(graph.post(ada, one + "/applyDecisions", "").status()).isEqualTo(409);
        assertThat(graph.post(ada, one + "/stop", "").status()).isEqualTo(204);
        assertThat(graph.post(kim, all, "{'decision':'Deny'}").status()).isEqualTo(400);
        assertThat(graph.post(ada, one + "/applyDecisions", "").status()).isEqualTo(204);
        Until.holds(() -> graph.list(both.getFirst(), Graph.ROLES + "roleEligibilityScheduleInstances")
                .isEmpty());
        assertThat(graph.list(both.getLast(), Graph.ROLES + "roleEligibilityScheduleInstances"))
                .hasSize(1);
    }

    @Test
    void aDefinitionIsPutBackAsItIsAndStoppedForGood() {
        SignedIn ada = pim.ada();
        SignedIn kim = pim.somebody();
        String later = review(TEAMS, kim)
                .replace("'startDate':'", "'startDate':'2199-01-01','endDate':'")
                .replace("'pattern':null", "'pattern':{'type':'absoluteMonthly','interval':3,'dayOfMonth':0}")
                .replace("'numbered'", "'noEnd'");
        JsonNode defined = graph.post(ada, REVIEWS, later).json();
        String path = REVIEWS + "/" + defined.get("id").asText();
        assertThat(defined.get("status").asText()).isEqualTo("NotStarted");
        assertThat(defined.at("/settings/recurrence/pattern/dayOfMonth").asInt())
                .isEqualTo(1);

        JsonNode before = graph.get(ada, path).json();
        String same = before.toString().replace("'", "\\u0027");
        assertThat(graph.send(ada, "PUT", path, same).status()).isEqualTo(204);
        assertThat(graph.get(ada, path).json()).isEqualTo(before);
        assertThat(graph.send(ada, "PUT", path, same.replace("\"leavers\"", "\"joiners\""))
                        .status())
                .isEqualTo(204);
        assertThat(graph.get(ada, path).json().get("displayName").asText()).isEqualTo("joiners");
        assertThat(graph.send(ada, "PATCH", path, "{}").status()).isEqualTo(405);

        assertThat(graph.send(ada, "DELETE", path, "").status()).isEqualTo(204);
        assertThat(graph.send(ada, "DELETE", path, "").status()).isEqualTo(204);
        assertThat(graph.post(ada, path + "/stop", "").status()).isEqualTo(409);
        assertThat(graph.send(ada, "PUT", path, same).status()).isEqualTo(409);
        assertThat(graph.get(ada, path).json().get("status").asText()).isEqualTo("Completed");
    }

    @Test
    void h6WhatIsSentAgainIsTheSameReviewAndTheSameRequest() {
        SignedIn ada = pim.ada();
        SignedIn dan = pim.somebody();
        String requests = Graph.ROLES + "roleEligibilityScheduleRequests";
        String assignment = graph.assignment(dan, HELPDESK);

        Answer first = graph.called("c-1", ada, requests, assignment);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.header("client-request-id")).isEqualTo("c-1");
        assertThat(first.header("request-id")).isNotEmpty();
        Answer again = graph.called("c-1", ada, requests, assignment);
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(again.header("request-id")).isNotEqualTo(first.header("request-id"));

        // Called otherwise, or another body: another request, for which there is no room.
        for (Answer other : List.of(
                graph.called("c-2", ada, requests, assignment),
                graph.called("c-1", ada, requests, assignment.replace("joins", "leads")),
                graph.post(ada, requests, assignment))) {
            assertThat(other.status()).as(other.body()).isEqualTo(400);
            assertThat(Graph.code(other)).isEqualTo("RoleAssignmentExists");
        }

        // A review stays the same one, also when somebody has changed it meanwhile.
        JsonNode defined =
                graph.called("c-3", ada, REVIEWS, review(HELPDESK, dan)).json();
        String review = defined.get("id").asText();
        String changed = defined.toString().replace("'", "\\u0027").replace("\"leavers\"", "\"movers\"");
        assertThat(graph.send(ada, "PUT", REVIEWS + "/" + review, changed).status())
                .isEqualTo(204);
        Answer repeated = graph.called("c-3", ada, REVIEWS, review(HELPDESK, dan));
        assertThat(repeated.status()).as(repeated.body()).isEqualTo(201);
        assertThat(repeated.json().get("id").asText()).isEqualTo(review);
        assertThat(repeated.json().get("displayName").asText()).isEqualTo("movers");

        // So does a history: it is written down once, and was made when it was made.
        JsonNode history =
                graph.called("c-4", ada, HISTORIES, history("deny", "x")).json();
        pim.wait(Duration.ofMinutes(5));
        assertThat(graph.called("c-4", ada, HISTORIES, history("deny", "x")).json())
                .isEqualTo(history);
        String trail = "/api/v1/audit?action=review-history.define&target="
                + history.get("id").asText();
        assertThat(world.client()
                        .get(trail, "Authorization", "Bearer " + world.token(Role.AUDITOR))
                        .json()
                        .findValuesAsText("action"))
                .hasSize(1);

        pim.wait(Duration.ofMinutes(11));
        assertThat(graph.called("c-3", ada, REVIEWS, review(HELPDESK, dan))
                        .json()
                        .get("id")
                        .asText())
                .as("after a while it is another one")
                .isNotEqualTo(review);
        assertThat(graph.called("c-4", ada, HISTORIES, history("deny", "x"))
                        .json()
                        .get("id"))
                .isNotEqualTo(history.get("id"));
    }

    /** A seed is enough to see it again. */
    @Test
    void noBodyMakesItFail() {
        SignedIn ada = pim.ada();
        Random random = new Random(13);
        List<String> names = List.of(
                "displayName",
                "scope",
                "reviewers",
                "stageSettings",
                "settings",
                "fallbackReviewers",
                "instances",
                "wings");
        List<String> values = List.of(
                "null",
                "1",
                "[]",
                "{}",
                "''",
                "'x'",
                "[null]",
                "[{}]",
                "[[[]]]",
                "[{'query':'./manager','queryRoot':'decisions'}]",
                "{'@odata.type':'#microsoft.graph.accessReviewQueryScope','query':'/x?$filter=((('}",
                "{'instanceDurationInDays':1e9}",
                "{'instanceDurationInDays':1,'recurrence':{'pattern':{'type':'weekly'},'range':null}}",
                "{'instanceDurationInDays':1,'recurrence':{'range':{'startDate':'+999999999-12-31'}}}",
                "{'instanceDurationInDays':1,'recommendationLookBackDuration':'P99999999999D'}");
        for (int i = 0; i < 200; i++) {
            String body = names.stream()
                    .filter(_ -> random.nextInt(4) > 0)
                    .map(name -> "'" + name + "':" + values.get(random.nextInt(values.size())))
                    .collect(Collectors.joining(",", "{", "}"));
            Answer answer = graph.post(ada, REVIEWS, body);
            assertThat(answer.status()).as(body + ": " + answer.body()).isEqualTo(400);
            assertThat(Graph.code(answer)).isNotEmpty();
        }
    }

    @Test
    void whatWasDecidedIsReadAgainAsATable() {
        SignedIn ada = pim.ada();
        SignedIn kim = pim.somebody();
        SignedIn dan = pim.somebody();
        pim.makeEligible(dan, TEAMS);
        String id =
                graph.post(ada, REVIEWS, review(TEAMS, kim)).json().get("id").asText();
        Until.holds(() -> ids(graph.list(kim, MINE)).contains(id));
        String one = REVIEWS + "/" + id + "/instances/"
                + graph.list(kim, REVIEWS + "/" + id + "/instances")
                        .getFirst()
                        .get("id")
                        .asText();
        String reason = "{'decision':'Deny','justification':'=1+1 left'}";
        assertThat(graph.post(kim, one + "/batchRecordDecisions", reason).status())
                .isEqualTo(204);
        pim.wait(Duration.ofDays(2));
        SignedIn auditor = pim.somebody(Role.AUDITOR);
        Until.holds(() -> graph.get(auditor, one).json().get("status").asText().equals("Applied"));

        // Whoever sees everything says what he wants to read, and reads it.
        SignedIn reviewer = pim.again(kim);
        assertThat(graph.post(reviewer, HISTORIES, history("deny", "roleEligibility"))
                        .status())
                .isEqualTo(403);
        for (String wrong : List.of(
                history("perhaps", "roleEligibility"),
                history("deny", "x").replace("contains(", "contains(("),
                history("deny", "x").replace("accessReviews", "entitlementManagement"),
                history("deny", "x").replace("'scopes'", "'scheduleSettings':{},'scopes'"),
                history("deny", "x").replace("2199", "1999"))) {
            assertThat(graph.post(auditor, HISTORIES, wrong).status()).as(wrong).isEqualTo(400);
        }
        JsonNode defined = graph.post(auditor, HISTORIES, history("deny", "roleEligibility"))
                .json();
        assertThat(defined.get("status").asText()).isEqualTo("done");
        assertThat(graph.get(auditor, HISTORIES + "/$count").body())
                .isEqualTo(Integer.toString(graph.list(auditor, HISTORIES).size()));
        assertThat(graph.get(auditor, HISTORIES + "/" + defined.get("id").asText() + "?$expand=instances")
                        .json()
                        .at("/instances/0/runDateTime"))
                .isEqualTo(defined.get("createdDateTime"));
        String instances = HISTORIES + "/" + defined.get("id").asText() + "/instances";
        JsonNode instance = graph.list(auditor, instances).getFirst();
        assertThat(instance.get("downloadUri").isNull()).isTrue();
        String link = graph.post(auditor, instances + "/" + instance.get("id").asText() + "/generateDownloadUri", "")
                .json()
                .get("downloadUri")
                .asText();
        String path = link.substring(link.indexOf("/v1.0/"));
        Answer table = graph.get(auditor, path);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.body())
                .startsWith("reviewId,")
                .contains(id, Pim.id(dan), "Deny,'=1+1 left,", "AppliedSuccessfully")
                .doesNotContain("NotReviewed");
        assertThat(graph.get(reviewer, path).status()).isEqualTo(403);

        // Of other reviews there is nothing in it; that somebody wanted it is written down; and it is forgotten.
        String none = graph.post(auditor, HISTORIES, history("deny", "/groups"))
                .json()
                .get("id")
                .asText();
        assertThat(graph.get(auditor, HISTORIES + "/" + none + "/instances/" + none + "/content")
                        .body())
                .hasLineCount(1);
        assertThat(world.client()
                        .get(
                                "/api/v1/audit?action=review-history",
                                "Authorization",
                                "Bearer " + world.token(Role.AUDITOR))
                        .body())
                .contains("review-history.define", none);
        pim.wait(Duration.ofDays(31));
        SignedIn later = pim.somebody(Role.AUDITOR);
        assertThat(graph.list(later, HISTORIES)).isEmpty();
        assertThat(graph.get(later, path).status()).isEqualTo(404);
    }

    private static String history(String decision, String part) {
        return """
                {'displayName':'last quarter','decisions':['%s'],'reviewHistoryPeriodStartDateTime':'2020-01-01T00:00:00Z',
                 'reviewHistoryPeriodEndDateTime':'2199-01-01T00:00:00Z',
                 'scopes':[{'@odata.type':'#microsoft.graph.accessReviewQueryScope','queryType':'MicrosoftGraph','queryRoot':null,
                   'query':'/identityGovernance/accessReviews/definitions?$filter=contains(scope/query, \\u0027%s\\u0027)'}]}""".formatted(decision, part);
    }

    private List<String> decisions(SignedIn who, String instance) {
        return graph.list(who, instance + "/decisions").stream()
                .map(one -> one.get("decision").asText())
                .toList();
    }

    private static List<String> ids(List<JsonNode> entities) {
        return entities.stream().map(one -> one.get("id").asText()).toList();
    }

    private static String deny() {
        return "{'decision':'Deny','justification':'left the team'}";
    }

    /** Of those who are eligible, from today on, for a day; the quotes of the filter must not become others. */
    private String review(String role, SignedIn reviewer) {
        String today = world.clock().instant().toString().substring(0, "2026-11-27".length());
        String filter = "(isof(principal,'microsoft.graph.user') and roleDefinitionId eq '" + role + "')";
        return """
                {'displayName':'leavers',
                 'scope':{'@odata.type':'#microsoft.graph.accessReviewQueryScope','queryType':'MicrosoftGraph',
                   'query':'/roleManagement/directory/roleEligibilityScheduleInstances?$expand=principal&$filter=%s'},
                 'reviewers':[{'query':'/users/%s','queryType':'MicrosoftGraph'}],
                 'settings':{'instanceDurationInDays':1,'autoApplyDecisionsEnabled':true,
                   'recommendationLookBackDuration':'P30D',
                   'recurrence':{'pattern':null,'range':{'type':'numbered','startDate':'%s'}}}}""".formatted(filter.replace("'", "\\u0027"), Pim.id(reviewer), today);
    }
}
