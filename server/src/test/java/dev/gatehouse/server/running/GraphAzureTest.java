package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is of Azure, in the form of its Resource Manager, over the wire. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class GraphAzureTest {
    private static final String DEFINITIONS = Graph.ROLES + "roleDefinitions";
    private static final String AZURE =
            "/subscriptions/7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45/providers/Microsoft.Authorization/";
    private static final String API = "?api-version=2022-08-01-preview";
    private static final String APPROVALS = "/providers/Microsoft.Authorization/roleAssignmentApprovals";
    private static final String APPROVED = "?api-version=2021-01-01-preview";
    private static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
    private static final String USER_ACCESS_ADMINISTRATOR = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";

    private final Pim pim;
    private final Graph graph;

    GraphAzureTest(Pim pim, Graph graph) {
        this.pim = pim;
        this.graph = graph;
    }

    private String made(String name, String action) {
        Answer answer = graph.post(
                pim.ada(),
                DEFINITIONS,
                "{'displayName':'" + name + "','isEnabled':true,'rolePermissions':[{'allowedResourceActions':['"
                        + action + "']}]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    @Test
    void aDoubleIsAnAlertOfAzuresThatIsSetDismissedAndNotMended() {
        SignedIn ada = pim.ada();
        String action = "microsoft.directory/contacts/create";
        String first = made("Contact maker", action);
        made("Maker of contacts", action);

        // Looking is an operation that is done when it is asked about.
        Answer looked = graph.post(ada, AZURE + "roleManagementAlerts/DuplicateRoleCreated/refresh" + API, "");
        assertThat(looked.status()).as(looked.body()).isEqualTo(202);
        String location = looked.header("Location");
        Answer done = graph.get(ada, location.substring(location.indexOf("/subscriptions")));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().get("status").asText()).isEqualTo("Succeeded");

        String alert = AZURE + "roleManagementAlerts/DuplicateRoleCreated";
        JsonNode found = graph.get(ada, alert + API).json();
        assertThat(found.get("type").asText()).isEqualTo("Microsoft.Authorization/roleManagementAlerts");
        assertThat(found.at("/properties/isActive").asBoolean()).isTrue();
        assertThat(found.at("/properties/alertDefinition/properties/severityLevel")
                        .asText())
                .isEqualTo("Medium");
        JsonNode incident = graph.list(ada, alert + "/alertIncidents" + API).stream()
                .filter(one -> one.at("/properties/roleName").asText().equals("Contact maker"))
                .findFirst()
                .orElseThrow();
        assertThat(incident.at("/properties/alertIncidentType").asText())
                .isEqualTo("DuplicateRoleCreatedAlertIncident");
        assertThat(incident.at("/properties/duplicateRoles").asText()).contains("Maker of contacts");
        assertThat(graph.get(ada, incident.get("id").asText() + API).json()).isEqualTo(incident);
        Answer mended = graph.post(ada, incident.get("id").asText() + "/remediate" + API, "");
        assertThat(mended.status()).isEqualTo(400);
        assertThat(mended.json().at("/error/message").asText()).contains("people");

        // Dismissed, it is silent.
        String silent = "{'properties':{'isActive':false}}";
        assertThat(graph.send(pim.somebody(), "PATCH", alert + API, silent).status())
                .isEqualTo(403);
        assertThat(graph.send(ada, "PATCH", alert + API, silent).status()).isEqualTo(204);
        assertThat(graph.get(ada, alert + API).json().at("/properties/isActive").asBoolean())
                .isFalse();

        // Thresholds and whether an alert is on hold for the tenant.
        String owners = AZURE + "roleManagementAlertConfigurations/TooManyOwnersAssignedToResource";
        String set = "{'properties':{'alertConfigurationType':'TooManyOwnersAssignedToResourceAlertConfiguration',"
                + "'thresholdNumberOfOwners':7,'thresholdPercentageOfOwnersOutOfAllRoleMembers':40}}";
        assertThat(graph.send(ada, "PATCH", owners + API, set.replace("'alert", "'x"))
                        .status())
                .isEqualTo(400);
        assertThat(graph.send(ada, "PATCH", owners + API, set.replace(":7", ":1"))
                        .status())
                .isEqualTo(400);
        assertThat(graph.send(ada, "PATCH", owners + API, set).status()).isEqualTo(204);
        JsonNode elsewhere =
                graph.get(ada, owners.replace("7d0c9f3e", "8d0c9f3e") + API).json();
        assertThat(elsewhere.at("/properties/thresholdNumberOfOwners").asInt()).isEqualTo(7);
        assertThat(elsewhere.at("/properties/isEnabled").asBoolean()).isTrue();

        assertThat(graph.list(ada, AZURE + "roleManagementAlertDefinitions" + API))
                .hasSize(4);
        assertThat(graph.get(ada, AZURE + "roleManagementAlertDefinitions").status())
                .isEqualTo(400);
        assertThat(graph.get(ada, AZURE + "roleManagementAlerts/StaleSignInAlert" + API)
                        .status())
                .isEqualTo(404);
        assertThat(graph.get(ada, AZURE + "roleManagementAlertOperations/other" + API)
                        .status())
                .isEqualTo(404);
        assertThat(graph.send(ada, "DELETE", DEFINITIONS + "/" + first, "").status())
                .isEqualTo(204);
    }

    /** She who gives roles over Azure: she took the first one herself. */
    private SignedIn giver() {
        SignedIn ada = pim.ada();
        String root = "/providers/Microsoft.Authorization/";
        String mine = root + "roleAssignmentScheduleInstances" + API + "&" + Graph.filter("asTarget() and atScope()");
        if (graph.list(ada, mine).isEmpty()) {
            String body = asking(ada, "AdminAssign", USER_ACCESS_ADMINISTRATOR, "P1D");
            Answer taken =
                    graph.send(ada, "PUT", root + "roleAssignmentScheduleRequests/" + UUID.randomUUID() + API, body);
            assertThat(taken.status()).as(taken.body()).isEqualTo(201);
            Until.holds(() -> graph.list(ada, mine).size() == 1);
        }
        return ada;
    }

    private static String asking(SignedIn whom, String requestType, String role, String time) {
        return "{'properties':{'principalId':'" + Pim.id(whom) + "','requestType':'" + requestType
                + "','justification':'team','roleDefinitionId':'" + AZURE + "roleDefinitions/" + role
                + "','scheduleInfo':{'expiration':{'type':'AfterDuration','duration':'" + time + "'}}}}";
    }

    private Answer asked(SignedIn by, String collection, String body) {
        return graph.send(by, "PUT", AZURE + collection + "/" + UUID.randomUUID() + API, body);
    }

    private void eligible(SignedIn whom, String role) {
        Answer made = asked(giver(), "roleEligibilityScheduleRequests", asking(whom, "AdminAssign", role, "P30D"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Until.holds(() ->
                graph.list(whom, AZURE + "roleEligibilityScheduleInstances" + API + "&" + Graph.filter("asTarget()"))
                                .size()
                        == 1);
    }

    private JsonNode policy(String role) {
        String filter = Graph.filter("roleDefinitionId eq '" + AZURE + "roleDefinitions/" + role + "'");
        List<JsonNode> assignments =
                graph.list(pim.ada(), AZURE + "roleManagementPolicyAssignments" + API + "&" + filter);
        assertThat(assignments).hasSize(1);
        assertThat(assignments.getFirst().at("/properties/roleDefinitionId").asText())
                .endsWith(role);
        List<JsonNode> policies = graph.list(pim.ada(), AZURE + "roleManagementPolicies" + API + "&" + filter);
        assertThat(policies).hasSize(1);
        assertThat(policies.getFirst().get("id"))
                .isEqualTo(assignments.getFirst().at("/properties/policyId"));
        return policies.getFirst();
    }

    @Test
    void thePolicyOfARoleIsFoundByItsRoleAndNoOther() {
        assertThat(policy(CONTRIBUTOR).get("id")).isNotEqualTo(policy(READER).get("id"));
        Answer wrong = graph.get(
                pim.ada(), AZURE + "roleManagementPolicies" + API + "&" + Graph.filter("scopeId eq '/' or atScope()"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(Graph.message(wrong)).contains("scopeId eq '/' or atScope()", "roleDefinitionId eq '{id}'");

        String other = AZURE + "roleManagementPolicies/" + UUID.randomUUID() + API;
        assertThat(Graph.code(graph.get(pim.ada(), other))).isEqualTo("InputPolicyNotFound");
        Answer unknown = graph.send(
                pim.ada(), "PATCH", policy(READER).get("id").asText() + API, "{'properties':{'rules':[],'wings':2}}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(Graph.message(unknown)).contains("properties/wings");
    }

    @Test
    void whoeverApprovesDecidesInAzuresFormToo() {
        SignedIn ada = giver();
        SignedIn ben = pim.somebody();
        SignedIn cem = pim.somebody();
        eligible(cem, CONTRIBUTOR);
        String approvers = "[{'userType':'User','userId':'" + Pim.id(ben) + "'}]";
        Answer set = graph.send(
                ada,
                "PATCH",
                policy(CONTRIBUTOR).get("id").asText() + API,
                "{'properties':{'rules':[{'id':'Approval_EndUser_Assignment','ruleType':'RoleManagementPolicyApprovalRule',"
                        + "'setting':{'isApprovalRequired':true,'approvalStages':[{'primaryApprovers':" + approvers
                        + "}]}}]}}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(policy(CONTRIBUTOR).at("/properties/lastModifiedBy/id").asText())
                .isEqualTo(Pim.id(ada));

        Answer first = asked(cem, "roleAssignmentScheduleRequests", asking(cem, "SelfActivate", CONTRIBUTOR, "PT1H"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().at("/properties/status").asText()).isEqualTo("PendingApproval");
        String name = first.json().get("name").asText();
        String approval = first.json().at("/properties/approvalId").asText();
        assertThat(approval).isEqualTo(APPROVALS + "/" + name);

        // He finds it, as clients look for it.
        String root = "/providers/Microsoft.Authorization/roleAssignmentScheduleRequests" + API + "&";
        assertThat(graph.list(ben, root + Graph.filter("asApprover()")))
                .extracting(one -> one.at("/properties/approvalId").asText())
                .containsExactly(approval);
        assertThat(graph.list(cem, root + Graph.filter("asApprover()"))).isEmpty();
        assertThat(graph.list(ben, APPROVALS + APPROVED + "&" + Graph.filter("asApprover()")))
                .extracting(one -> one.get("name").asText())
                .containsExactly(name);
        assertThat(graph.list(cem, APPROVALS + APPROVED + "&" + Graph.filter("asTarget()")))
                .hasSize(1);
        JsonNode stage = graph.get(ben, approval + APPROVED).json().at("/properties/stages/0");
        assertThat(stage.at("/properties/assignedToMe").asBoolean()).isTrue();
        assertThat(stage.at("/properties/status").asText()).isEqualTo("InProgress");
        assertThat(stage.get("id").asText()).isEqualTo(approval + "/stages/" + name);
        assertThat(graph.list(ben, approval + "/stages" + APPROVED)).containsExactly(stage);
        String path = stage.get("id").asText() + APPROVED;
        assertThat(graph.get(ben, path).json()).isEqualTo(stage);
        assertThat(graph.get(ben, AZURE + path.substring("/providers/Microsoft.Authorization/".length()))
                        .json())
                .as("at its scope")
                .isEqualTo(stage);
        String elsewhere = AZURE.replace("7d0c9f3e", "8d0c9f3e") + "roleAssignmentApprovals/" + name + APPROVED;
        assertThat(graph.get(ben, elsewhere).status()).isEqualTo(404);
        assertThat(graph.get(pim.somebody(), approval + APPROVED).status()).isEqualTo(404);

        // Nobody decides his own, nor what does not exist, nor by what is no decision.
        String yes = "{'properties':{'reviewResult':'Approve','justification':'known'}}";
        assertThat(graph.send(cem, "PUT", path, yes).status()).isEqualTo(403);
        assertThat(graph.send(ben, "PUT", path.replace("/stages/" + name, "/stages/" + UUID.randomUUID()), yes)
                        .status())
                .isEqualTo(404);
        assertThat(graph.send(ben, "PUT", path, yes.replace("Approve", "NotReviewed"))
                        .status())
                .isEqualTo(400);
        assertThat(graph.send(ben, "PATCH", path, "{'reviewResult':'Approve','status':'Completed'}")
                        .status())
                .isEqualTo(400);

        Answer decided = graph.send(ben, "PUT", path, yes);
        assertThat(decided.status()).as(decided.body()).isEqualTo(204);
        assertThat(decided.body()).isEmpty();
        assertThat(graph.send(ben, "PUT", path, yes).status())
                .as("decided already")
                .isIn(403, 409);
        JsonNode seen = graph.get(ben, path).json();
        assertThat(seen.at("/properties/reviewResult").asText()).isEqualTo("Approve");
        assertThat(seen.at("/properties/reviewedBy/principalId").asText()).isEqualTo(Pim.id(ben));
        String schedules = AZURE + "roleAssignmentSchedules" + API + "&"
                + Graph.filter("(principalId eq '" + Pim.id(cem) + "' and roleDefinitionId eq '" + CONTRIBUTOR + "')");
        Until.holds(() -> graph.list(cem, schedules).size() == 1);
        JsonNode schedule = graph.list(cem, schedules).getFirst();
        assertThat(schedule.at("/properties/roleAssignmentScheduleRequestId").asText())
                .isEqualToIgnoringCase(AZURE + "roleAssignmentScheduleRequests/" + name);
        assertThat(schedule.at("/properties/createdOn")).isEqualTo(first.json().at("/properties/createdOn"));
        assertThat(schedule.at("/properties/memberType").asText()).isEqualTo("Direct");
        assertThat(graph.list(cem, schedules.replace(CONTRIBUTOR, READER))).isEmpty();
    }

    @Test
    void whatIsOnlyValidatedHasNoEffectAndComesToTheSame() {
        SignedIn dan = pim.somebody();
        eligible(dan, READER);
        String request = AZURE + "roleAssignmentScheduleRequests/" + UUID.randomUUID();
        String body = asking(dan, "SelfActivate", READER, "PT1H");
        String tooLong = body.replace("PT1H", "PT90H");

        Answer refused = graph.post(dan, request + "/validate" + API, tooLong);
        assertThat(refused.status()).isEqualTo(400);
        Answer same = graph.send(dan, "PUT", request + API, tooLong);
        assertThat(same.status()).isEqualTo(400);
        assertThat(Graph.code(same)).isEqualTo(Graph.code(refused));
        assertThat(Graph.message(same)).isEqualTo(Graph.message(refused)).contains("ExpirationRule");

        Answer dry = graph.post(dan, request + "/validate" + API, body);
        assertThat(dry.status()).as(dry.body()).isEqualTo(200);
        assertThat(graph.get(dan, request + API).status()).isEqualTo(404);
        assertThat(graph.list(dan, AZURE + "roleAssignmentScheduleRequests" + API))
                .isEmpty();
        assertThat(graph.list(dan, AZURE + "roleAssignmentSchedules" + API + "&" + Graph.filter("asTarget()")))
                .isEmpty();

        Answer made = graph.send(dan, "PUT", request + API, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/properties/status").asText())
                .isEqualTo(dry.json().at("/properties/status").asText());
    }

    @Test
    void whatIsAboveAScopeIsInheritedAtIt() {
        SignedIn eve = pim.somebody();
        eligible(eve, READER);
        String below =
                AZURE.replace("/providers/", "/resourceGroups/shop/providers/") + "roleEligibilitySchedules" + API;

        for (String filter : List.of("asTarget()", "assignedTo('" + Pim.id(eve) + "')")) {
            List<JsonNode> found = graph.list(eve, below + "&" + Graph.filter(filter));
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().at("/properties/memberType").asText()).isEqualTo("Inherited");
        }
        assertThat(graph.list(pim.somebody(), below + "&" + Graph.filter("assignedTo('" + Pim.id(eve) + "')")))
                .as("nobody sees by it what is not his")
                .isEmpty();
    }

    /** A seed is enough to see it again. */
    @Test
    void noFilterAndNoBodyMakesItFail() {
        SignedIn ada = giver();
        Random random = new Random(13);
        List<String> collections = List.of(
                "roleAssignmentScheduleRequests",
                "roleEligibilitySchedules",
                "roleAssignmentScheduleInstances",
                "roleAssignmentApprovals",
                "roleManagementPolicies");
        List<String> pieces = List.of(
                "asTarget()",
                "atScope()",
                "asApprover()",
                "assignedTo('x')",
                "and",
                "or",
                "not",
                "(",
                ")",
                "status",
                "eq",
                "'a'",
                "null",
                "'" + READER + "'",
                "roleDefinitionId",
                "principalId",
                "é",
                "\u0001",
                "'");
        for (int i = 0; i < 100; i++) {
            String text = IntStream.range(0, random.nextInt(7))
                    .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining(" "));
            String collection = collections.get(random.nextInt(collections.size()));
            Answer answer = graph.get(ada, AZURE + collection + API + "&" + Graph.filter(text));
            assertThat(answer.status())
                    .as(collection + " " + text + ": " + answer.body())
                    .isIn(200, 400);
        }
        List<String> values = List.of(
                "null",
                "1",
                "[]",
                "{}",
                "''",
                "'x'",
                "true",
                "'" + READER + "'",
                "'AdminAssign'",
                "[{}]",
                "[1]",
                "{'id':7}",
                "[{'id':'Approval_EndUser_Assignment','setting':7}]",
                "{'expiration':{'duration':'PT9999999999999H'}}");
        List<String> names = List.of(
                "properties",
                "principalId",
                "roleDefinitionId",
                "requestType",
                "scheduleInfo",
                "reviewResult",
                "rules",
                "name");
        String policy = policy(READER).get("id").asText() + API;
        for (int i = 0; i < 100; i++) {
            String inside = names.stream()
                    .filter(_ -> random.nextInt(3) > 0)
                    .map(name -> "'" + name + "':" + values.get(random.nextInt(values.size())))
                    .collect(Collectors.joining(",", "{", "}"));
            String body = random.nextBoolean() ? inside : "{'properties':" + inside + "}";
            for (Answer answer : List.of(
                    asked(ada, "roleAssignmentScheduleRequests", body),
                    graph.post(ada, AZURE + "roleEligibilityScheduleRequests/" + READER + "/validate" + API, body),
                    graph.send(ada, "PATCH", policy, body))) {
                assertThat(answer.status()).as(body + ": " + answer.body()).isBetween(400, 499);
            }
        }
    }
}
