package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Table;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Owned.Whose;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody asks for over Microsoft Graph's paths, what is told of it, and to whom. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class GraphRequestsTest {
    private static final String TEAMS = "69091246-20e8-4a56-aa4d-066075b2a7a8";
    private static final String USERS = "fe930be7-5e62-47db-91af-98c3a49a38b1";
    private static final String ACTIVATIONS = Graph.ROLES + "roleAssignmentScheduleRequests";
    private static final String ELIGIBILITIES = Graph.ROLES + "roleEligibilityScheduleRequests";
    private static final String YES = "{'reviewResult':'Approve','justification':'the ticket is there'}";

    /** Who has one of these sees his own; who may call something with another role sees everybody's. */
    private static final Set<Role> SEE_THEIR_OWN = EnumSet.of(Role.USER, Role.APPROVER);

    private final World world;
    private final Pim pim;
    private final Graph graph;
    private final Owned owned;
    private final Table table;

    GraphRequestsTest(World world, Pim pim, Graph graph, Owned owned, Table table) {
        this.world = world;
        this.pim = pim;
        this.graph = graph;
        this.owned = owned;
        this.table = table;
    }

    @Test
    void everyPathIsWalkedByWhomItIsForAndShowsAndDoesNothingOfSomebodyElses() {
        List<Whose> owners = owned.both();
        List<String> shown = new ArrayList<>();
        SignedIn ada = pim.ada();
        for (Whose owner : owners) {
            SignedIn other = owner.equals(owners.getFirst())
                    ? owners.getLast().who()
                    : owners.getFirst().who();
            for (Endpoint endpoint : table.endpoints()) {
                String path = owner.path(endpoint);
                if (endpoint.verb().equals("GET") && owner.isOne(endpoint)) {
                    Answer answer = graph.get(ada, path);
                    assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
                    assertThat(owner.secretsIn(answer)).as(path).isNotEmpty();
                    shown.add(endpoint.template());
                }
                if (!isOwnSignOut(endpoint)) {
                    hides(owner, endpoint, Role.USER, called(other, endpoint, path));
                }
            }
        }
        Whose owner = owners.getFirst();
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SOURCE))) {
            String token = world.token(pim.somebody(role).person(), Duration.ofDays(1), Optional.empty(), role);
            for (Endpoint endpoint : table.endpoints()) {
                if (SEE_THEIR_OWN.contains(role) || endpoint.verb().equals("GET")) {
                    hides(owner, endpoint, role, called(token, endpoint, owner.path(endpoint)));
                }
            }
        }
        assertThat(shown).as("paths of objects that there are").hasSizeGreaterThan(40);
        assertThat(owners).allMatch(owned::isUntouched);
    }

    /** What ends the caller's own session, in which he goes on. */
    private static boolean isOwnSignOut(Endpoint endpoint) {
        return endpoint.template().startsWith("me/") && endpoint.template().endsWith("revokeSignInSessions");
    }

    private static void hides(Whose owner, Endpoint endpoint, Role role, Answer answer) {
        String what = role + " " + endpoint.verb() + " " + owner.path(endpoint) + ": " + answer.status() + " "
                + answer.body();
        if (!endpoint.roles().contains(role)) {
            assertThat(answer.status()).as(what).isEqualTo(403);
        } else if (SEE_THEIR_OWN.contains(role)) {
            assertThat(answer.status()).as(what).isIn(200, 204, 400, 403, 404);
            if (owner.isHis(endpoint)) {
                assertThat(answer.status()).as(what).isIn(400, 403, 404);
            }
            if (answer.status() < 300) {
                assertThat(owner.secretsIn(answer)).as(what).isEmpty();
            }
        } else {
            assertThat(answer.status()).as(what).isLessThan(500);
        }
    }

    private Answer called(SignedIn who, Endpoint endpoint, String path) {
        return graph.send(who, endpoint.verb(), path, Owned.body(endpoint));
    }

    private Answer called(String token, Endpoint endpoint, String path) {
        return world.client()
                .send(world.client()
                        .to(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                endpoint.verb(),
                                BodyPublishers.ofString(Owned.body(endpoint).replace('\'', '"'))));
    }

    @Test
    void ofTwoApproversTheSlowerIsToldThatItIsDecided() {
        SignedIn ada = pim.ada();
        SignedIn fast = pim.somebody(Role.APPROVER);
        SignedIn slow = pim.somebody(Role.APPROVER);
        SignedIn cem = pim.somebody();
        JsonNode _ = pim.approvedByOneOf(USERS, fast, slow);
        pim.makeEligible(cem, USERS);
        String id = graph.post(cem, ACTIVATIONS, Graph.activation(cem, USERS))
                .json()
                .get("id")
                .asText();
        String approval = Graph.BETA_ROLES + "roleAssignmentApprovals/" + id;
        String step = approval + "/steps/" + id;
        assertThat(graph.send(fast, "PATCH", step, YES).status()).isEqualTo(204);

        Answer late = graph.send(slow, "PATCH", step, YES);
        assertThat(late.status()).as(late.body()).isEqualTo(409);
        assertThat(graph.get(slow, approval + "?$expand=steps")
                        .json()
                        .at("/steps/0/reviewedBy/id")
                        .asText())
                .isEqualTo(Pim.id(fast));
        assertThat(graph.get(slow, ACTIVATIONS + "/" + id).status()).isEqualTo(200);
        SignedIn stranger = pim.somebody(Role.APPROVER);
        assertThat(graph.send(stranger, "PATCH", step, YES).status()).isEqualTo(404);
        assertThat(graph.get(stranger, approval).status()).isEqualTo(404);
        assertThat(graph.get(ada, approval).status()).isEqualTo(200);
    }

    @Test
    void c2NobodyAsksForSomebodyElse() {
        SignedIn cem = pim.somebody();
        SignedIn dan = pim.somebody();
        pim.makeEligible(cem, TEAMS);

        for (SignedIn other : List.of(dan, pim.ada())) {
            Answer answer = graph.post(other, ACTIVATIONS, Graph.activation(cem, TEAMS));
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(Graph.code(answer)).isEqualTo("Authorization_RequestDenied");
        }
        assertThat(graph.post(dan, ELIGIBILITIES, graph.assignment(dan, TEAMS)).status())
                .isEqualTo(403);
        assertThat(graph.list(cem, ACTIVATIONS)).isEmpty();
    }

    @Test
    void h3NobodySetsWhatIsNotHisToSetAndNothingIsPassedOver() {
        SignedIn cem = pim.somebody();
        pim.makeEligible(cem, TEAMS);
        String whole = Graph.activation(cem, TEAMS);
        for (String more : List.of(
                "'status':'Provisioned'",
                "'approvalId':null",
                "'createdBy':{'user':{'id':'" + Pim.id(pim.ada()) + "'}}",
                "'createdDateTime':'2020-01-01T00:00:00Z'",
                "'customData':'x'",
                "'isValidationOnly':'TRUE'",
                "'ticketInfo':{'number':'INC-7'}")) {
            Answer answer = graph.post(cem, ACTIVATIONS, whole.replace("{'action'", "{" + more + ",'action'"));
            assertThat(answer.status()).as(more + ": " + answer.body()).isEqualTo(400);
            assertThat(Graph.message(answer)).contains(more.substring(1, more.indexOf(':') - 1));
        }
        for (String wrong : List.of("'startDateTime':1793521800", "'beginDateTime':null", "'startDateTime':{}")) {
            assertThat(graph.post(cem, ACTIVATIONS, whole.replace("'startDateTime':null", wrong))
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(graph.list(cem, ACTIVATIONS)).isEmpty();
    }

    @Test
    void h4WhatIsProvisionedIsNotTakenBack() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        Answer made = graph.post(ada, ELIGIBILITIES, graph.assignment(cem, TEAMS));
        String request = ELIGIBILITIES + "/" + made.json().get("id").asText();
        Until.holds(() -> graph.get(ada, request).json().get("status").asText().equals("Provisioned"));

        Answer cancelled = graph.post(ada, request + "/cancel", "");

        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(400);
        assertThat(Graph.code(cancelled)).isEqualTo("InvalidRoleAssignmentRequest");
        assertThat(graph.get(ada, request).json().get("status").asText()).isEqualTo("Provisioned");
    }

    @Test
    void aScheduleSaysWhenItWasAskedForAndChangedInTheWordsInWhichItWas() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        String later = world.clock().instant().plus(Duration.ofDays(3)).toString();
        String assign = graph.assignment(cem, TEAMS)
                .replaceFirst("'startDateTime':'[^']+'", "'startDateTime':'" + later + "'")
                .replace("{'type':'noExpiration'}", "{'type':'afterDuration','duration':'P2W'}");
        JsonNode asked = graph.post(ada, ELIGIBILITIES, assign).json();
        assertThat(asked.at("/scheduleInfo/expiration/duration").asText()).isEqualTo("P14D");
        String schedule = Graph.ROLES + "roleEligibilitySchedules/"
                + asked.get("targetScheduleId").asText();

        JsonNode made = graph.get(ada, schedule).json();
        assertThat(made.get("createdDateTime")).isEqualTo(asked.get("createdDateTime"));
        assertThat(made.get("modifiedDateTime").isNull()).isTrue();
        assertThat(made.at("/scheduleInfo/startDateTime").asText())
                .isNotEqualTo(made.get("createdDateTime").asText());
        assertThat(made.get("memberType").asText()).isEqualTo("Direct");

        pim.wait(Duration.ofMinutes(1));
        JsonNode changed = graph.post(
                        ada,
                        ELIGIBILITIES,
                        assign.replace("adminAssign", "adminUpdate").replace("P2W", "P365D"))
                .json();
        assertThat(changed.at("/scheduleInfo/expiration/duration").asText())
                .as(changed.toString())
                .isEqualTo("P365D");
        JsonNode now = graph.get(ada, schedule).json();
        assertThat(now.get("createdDateTime")).isEqualTo(made.get("createdDateTime"));
        assertThat(now.get("modifiedDateTime")).isEqualTo(changed.get("completedDateTime"));
    }

    @Test
    void c5AReasonIsKeptAsItWasWritten() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        String assign = graph.assignment(cem, TEAMS);
        JsonNode asked = graph.post(ada, ELIGIBILITIES, assign.replace("joins the team", "  joins\\n the team \\n"))
                .json();
        assertThat(asked.get("justification").asText()).isEqualTo("  joins\n the team \n");

        Answer endless = graph.post(
                cem, ACTIVATIONS, Graph.activation(cem, TEAMS).replace("INC-7 mailbox is stuck", "x".repeat(1_001)));
        assertThat(endless.status()).isEqualTo(400);
        assertThat(Graph.message(endless)).contains("JustificationRule");
    }
}
