package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Roles that a tenant defines itself, as Microsoft Graph has them, over the wire. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class GraphRolesTest {
    private static final String DEFINITIONS = Graph.ROLES + "roleDefinitions";
    private static final String ASSIGNMENTS = Graph.ROLES + "roleAssignments";
    private static final String READERS = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    private static final String AZURE =
            "/subscriptions/7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45/providers/Microsoft.Authorization/";
    private static final String API = "?api-version=2022-08-01-preview";

    private final World world;
    private final Pim pim;
    private final Graph graph;

    GraphRolesTest(World world, Pim pim, Graph graph) {
        this.world = world;
        this.pim = pim;
        this.graph = graph;
    }

    private static String role(String name, String... actions) {
        return "{'displayName':'" + name + "','description':'Looks after them','isEnabled':true,'rolePermissions':["
                + "{'allowedResourceActions':["
                + List.of(actions).stream().map(action -> "'" + action + "'").collect(Collectors.joining(","))
                + "]}]}";
    }

    private String made(String name, String... actions) {
        Answer answer = graph.post(pim.ada(), DEFINITIONS, role(name, actions));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    @Test
    void aRoleIsDefinedGivenActivatedChangedAndDeletedWhenNobodyHasIt() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        String read = "microsoft.directory/applications/standard/read";
        Answer answer = graph.post(ada, DEFINITIONS, role("Application watcher", read));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().get("id").asText();
        String one = DEFINITIONS + "/" + id;
        assertThat(answer.json().get("@odata.context").asText())
                .endsWith("/v1.0/$metadata#roleManagement/directory/roleDefinitions/$entity");
        assertThat(answer.json().get("templateId").asText()).isEqualTo(id);
        assertThat(answer.json().get("isBuiltIn").asBoolean()).isFalse();
        assertThat(answer.json().get("isPrivileged").asBoolean()).isFalse();
        assertThat(answer.json().at("/rolePermissions/0/allowedResourceActions"))
                .hasToString("[\"" + read + "\"]");

        // It is listed, filtered, and hangs on what is given of it.
        String named = DEFINITIONS + "?" + Graph.filter("displayName eq 'Application watcher'");
        assertThat(graph.list(cem, named))
                .singleElement()
                .satisfies(found -> assertThat(found.get("id").asText()).isEqualTo(id));
        assertThat(graph.list(cem, DEFINITIONS + "?" + Graph.filter("isBuiltIn eq false")))
                .extracting(found -> found.get("id").asText())
                .contains(id)
                .doesNotContain(HELPDESK);
        pim.makeEligible(cem, id);
        String mine = Graph.ROLES + "roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')"
                + "?$expand=roleDefinition($select=displayName)";
        assertThat(graph.list(cem, mine)
                        .getFirst()
                        .at("/roleDefinition/displayName")
                        .asText())
                .isEqualTo("Application watcher");
        Answer active = graph.post(cem, Graph.ROLES + "roleAssignmentScheduleRequests", Graph.activation(cem, id));
        assertThat(active.status()).as(active.body()).isEqualTo(201);

        // Whoever has it, or may activate it, does not change it; and it is not deleted under him.
        assertThat(graph.send(cem, "PATCH", one, "{'displayName':'Mine'}").status())
                .isEqualTo(403);
        Answer used = graph.send(ada, "DELETE", one, "");
        assertThat(used.status()).isEqualTo(400);
        assertThat(Graph.code(used)).isEqualTo("Request_BadRequest");
        assertThat(Graph.message(used)).contains("assigned");

        // What is changed is what somebody says; the rest stays. What is off is given to nobody.
        Answer patched = graph.send(ada, "PATCH", one, "{'displayName':'Watcher','isEnabled':false,'version':'2'}");
        assertThat(patched.status()).as(patched.body()).isEqualTo(204);
        JsonNode now =
                graph.get(cem, Graph.BETA_ROLES + "roleDefinitions/" + id).json();
        assertThat(now.get("displayName").asText()).isEqualTo("Watcher");
        assertThat(now.get("description").asText()).isEqualTo("Looks after them");
        assertThat(now.get("version").asText()).isEqualTo("2");
        assertThat(now.get("isEnabled").asBoolean()).isFalse();
        Answer off =
                graph.post(ada, Graph.ROLES + "roleEligibilityScheduleRequests", graph.assignment(pim.somebody(), id));
        assertThat(off.status()).as(off.body()).isEqualTo(400);

        String gone = made("Short lived", read);
        assertThat(graph.send(ada, "DELETE", DEFINITIONS + "/" + gone, "").status())
                .isEqualTo(204);
        assertThat(graph.get(ada, DEFINITIONS + "/" + gone).status()).isEqualTo(404);
    }

    @Test
    void nobodyHasWhatHeHasPermitMore() {
        SignedIn ada = pim.ada();
        String id = made("Group watcher", "microsoft.directory/groups/standard/read");
        pim.makeEligible(ada, id);
        String more =
                role("Group keeper", "microsoft.directory/groups/standard/read", "microsoft.directory/groups/create");

        Answer refused = graph.send(ada, "PATCH", DEFINITIONS + "/" + id, more);
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(Graph.code(refused)).isEqualTo("Authorization_RequestDenied");
        String less = role("Group keeper", "microsoft.directory/groups/standard/read");
        assertThat(graph.send(ada, "PATCH", DEFINITIONS + "/" + id, less).status())
                .isEqualTo(204);
    }

    @Test
    void onlyWhoAdministersRolesDefinesThemAndOnlyWhatCanBe() {
        SignedIn ada = pim.ada();
        String good = role("Somebodys", "microsoft.directory/users/standard/read");
        Answer stranger = graph.post(pim.somebody(), DEFINITIONS, good);
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(Graph.code(stranger)).isEqualTo("Authorization_RequestDenied");

        for (String bad : List.of(
                good.replace("Somebodys", " "),
                good.replace("'isEnabled':true,", ""),
                good.replace("'isEnabled':true", "'isEnabled':1"),
                good.replace("{'displayName'", "{'isBuiltIn':true,'displayName'"),
                good.replace("{'displayName'", "{'wings':2,'displayName'"),
                good.replace("{'displayName'", "{'id':'" + UUID.randomUUID() + "','displayName'"),
                good.replace("{'displayName'", "{'templateId':'x','displayName'"),
                good.replace("{'displayName'", "{'templateId':'" + HELPDESK + "','displayName'"),
                good.replace("{'displayName'", "{'resourceScopes':['/groups'],'displayName'"),
                good.replace("{'allowedResourceActions'", "{'condition':'$x','allowedResourceActions'"),
                good.replace("'microsoft.directory/users/standard/read'", "'*'"),
                good.replace("'microsoft.directory/users/standard/read'", ""))) {
            Answer answer = graph.post(ada, DEFINITIONS, bad);
            assertThat(answer.status()).as(bad + answer.body()).isEqualTo(400);
            assertThat(Graph.code(answer)).isEqualTo("Request_BadRequest");
        }
        for (String verb : List.of("PATCH", "DELETE")) {
            assertThat(graph.send(ada, verb, DEFINITIONS + "/" + HELPDESK, "{}").status())
                    .isEqualTo(400);
            assertThat(graph.send(ada, verb, DEFINITIONS + "/" + UUID.randomUUID(), "{}")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anIdCanBeChosenOnceAndACallThatIsSentAgainMakesOneRole() {
        SignedIn ada = pim.ada();
        String chosen = UUID.randomUUID().toString();
        String body = role("Chosen", "microsoft.directory/devices/standard/read")
                .replace("{'displayName'", "{'templateId':'" + chosen + "','displayName'");
        assertThat(graph.post(ada, DEFINITIONS, body).json().get("id").asText()).isEqualTo(chosen);
        assertThat(graph.post(ada, DEFINITIONS, body).status()).isEqualTo(400);

        String call = UUID.randomUUID().toString();
        String plain = role("Sent again", "microsoft.directory/devices/standard/read");
        String first =
                graph.called(call, ada, DEFINITIONS, plain).json().get("id").asText();
        Answer again = graph.called(call, ada, DEFINITIONS, plain);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("id").asText()).isEqualTo(first);

        Answer stranger = graph.called(UUID.randomUUID().toString(), pim.somebody(), DEFINITIONS, body);
        assertThat(stranger.status()).as(stranger.body()).isEqualTo(403);
        assertThat(graph.called(UUID.randomUUID().toString(), ada, DEFINITIONS, body)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatRolesPermitIsListedAndMakesThemPrivileged() {
        SignedIn cem = pim.somebody();
        String actions = Graph.ROLES + "resourceNamespaces/microsoft.directory/resourceActions";
        assertThat(graph.list(cem, Graph.ROLES + "resourceNamespaces"))
                .extracting(one -> one.get("id").asText())
                .contains("microsoft.directory");
        String reset = "microsoft.directory/users/password/update";
        assertThat(graph.list(cem, actions + "?" + Graph.filter("name eq '" + reset + "'")))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.get("actionVerb").asText()).isEqualTo("PATCH");
                    assertThat(action.get("isPrivileged").asBoolean()).isTrue();
                    String one = actions + "/" + action.get("id").asText();
                    assertThat(graph.get(cem, one).json().get("name").asText()).isEqualTo(reset);
                });
        assertThat(graph.get(cem, actions + "/nothing").status()).isEqualTo(404);
        String services = Graph.ROLES + "resourceNamespaces";
        assertThat(graph.list(cem, services + "?$select=name"))
                .allSatisfy(one -> assertThat(one.has("id")).isFalse());
        assertThat(graph.list(cem, services + "?$expand=resourceActions")
                        .getFirst()
                        .get("resourceActions"))
                .isNotEmpty();
        assertThat(graph.list(cem, services))
                .as("how one asks changes nothing for the next")
                .allSatisfy(one ->
                        assertThat(one.has("id") && !one.has("resourceActions")).isTrue());
        assertThat(graph.get(cem, DEFINITIONS + "/" + HELPDESK)
                        .json()
                        .at("/rolePermissions/0/allowedResourceActions")
                        .toString())
                .contains("\"" + reset + "\"");

        assertThat(isPrivileged(made("Resets", reset))).isTrue();
        assertThat(isPrivileged(made("Who knows", "microsoft.directory/things/spin")))
                .isTrue();
        assertThat(isPrivileged(made("Reads", "microsoft.directory/users/standard/read")))
                .isFalse();
    }

    private boolean isPrivileged(String role) {
        return graph.get(pim.ada(), DEFINITIONS + "/" + role)
                .json()
                .get("isPrivileged")
                .asBoolean();
    }

    @Test
    void isWrittenInTheAudit() {
        SignedIn auditor = world.signedIn(Role.AUDITOR);
        String id = made("Audited", "microsoft.directory/devices/standard/read");
        String audits = "/v1.0/auditLogs/directoryAudits?"
                + Graph.filter(
                        "activityDisplayName eq 'Add role definition' and targetResources/any(t:t/id eq '" + id + "')");

        Until.holds(() -> graph.list(auditor, audits).stream()
                .anyMatch(audit -> audit.get("loggedByService").asText().equals("Core Directory")
                        && audit.at("/targetResources/0/displayName").asText().equals("Audited")));
    }

    @Test
    void whatSomebodyHasThroughAGroupIsToldTransitively() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        String path = Graph.BETA_ROLES + "transitiveRoleAssignments";
        String his = path + "?" + Graph.filter("principalId eq '" + Pim.id(ada) + "'");

        assertThat(graph.list(ada, his))
                .extracting(one -> one.get("principalId").asText())
                .contains(Pim.id(ada));
        assertThat(graph.list(cem, his)).as("it is no business of his").isEmpty();
        assertThat(graph.get(ada, path).status()).isEqualTo(400);
        assertThat(graph.get(ada, path.replace("/beta/", "/v1.0/")).status()).isEqualTo(400);
        assertThat(graph.list(
                        ada,
                        path + "?"
                                + Graph.filter("principalId eq '" + Pim.id(ada) + "' and roleDefinitionId eq '"
                                        + HELPDESK + "'")))
                .isEmpty();
    }

    @Test
    void aPlainAssignmentIsDecidedByTheRolesSettingLikeAnyOther() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        String wordless = plain(Pim.id(cem), READERS);
        String body = wordless.replace("}", ",'justification':'reads what the desk must know'}");

        Answer unjustified = graph.post(ada, ASSIGNMENTS, wordless);
        assertThat(unjustified.status()).as(unjustified.body()).isEqualTo(400);
        assertThat(Graph.message(unjustified)).contains("JustificationRule");
        String call = UUID.randomUUID().toString();
        Answer made = graph.called(call, ada, ASSIGNMENTS, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("@odata.context").asText())
                .endsWith("/v1.0/$metadata#roleManagement/directory/roleAssignments/$entity");
        assertThat(made.json().get("principalId").asText()).isEqualTo(Pim.id(cem));
        assertThat(made.json().get("directoryScopeId").asText()).isEqualTo("/");
        assertThat(graph.called(call, ada, ASSIGNMENTS, body).status())
                .as("the same call, sent again")
                .isEqualTo(201);
        Answer twice = graph.post(ada, ASSIGNMENTS, body);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(Graph.code(twice)).isEqualTo("Request_BadRequest");
        assertThat(Graph.message(twice)).contains("conflicting object");

        // It is an active assignment without an end, by a request as any other.
        String one = ASSIGNMENTS + "/" + made.json().get("id").asText();
        assertThat(graph.get(cem, one).json().get("roleDefinitionId").asText()).isEqualTo(READERS);
        String his = Graph.filter("principalId eq '" + Pim.id(cem) + "'");
        assertThat(graph.list(ada, Graph.ROLES + "roleAssignmentSchedules?" + his))
                .singleElement()
                .satisfies(schedule -> {
                    assertThat(schedule.at("/assignmentType").asText()).isEqualTo("Assigned");
                    assertThat(schedule.at("/scheduleInfo/expiration/type").asText())
                            .isEqualTo("noExpiration");
                });
        assertThat(graph.list(ada, Graph.ROLES + "roleAssignmentScheduleRequests?" + his))
                .extracting(request -> request.get("action").asText() + ": "
                        + request.get("justification").asText())
                .containsExactly("adminAssign: reads what the desk must know");

        // It goes by whoever administers roles, and only once.
        assertThat(graph.send(cem, "DELETE", one, "").status()).isEqualTo(403);
        assertThat(graph.send(pim.somebody(), "DELETE", one, "").status())
                .as("it is no business of his")
                .isEqualTo(404);
        assertThat(graph.send(ada, "DELETE", one, "").status()).isEqualTo(204);
        assertThat(graph.get(ada, one).status()).isEqualTo(404);
        assertThat(graph.send(ada, "DELETE", one, "").status()).isEqualTo(404);
    }

    @Test
    void nobodyAssignsPlainlyWhatHeMayNotOrWhatIsNotThere() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        String nobody = UUID.randomUUID().toString();
        assertThat(graph.post(cem, ASSIGNMENTS, plain(Pim.id(cem), READERS)).status())
                .isEqualTo(403);
        for (String missing : List.of(plain(nobody, READERS), plain(Pim.id(cem), nobody))) {
            Answer answer = graph.post(ada, ASSIGNMENTS, missing);
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
            assertThat(Graph.code(answer)).isEqualTo("Request_ResourceNotFound");
            assertThat(Graph.message(answer)).contains(nobody);
        }
        String good = plain(Pim.id(cem), READERS);
        for (String bad : List.of(
                good.replace("'/'", "'nowhere'"),
                good.replace("}", ",'appScopeId':'/'}"),
                good.replace("}", ",'scheduleInfo':{}}"),
                good.replace("}", ",'condition':'$ResourceIsSelf'}"))) {
            assertThat(graph.post(ada, ASSIGNMENTS, bad).status()).as(bad).isEqualTo(400);
        }
        String own = graph.list(ada, ASSIGNMENTS + "?" + Graph.filter("principalId eq '" + Pim.id(ada) + "'"))
                .getFirst()
                .get("id")
                .asText();
        Answer last = graph.send(ada, "DELETE", ASSIGNMENTS + "/" + own, "");
        assertThat(last.status()).as(last.body()).isEqualTo(400);
        assertThat(Graph.code(last)).isEqualTo("CannotDeleteLastAdminAssignment");
    }

    private static String plain(String who, String role) {
        return "{'principalId':'" + who + "','roleDefinitionId':'" + role + "','directoryScopeId':'/'}";
    }

    /** Bodies that are sound but for a member or two; a seed is enough to see it again. */
    @Test
    void noBodyMakesItFail() {
        SignedIn ada = pim.ada();
        Random random = new Random(7);
        String id = made("Fuzzed", "microsoft.directory/devices/standard/read");
        String defined = role("Fuzzed", "microsoft.directory/devices/standard/read");
        String alerts = AZURE + "roleManagementAlert";
        String policies = "/v1.0/policies/roleManagementPolic";
        String about = "scopeId eq '/' and scopeType eq 'DirectoryRole' and roleDefinitionId eq '" + id + "'";
        String policy = policies + "ies/"
                + graph.list(ada, policies + "yAssignments?" + Graph.filter(about))
                        .getFirst()
                        .get("policyId")
                        .asText();
        String directory = "/beta/identityGovernance/roleManagementAlerts/alert";
        String stale = graph.list(ada, directory + "s").stream()
                .map(one -> one.get("id").asText())
                .filter(one -> one.endsWith("StaleSignInAlert"))
                .findFirst()
                .orElseThrow();
        Map<String, String> sound = Map.of(
                "PATCH " + policy + "/rules/Approval_EndUser_Assignment",
                "{'@odata.type':'#microsoft.graph.unifiedRoleManagementPolicyApprovalRule','setting':{"
                        + "'isApprovalRequired':true,'approvalMode':'SingleStage','approvalStages':["
                        + "{'approvalStageTimeOutInDays':1,'isEscalationEnabled':false,'escalationTimeInMinutes':0,"
                        + "'primaryApprovers':[{'@odata.type':'#microsoft.graph.singleUser','userId':'"
                        + Pim.id(ada) + "','description':null}],'escalationApprovers':[]}]}}",
                "PATCH " + policy,
                "{'rules':[{'id':'Expiration_EndUser_Assignment','maximumDuration':'PT3H',"
                        + "'@odata.type':'#microsoft.graph.unifiedRoleManagementPolicyExpirationRule',"
                        + "'target':{'caller':'EndUser','operations':['All'],'level':'Assignment'}},"
                        + "{'id':'Notification_Admin_EndUser_Assignment','notificationRecipients':[],"
                        + "'@odata.type':'#microsoft.graph.unifiedRoleManagementPolicyNotificationRule'}]}",
                "PATCH " + directory + "Configurations/" + stale,
                "{'@odata.type':'#microsoft.graph.staleSignInAlertConfiguration','isEnabled':true,'duration':'P60D'}",
                "PATCH " + directory + "s/" + stale,
                "{'isActive':false}",
                "POST " + DEFINITIONS,
                defined,
                "PATCH " + DEFINITIONS + "/" + id,
                defined,
                "POST " + ASSIGNMENTS,
                plain(Pim.id(pim.somebody()), READERS),
                "PATCH " + alerts + "Configurations/TooManyOwnersAssignedToResource" + API,
                "{'properties':{'alertConfigurationType':'TooManyOwnersAssignedToResourceAlertConfiguration',"
                        + "'isEnabled':true,'thresholdNumberOfOwners':3,'thresholdPercentageOfOwnersOutOfAllRoleMembers':1}}",
                "PATCH " + alerts + "s/DuplicateRoleCreated" + API,
                "{'properties':{'isActive':false}}");
        for (Map.Entry<String, String> call : sound.entrySet()) {
            String[] path = call.getKey().split(" ", 2);
            for (int i = 0; i < 60; i++) {
                String body = Bodies.spoilt(call.getValue(), random);
                Answer answer = graph.send(ada, path[0], path[1], body);
                assertThat(answer.status())
                        .as(call.getKey() + " " + body + ": " + answer.body())
                        .isBetween(200, 499);
            }
            for (String body : List.of("", "{", "[]", "null", "[[[[", "7")) {
                Answer answer = graph.send(ada, path[0], path[1], body);
                assertThat(answer.status())
                        .as(call.getKey() + " " + body + ": " + answer.body())
                        .isEqualTo(400);
            }
        }
    }
}
