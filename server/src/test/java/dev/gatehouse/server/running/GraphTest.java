package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Table;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.issuer.Apps;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Microsoft Graph's paths over the wire. */
@QuarkusTest
@QuarkusTestResource(value = ServerResource.class, restrictToAnnotatedClass = true)
final class GraphTest {
    private static final String EXCHANGE = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    private static final String TEAMS = "69091246-20e8-4a56-aa4d-066075b2a7a8";
    private static final String SUBSCRIPTION = "/subscriptions/7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45";
    private static final String API = "?api-version=2020-10-01";
    private static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    private static final String USER_ACCESS_ADMINISTRATOR = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";
    private static final String POLICIES = "/v1.0/policies/roleManagementPolicies?";
    private static final String OF_ROLES = "scopeId eq '/' and scopeType eq 'DirectoryRole'";
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final Pim pim;
    private final Graph graph;
    private final Table table;
    private final Tool tool;

    GraphTest(World world, Pim pim, Graph graph, Table table, Tool tool) {
        this.world = world;
        this.pim = pim;
        this.graph = graph;
        this.table = table;
        this.tool = tool;
    }

    @Test
    void twoApproveWhatAThirdActivates() {
        SignedIn ada = pim.ada();
        SignedIn ben = pim.somebody();
        SignedIn cem = pim.somebody();
        JsonNode _ = pim.approvedBy(EXCHANGE, ada, ben);

        // Ada makes cem eligible.
        Answer eligible =
                graph.post(ada, Graph.ROLES + "roleEligibilityScheduleRequests", graph.assignment(cem, EXCHANGE));
        assertThat(eligible.status()).as(eligible.body()).isEqualTo(201);
        assertThat(eligible.header("request-id")).isNotEmpty();
        assertThat(eligible.json().get("action").asText()).isEqualTo("adminAssign");
        assertThat(eligible.json().get("targetScheduleId"))
                .isEqualTo(eligible.json().get("id"));
        Until.holds(() ->
                graph.list(cem, Graph.ROLES + "roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')")
                                .size()
                        == 1);
        JsonNode mine = graph.list(
                        cem,
                        Graph.ROLES + "roleEligibilitySchedules/filterByCurrentUser(on='principal')"
                                + "?$expand=roleDefinition($select=displayName),principal")
                .getFirst();
        assertThat(mine.at("/roleDefinition")).hasToString("{\"displayName\":\"Exchange Administrator\"}");
        assertThat(mine.at("/principal/@odata.type").asText()).isEqualTo("#microsoft.graph.user");

        // What is missing is told in Graph's words, all of it.
        Answer wordless = graph.post(
                cem,
                Graph.ROLES + "roleAssignmentScheduleRequests",
                Graph.activation(cem, EXCHANGE)
                        .replace("INC-7 mailbox is stuck", "")
                        .replace("PT2H", "PT30H"));
        assertThat(wordless.status()).isEqualTo(400);
        assertThat(Graph.code(wordless)).isEqualTo("RoleAssignmentRequestPolicyValidationFailed");
        assertThat(Graph.message(wordless))
                .startsWith("The following policy rules failed: [")
                .contains("JustificationRule", "ExpirationRule");
        assertThat(wordless.json().at("/error/innerError/request-id").asText())
                .isEqualTo(wordless.header("request-id"));

        // To validate changes nothing.
        Answer dry = graph.post(
                cem,
                Graph.ROLES + "roleAssignmentScheduleRequests",
                Graph.activation(cem, EXCHANGE).replace("{'action'", "{'isValidationOnly':true,'action'"));
        assertThat(dry.status()).as(dry.body()).isEqualTo(201);
        assertThat(dry.json().get("isValidationOnly").asBoolean()).isTrue();
        assertThat(graph.list(cem, Graph.ROLES + "roleAssignmentScheduleRequests"))
                .isEmpty();

        Answer asked = graph.post(cem, Graph.ROLES + "roleAssignmentScheduleRequests", Graph.activation(cem, EXCHANGE));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(asked.json().get("status").asText()).isEqualTo("PendingApproval");
        String id = asked.json().get("id").asText();
        assertThat(asked.json().get("approvalId").asText()).isEqualTo(id);

        // Both find it, and decide one after the other.
        String inbox = Graph.ROLES + "roleAssignmentScheduleRequests/filterByCurrentUser(on='approver')?"
                + Graph.filter("status eq 'PendingApproval'");
        assertThat(graph.list(ada, inbox))
                .extracting(one -> one.get("id").asText())
                .contains(id);
        String approval = Graph.BETA_ROLES + "roleAssignmentApprovals/" + id;
        JsonNode steps = graph.get(ben, approval + "?$expand=steps").json().get("steps");
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).get("id").asText()).isEqualTo(id);
        assertThat(steps).extracting(step -> step.get("status").asText()).containsExactly("InProgress", "Initializing");
        String second = steps.get(1).get("id").asText();
        String yes = "{'reviewResult':'Approve','justification':'the ticket is there'}";
        assertThat(graph.send(ben, "PATCH", approval + "/steps/" + second, yes).status())
                .isEqualTo(409);
        assertThat(graph.send(cem, "PATCH", approval + "/steps/" + id, yes).status())
                .isEqualTo(403);
        assertThat(graph.send(ada, "PATCH", approval + "/steps/" + id, yes).status())
                .isEqualTo(204);
        assertThat(graph.send(ada, "PATCH", approval + "/steps/" + second, yes).status())
                .as("another person must")
                .isEqualTo(403);
        assertThat(graph.send(ben, "PATCH", approval + "/steps/" + second, yes).status())
                .isEqualTo(204);

        // He has it, and gives it back.
        String instances = Graph.ROLES + "roleAssignmentScheduleInstances/filterByCurrentUser(on='principal')";
        Until.holds(() -> graph.list(cem, instances + "?$expand=activatedUsing").stream()
                .anyMatch(one -> one.get("assignmentType").asText().equals("Activated")
                        && one.at("/activatedUsing/id").equals(eligible.json().get("id"))));
        JsonNode instance = graph.list(cem, instances).getFirst();
        assertThat(instance.get("roleAssignmentScheduleId").asText()).isEqualTo(id);
        assertThat(graph.get(
                                cem,
                                Graph.ROLES + "roleAssignments/"
                                        + instance.get("id").asText())
                        .json()
                        .get("principalId")
                        .asText())
                .isEqualTo(Pim.id(cem));
        assertThat(Graph.code(graph.post(
                        cem, Graph.ROLES + "roleAssignmentScheduleRequests", Graph.activation(cem, EXCHANGE))))
                .isEqualTo("RoleAssignmentExists");
        String back = "{'action':'selfDeactivate','principalId':'" + Pim.id(cem) + "','roleDefinitionId':'" + EXCHANGE
                + "','directoryScopeId':'/'}";
        assertThat(Graph.message(graph.post(cem, Graph.ROLES + "roleAssignmentScheduleRequests", back)))
                .contains("Miniumum Required is 5 minutes");
        pim.wait(Duration.ofMinutes(6));
        Answer given = graph.post(cem, Graph.ROLES + "roleAssignmentScheduleRequests", back);
        assertThat(given.json().get("status").asText()).as(given.body()).isEqualTo("Revoked");
    }

    @Test
    void h7WhatIsAskedTooOftenIsAnsweredAsGraphDoes() {
        SignedIn dan = pim.somebody();
        pim.makeEligible(dan, TEAMS);
        String dry = Graph.activation(dan, TEAMS).replace("{'action'", "{'isValidationOnly':true,'action'");
        for (int i = 0; i < 60; i++) {
            assertThat(graph.post(dan, Graph.ROLES + "roleAssignmentScheduleRequests", dry)
                            .status())
                    .isEqualTo(201);
        }

        Answer tooMany = graph.post(dan, Graph.ROLES + "roleAssignmentScheduleRequests", dry);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isEqualTo("1");
        assertThat(Graph.code(tooMany)).isEqualTo("TooManyRequests");
        assertThat(tooMany.json().at("/error/innerError/request-id").asText()).isEqualTo(tooMany.header("request-id"));
        JsonNode inBatch = graph.post(
                        dan,
                        "/v1.0/$batch",
                        "{'requests':[{'id':'1','method':'POST',"
                                + "'url':'/roleManagement/directory/roleAssignmentScheduleRequests','body':" + dry
                                + "},"
                                + "{'id':'2','method':'GET','url':'/me'}]}")
                .json()
                .get("responses");
        assertThat(inBatch).extracting(one -> one.get("status").asInt()).containsExactly(429, 200);
        assertThat(inBatch.get(0).at("/headers/Retry-After").asText()).isEqualTo("1");
    }

    @Test
    void whatIsNotHisNobodySees() {
        SignedIn cem = pim.somebody();
        SignedIn dan = pim.somebody();
        pim.makeEligible(cem, TEAMS);
        String schedule = graph.list(cem, Graph.ROLES + "roleEligibilitySchedules")
                .getFirst()
                .get("id")
                .asText();

        assertThat(graph.list(dan, Graph.ROLES + "roleEligibilitySchedules")).isEmpty();
        assertThat(graph.list(
                        dan,
                        Graph.ROLES + "roleEligibilityScheduleRequests?"
                                + Graph.filter("principalId eq '" + Pim.id(cem) + "'")))
                .isEmpty();
        for (String path : List.of("roleEligibilitySchedules/", "roleEligibilityScheduleRequests/")) {
            Answer answer = graph.get(dan, Graph.ROLES + path + schedule);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json())
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*innerError.*", ".*message.*")
                    .isEqualTo(graph.get(dan, Graph.ROLES + path + NOBODY).json());
        }
        assertThat(graph.list(dan, "/v1.0/users"))
                .extracting(one -> one.get("id").asText())
                .containsExactly(Pim.id(dan));
        assertThat(graph.get(dan, "/v1.0/users/" + Pim.id(cem)).status()).isEqualTo(404);
        assertThat(graph.get(dan, "/v1.0/me").json().get("id").asText()).isEqualTo(Pim.id(dan));
    }

    @Test
    void pagesAreSealed() {
        SignedIn ada = pim.ada();
        List<SignedIn> all = IntStream.range(0, 3).mapToObj(_ -> pim.somebody()).toList();
        all.forEach(one -> pim.makeEligible(one, TEAMS));
        String path = Graph.ROLES + "roleEligibilityScheduleRequests?$top=2&$count=true&"
                + Graph.filter("roleDefinitionId eq '" + TEAMS + "'");
        JsonNode first = graph.get(ada, path).json();
        assertThat(first.get("value")).hasSize(2);
        int count = first.get("@odata.count").asInt();
        Set<String> seen = new java.util.HashSet<>();
        JsonNode page = first;
        for (int pages = 1; ; pages++) {
            page.get("value").forEach(one -> seen.add(one.get("id").asText()));
            if (!page.has("@odata.nextLink")) {
                assertThat(pages).isEqualTo((count + 1) / 2);
                break;
            }
            page = graph.get(ada, relative(page)).json();
        }
        assertThat(seen).hasSize(count);

        // Of somebody else, for another question, or changed, it is worth nothing.
        String next = relative(first);
        SignedIn auditor = pim.somebody(Role.AUDITOR);
        assertThat(graph.get(auditor, next).status()).isEqualTo(400);
        assertThat(graph.get(ada, next.replace("top=2", "top=3")).status()).isEqualTo(400);
        assertThat(graph.get(ada, next.substring(0, next.length() - 3) + "abc").status())
                .isEqualTo(400);
    }

    @Test
    void severalCallsComeInOneRequestWithNoMoreThanTheirCallerMay() {
        SignedIn cem = pim.somebody();
        Answer answer = graph.post(cem, "/v1.0/$batch", """
                {'requests':[
                 {'id':'1','method':'GET','url':'/me'},
                 {'id':'2','method':'GET','url':'/users/%s'},
                 {'id':'3','method':'GET','url':'me?$select=id','dependsOn':['2']},
                 {'id':'4','method':'POST','url':'/$batch','body':{'requests':[]},'headers':{'Content-Type':'application/json'}},
                 {'id':'5','method':'POST','url':'/roleManagement/directory/roleAssignmentScheduleRequests','body':{'scheduleInfo':{}}}
                ]}""".formatted(Pim.id(pim.ada())));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("responses"))
                .extracting(
                        one -> one.get("id").asText() + " " + one.get("status").asInt())
                .containsExactly("1 200", "2 404", "3 424", "4 400", "5 400");
        assertThat(answer.json().at("/responses/4/body/error/message").asText()).contains("action is required");
    }

    @Test
    void whatIsNotServedIsSaid() {
        SignedIn ada = pim.ada();
        Answer segment = graph.get(ada, "/v1.0/roleManagement/directory/roleAssignmentApprovals");
        assertThat(segment.status()).isEqualTo(400);
        assertThat(Graph.message(segment))
                .startsWith("Resource not found for the segment 'roleAssignmentApprovals'. Gatehouse has here: ")
                .contains("roleAssignmentScheduleRequests", "roleDefinitions");
        assertThat(graph.send(ada, "DELETE", "/v1.0/me", "").status()).isEqualTo(405);
        assertThat(Graph.message(graph.get(ada, Graph.ROLES + "roleDefinitions?$select=wings")))
                .contains("'wings'", "displayName");
        assertThat(Graph.message(graph.get(ada, Graph.ROLES + "roleDefinitions?$search=x")))
                .contains("$search is not supported");
        assertThat(graph.list(
                        ada, Graph.ROLES + "ROLEDEFINITIONS?" + Graph.filter("displayName eq 'Global Administrator'")))
                .extracting(one -> one.get("id").asText())
                .containsExactly(Pim.GLOBAL_ADMINISTRATOR);
        assertThat(graph.list(
                        ada, Graph.ROLES + "roleDefinitions?" + Graph.filter("displayName eq 'global administrator'")))
                .isEmpty();
    }

    @Test
    void aPolicyIsSeventeenRulesThatChangeOneByOne() {
        SignedIn ada = pim.ada();
        String about = "scopeId eq '/' and scopeType eq 'DirectoryRole' and roleDefinitionId eq '" + TEAMS + "'";
        JsonNode assignment = graph.list(
                        ada,
                        "/v1.0/policies/roleManagementPolicyAssignments?" + Graph.filter(about)
                                + "&$expand=policy($expand=rules)")
                .getFirst();
        assertThat(assignment.at("/policy/rules")).hasSize(17);
        String policy = "/v1.0/policies/roleManagementPolicies/"
                + assignment.get("policyId").asText();
        String rule = policy + "/rules/Expiration_EndUser_Assignment";
        String change = "{'@odata.type':'#microsoft.graph.unifiedRoleManagementPolicyExpirationRule',"
                + "'maximumDuration':'PT90M'}";

        assertThat(graph.get(ada, policy).json().get("lastModifiedDateTime").isNull())
                .as("nobody changed it")
                .isTrue();
        assertThat(graph.send(ada, "PATCH", rule, change).status()).isEqualTo(204);
        JsonNode changed = graph.get(ada, policy).json();
        assertThat(Instant.parse(changed.get("lastModifiedDateTime").asText()))
                .isEqualTo(world.clock().instant());
        assertThat(changed.at("/lastModifiedBy/id").asText()).isEqualTo(Pim.id(ada));
        assertThat(changed.at("/lastModifiedBy/displayName").asText()).isEqualTo("ada");
        assertThat(graph.get(ada, rule).json().get("maximumDuration").asText()).isEqualTo("PT1H30M");
        assertThat(graph.send(pim.somebody(), "PATCH", rule, change).status()).isEqualTo(403);
        Answer untyped = graph.send(ada, "PATCH", rule, "{'maximumDuration':'PT90M'}");
        assertThat(Graph.code(untyped)).isEqualTo("InvalidPolicy");
        Answer unknown = graph.send(ada, "PATCH", rule, change.replace("maximumDuration", "duration"));
        assertThat(Graph.code(unknown)).isEqualTo("InvalidPolicy");
        assertThat(Graph.message(unknown)).contains("'duration'");
        String otherwise = rule.replace("/DirectoryRole_", "/Directory_");
        assertThat(graph.get(ada, otherwise).body().replace("('Directory_", "('DirectoryRole_"))
                .isEqualTo(graph.get(ada, rule).body());
        assertThat(graph.send(ada, "PATCH", otherwise, change).status()).isEqualTo(204);
        Answer none =
                graph.send(ada, "PATCH", rule.replace(TEAMS, UUID.randomUUID().toString()), change);
        assertThat(none.status()).isEqualTo(400);
        assertThat(Graph.code(none)).isEqualTo("InputPolicyNotFound");
        assertThat(graph.send(ada, "PATCH", policy, "{'rules':[],'wings':1}").status())
                .isEqualTo(400);
        Answer both = graph.send(ada, "PATCH", policy, """
                {'rules':[
                 {'id':'AuthenticationContext_EndUser_Assignment','isEnabled':true,'claimValue':'c1',
                  '@odata.type':'#microsoft.graph.unifiedRoleManagementPolicyAuthenticationContextRule'},
                 {'id':'Enablement_EndUser_Assignment','enabledRules':['MultiFactorAuthentication','Justification'],
                  '@odata.type':'#microsoft.graph.unifiedRoleManagementPolicyEnablementRule'}]}""");
        assertThat(Graph.code(both)).isEqualTo("MfaAndAcrsConflict");
        assertThat(Graph.message(graph.get(ada, "/v1.0/policies/roleManagementPolicies")))
                .contains("scopeId eq '/' and scopeType eq 'DirectoryRole'");
    }

    @Test
    void alertsAreConfiguredAndLookedFor() {
        SignedIn ada = pim.ada();
        String alerts = "/beta/identityGovernance/roleManagementAlerts/";
        List<JsonNode> all = graph.list(
                ada,
                alerts + "alerts?" + Graph.filter("scopeId eq '/' and scopeType eq 'DirectoryRole'")
                        + "&$expand=alertDefinition,alertConfiguration,alertIncidents");
        assertThat(all).hasSize(7);
        String id = all.stream()
                .map(one -> one.get("id").asText())
                .filter(one -> one.endsWith("TooManyGlobalAdminsAssignedToTenantAlert"))
                .findFirst()
                .orElseThrow();
        String type = "'@odata.type':'#microsoft.graph.tooManyGlobalAdminsAssignedToTenantAlertConfiguration'";

        assertThat(graph.send(
                                ada,
                                "PATCH",
                                alerts + "alertConfigurations/" + id,
                                "{" + type + ",'globalAdminCountThreshold':2}")
                        .status())
                .isEqualTo(204);
        JsonNode configured =
                graph.get(ada, alerts + "alertConfigurations/" + id).json();
        assertThat(configured.get("globalAdminCountThreshold").asInt()).isEqualTo(2);
        assertThat(configured.get("percentageOfGlobalAdminsOutOfRolesThreshold").asInt())
                .isEqualTo(4);
        assertThat(graph.send(
                                ada,
                                "PATCH",
                                alerts + "alertConfigurations/" + id,
                                "{" + type + ",'globalAdminCountThreshold':1}")
                        .status())
                .isEqualTo(400);
        assertThat(graph.send(ada, "PATCH", alerts + "alertConfigurations/" + id, "{" + type + ",'isEnable':false}")
                        .status())
                .isEqualTo(400);
        Answer refreshed = graph.post(ada, alerts + "alerts/refresh", "{'scopeType':'DirectoryRole','scopeId':'/'}");
        assertThat(refreshed.status()).isEqualTo(202);
        assertThat(refreshed.body()).isEmpty();
        Answer one = graph.post(ada, alerts + "alerts/" + id + "/refresh", "");
        URI operation = URI.create(one.header("Location"));
        assertThat(operation.getPath()).isEqualTo(alerts + "operations/refresh:" + id);
        JsonNode done = graph.get(ada, operation.getPath()).json();
        assertThat(done.get("status").asText()).isEqualTo("succeeded");
        assertThat(done.get("lastActionDateTime").isTextual()).isTrue();
        assertThat(done.get("resourceLocation").asText()).endsWith(alerts + "alerts/" + id);
        assertThat(graph.get(ada, alerts + "operations/refresh:x").status()).isEqualTo(404);
        assertThat(graph.get(
                                ada,
                                alerts + "alerts/" + id
                                        + "/alertIncidents?$select=id,assignmentCreatedDateTime,tenantLicenseStatus")
                        .status())
                .isEqualTo(200);
        assertThat(graph.get(ada, alerts + "alerts/" + id)
                        .json()
                        .get("lastScannedDateTime")
                        .isTextual())
                .isTrue();
    }

    @Test
    void alertsAreReadByWhoeverHasARoleOfTheDirectoryThatShowsThemAtThatMoment() {
        SignedIn cem = pim.somebody();
        String alerts = "/beta/identityGovernance/roleManagementAlerts/";
        List<String> paths = List.of(
                alerts + "alerts", alerts + "alerts?$expand=alertIncidents", alerts + "alertConfigurations/$count");
        paths.forEach(path -> assertThat(graph.get(cem, path).status()).as(path).isEqualTo(403));

        for (String role : List.of(
                "62e90394-69f5-4237-9190-012177145e10",
                "e8611ab8-c189-46e8-94e1-60213ab1f814",
                "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
                "194ae4cb-b126-40b2-bd5b-6091b380977d",
                "5d6b6bb7-de71-4623-b4af-96380a352509")) {
            String request = graph.assignment(cem, role);
            String requests = Graph.ROLES + "roleAssignmentScheduleRequests";
            assertThat(graph.post(pim.ada(), requests, request).status()).isEqualTo(201);
            paths.forEach(
                    path -> assertThat(graph.get(cem, path).status()).as(path).isEqualTo(200));
            // A token that is to be for less shows less.
            String less = world.token(cem.person(), Duration.ofDays(1), Optional.empty(), Role.APPROVER);
            assertThat(world.client()
                            .get(alerts + "alerts", "Authorization", "Bearer " + less)
                            .status())
                    .isEqualTo(403);
            assertThat(graph.post(pim.ada(), requests, request.replace("adminAssign", "adminRemove"))
                            .status())
                    .isEqualTo(201);
            paths.forEach(
                    path -> assertThat(graph.get(cem, path).status()).as(path).isEqualTo(403));
        }
        assertThat(graph.post(
                                pim.ada(),
                                Graph.ROLES + "roleAssignmentScheduleRequests",
                                graph.assignment(cem, "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"))
                        .status())
                .isEqualTo(201);
        assertThat(graph.get(cem, alerts + "alerts").status())
                .as("Directory Reader is none of them")
                .isEqualTo(403);
    }

    @Test
    void rolesOverAzureAreAskedForAsOfItsResourceManager() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        String below = SUBSCRIPTION + "/providers/Microsoft.Authorization/";
        String name = UUID.randomUUID().toString();
        String body =
                "{'properties':{'principalId':'" + Pim.id(cem) + "','requestType':'AdminAssign','justification':'team',"
                        + "'roleDefinitionId':'" + below + "roleDefinitions/" + CONTRIBUTOR + "',"
                        + "'scheduleInfo':{'expiration':{'type':'AfterDuration','duration':'P30D'}}}}";
        String request = below + "roleEligibilityScheduleRequests/" + name;

        // Nobody has a role over Azure yet: a Global Administrator takes the first one.
        assertThat(graph.send(ada, "PUT", request + API, body).status()).isEqualTo(403);
        String first = "/providers/Microsoft.Authorization/";
        Answer elevated = graph.send(
                ada,
                "PUT",
                first + "roleAssignmentScheduleRequests/" + UUID.randomUUID() + API,
                "{'properties':{'principalId':'" + Pim.id(ada)
                        + "','requestType':'AdminAssign','justification':'to begin',"
                        + "'roleDefinitionId':'" + first + "roleDefinitions/" + USER_ACCESS_ADMINISTRATOR + "',"
                        + "'scheduleInfo':{'expiration':{'type':'AfterDuration','duration':'P1D'}}}}");
        assertThat(elevated.status()).as(elevated.body()).isEqualTo(201);
        Until.holds(() ->
                graph.list(ada, first + "roleAssignmentScheduleInstances" + API).size() == 1);

        assertThat(graph.send(ada, "PUT", request, body)
                        .json()
                        .at("/error/code")
                        .asText())
                .isEqualTo("MissingApiVersionParameter");
        Answer made = graph.send(ada, "PUT", request + API, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("name").asText()).isEqualTo(name);
        assertThat(made.json()
                        .at("/properties/expandedProperties/roleDefinition/displayName")
                        .asText())
                .isEqualTo("Contributor");
        assertThat(graph.send(ada, "PUT", request + API, body).status())
                .as("the same again")
                .isEqualTo(201);

        String instances = below + "roleEligibilityScheduleInstances" + API + "&$filter=asTarget()";
        Until.holds(() -> graph.list(cem, instances).size() == 1);
        String schedule = graph.list(cem, instances)
                .getFirst()
                .at("/properties/roleEligibilityScheduleId")
                .asText();
        assertThat(schedule).isEqualTo(name);
        assertThat(graph.list(pim.somebody(), below + "roleEligibilitySchedules" + API))
                .isEmpty();
        assertThat(graph.get(pim.somebody(), request + API).status()).isEqualTo(404);
        String elsewhere = below.replace("7d0c9f3e", "8d0c9f3e") + "roleEligibilityScheduleInstances" + API;
        assertThat(graph.list(ada, elsewhere)).isEmpty();

        JsonNode policy =
                graph.list(ada, below + "roleManagementPolicies" + API).getFirst();
        assertThat(policy.at("/properties/rules")).hasSize(17);
        Answer changed = graph.send(
                ada,
                "PATCH",
                policy.get("id").asText() + API,
                "{'properties':{'rules':[{'id':'Expiration_EndUser_Assignment','ruleType':'RoleManagementPolicyExpirationRule',"
                        + "'maximumDuration':'PT1H'}]}}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().at("/properties/rules").findValuesAsText("maximumDuration"))
                .contains("PT1H");
    }

    @Test
    void whatPimDoesIsAmongTheAudits() {
        SignedIn cem = pim.somebody();
        SignedIn auditor = pim.somebody(Role.AUDITOR);
        pim.makeEligible(cem, TEAMS);
        String audits = "/v1.0/auditLogs/directoryAudits?"
                + Graph.filter(
                        "loggedByService eq 'PIM' and category eq 'RoleManagement' and targetResources/any(t:t/id eq '"
                                + Pim.id(cem) + "')");

        Until.holds(() -> graph.list(auditor, audits).stream()
                .anyMatch(audit ->
                        audit.get("activityDisplayName").asText().startsWith("Add eligible member to role in PIM")));
    }

    @Test
    void withoutMetadataOnlyWhatIsNeededComes() {
        JsonNode page = graph.get(
                        pim.ada(),
                        Graph.ROLES + "roleAssignments?$expand=principal",
                        "Accept",
                        "application/json;odata.metadata=none")
                .json();

        assertThat(page.has("@odata.context")).isFalse();
        assertThat(page.at("/value/0/principal/id").isTextual()).isTrue();
        assertThat(page.toString()).doesNotContain("@odata.type");
    }

    @Test
    void everyPathIsForItsRolesAndNoOthers() {
        for (Role role : Role.values()) {
            if (role == Role.SOURCE) {
                continue;
            }
            String token = world.token(role);
            for (Endpoint endpoint : table.endpoints()) {
                for (Version version : endpoint.versions()) {
                    String path = path(endpoint, version);
                    Answer answer = world.client().call(endpoint.verb(), path, "Authorization", "Bearer " + token);
                    String what = role + " " + endpoint.verb() + " " + path + ": " + answer.body();
                    if (endpoint.roles().contains(role)) {
                        assertThat(answer.status()).as(what).isNotIn(401, 403, 405, 500);
                    } else {
                        assertThat(answer.status()).as(what).isEqualTo(403);
                        assertThat(Graph.message(answer)).as(what).contains("It needs one of these roles");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AuditLog.Read.All, GET (auditLogs|reports)/.*",
        "UserAuthenticationMethod.Read.All, GET reports/.*",
        "RoleAssignmentSchedule.Remove.Directory, POST roleManagement/directory/roleAssignmentScheduleRequests",
        "RoleEligibilitySchedule.Remove.Directory, POST roleManagement/directory/roleEligibilityScheduleRequests",
        "User.EnableDisableAccount.All, PATCH users/\\{id}",
        "User.RevokeSessions.All, POST users/\\{id}/.*revokeSignInSessions"
    })
    void aNarrowPermissionOpensWhatItNamesAndNothingElse(String permission, String what) {
        String token =
                tool.appToken(tool.app(permission)).json().get("access_token").asText();
        int opened = 0;
        for (Endpoint endpoint : table.endpoints()) {
            for (Version version : endpoint.versions()) {
                String path = path(endpoint, version);
                Answer answer = world.client().call(endpoint.verb(), path, "Authorization", "Bearer " + token);
                String told = endpoint.verb() + " " + path + ": " + answer.body();
                if ((endpoint.verb() + " " + endpoint.template()).matches(what)) {
                    assertThat(answer.status()).as(told).isNotIn(401, 403, 405, 500);
                    opened++;
                } else {
                    assertThat(answer.status()).as(told).isEqualTo(403);
                    assertThat(Graph.message(answer)).as(told).contains("It needs one of these roles");
                }
            }
        }
        assertThat(opened).isPositive();
    }

    /** A seed is enough to see it again. */
    @Test
    void noFilterAndNoBodyMakesItFail() {
        SignedIn ada = pim.ada();
        Random random = new Random(11);
        String words =
                "principalId status eq ne 'a' ( ) and or not in , / any(t:t/id x 1 null true startswith( '' $ % & # é \u0001";
        List<String> pieces = List.of(words.split(" "));
        for (int i = 0; i < 120; i++) {
            String text = IntStream.range(0, random.nextInt(12))
                    .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining(" "));
            Answer answer = graph.get(ada, Graph.ROLES + "roleEligibilityScheduleRequests?" + Graph.filter(text));
            assertThat(answer.status()).as(text + ": " + answer.body()).isIn(200, 400);
        }
        List<String> values = List.of(
                "null",
                "1",
                "[]",
                "{}",
                "''",
                "'x'",
                "'" + EXCHANGE + "'",
                "'selfActivate'",
                "true",
                "'/'",
                "'PT1H'",
                "1e999",
                "{'expiration':{'type':'afterDuration','duration':'PT9999999999999H'}}",
                "{'startDateTime':'+999999999-12-31T23:59:59Z'}",
                "{'startDateTime':'2026-01-01T00:00:00'}",
                "{'expiration':{'type':'afterDateTime','endDateTime':'-999999999-01-01T00:00:00+18:00'}}");
        List<String> names = List.of(
                "action",
                "principalId",
                "roleDefinitionId",
                "directoryScopeId",
                "scheduleInfo",
                "justification",
                "ticketInfo",
                "isValidationOnly",
                "customData",
                "wings");
        for (int i = 0; i < 120; i++) {
            String body = names.stream()
                    .filter(_ -> random.nextInt(4) > 0)
                    .map(name -> "'" + name + "':" + values.get(random.nextInt(values.size())))
                    .collect(Collectors.joining(",", "{", "}"));
            Answer answer = graph.post(ada, Graph.ROLES + "roleAssignmentScheduleRequests", body);
            assertThat(answer.status()).as(body + ": " + answer.body()).isBetween(400, 499);
        }
        for (String body : List.of("", "{", "[]", "null", "[[[[", "{'action':", "\u0000")) {
            Answer answer = graph.post(ada, Graph.ROLES + "roleAssignmentScheduleRequests", body);
            assertThat(answer.status()).as(body + ": " + answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/error/code").asText()).isNotEmpty();
        }
    }

    @Test
    void whateverTheCaseOfANameItMeansTheSame() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        pim.makeEligible(pim.somebody(), TEAMS);
        pim.wait(Duration.ofMinutes(1));
        pim.makeEligible(cem, TEAMS);
        String his = "PrincipalId eq '" + Pim.id(cem) + "'";
        String all = Graph.ROLES + "roleEligibilityScheduleRequests?";

        assertThat(ids(ada, all + Graph.filter(his)))
                .hasSize(1)
                .isEqualTo(ids(ada, all + Graph.filter(his.replace("PrincipalId", "principalId"))))
                .isEqualTo(ids(ada, (all + Graph.filter(his)).replace("$filter", "Filter")))
                .isEqualTo(ids(ada, all.replace("/v1.0", "/V1.0") + Graph.filter(his)))
                .isEqualTo(ids(ada, all + Graph.filter("CreatedBy/User/Id eq '" + Pim.id(ada) + "' and " + his)));
        assertThat(ids(ada, all + "$orderby=CreatedDateTime%20desc"))
                .isEqualTo(ids(ada, all + "$orderby=createdDateTime%20desc"))
                .isEqualTo(ids(ada, all));
        String newest = ids(ada, all + Graph.filter(his)).getFirst();
        assertThat(ids(ada, all).getFirst()).isEqualTo(newest);
        assertThat(ids(ada, all + "$orderby=CreatedDateTime").getLast()).isEqualTo(newest);
        assertThat(graph.list(
                        ada,
                        "/v1.0/policies/roleManagementPolicies?"
                                + Graph.filter("ScopeId eq '/' and SCOPETYPE eq 'DirectoryRole'")))
                .isNotEmpty();
        assertThat(graph.post(cem, "/Beta/$BATCH", "{'requests':[{'id':'1','method':'GET','url':'/ME?$Select=ID'}]}")
                        .json()
                        .at("/responses/0/body/id")
                        .asText())
                .isEqualTo(Pim.id(cem));
        assertThat(graph.get(
                                ada,
                                SUBSCRIPTION.replace("subscriptions", "Subscriptions")
                                        + "/providers/Microsoft.Authorization/roleEligibilitySchedules" + API)
                        .status())
                .isEqualTo(200);
        assertThat(graph.get(ada, "/V1.0/wings").header("request-id")).isNotEmpty();

        Answer misspelt = graph.get(ada, all + Graph.filter("createdBy/usr/id eq 'x'"));
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(Graph.message(misspelt)).contains("'usr'", "application, device, user");
        Answer twice = graph.get(ada, all + "$top=1&Top=2");
        assertThat(Graph.message(twice)).isEqualTo("$top is there twice");
    }

    @Test
    void aPageOfNothingIsRefused() {
        SignedIn ada = pim.ada();
        for (String path : lists()) {
            Answer answer = graph.get(ada, path + "$top=0");
            assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(400);
            assertThat(Graph.code(answer)).as(path).isEqualTo("Request_UnsupportedQuery");
            Answer ordered = graph.get(ada, path + "$top=0&$orderby=id");
            assertThat(ordered.status()).as(path + ": " + ordered.body()).isEqualTo(400);
        }
    }

    @Test
    void usersAndApplicationsAreFoundByWhatTheyAreCalled() {
        SignedIn ada = pim.ada();
        SignedIn cem = pim.somebody();
        String name = cem.person().account().name().value();
        for (String asked : List.of(name, name.toUpperCase(Locale.ROOT), Pim.id(cem))) {
            assertThat(graph.get(ada, "/v1.0/users/" + asked).json().get("id").asText())
                    .as(asked)
                    .isEqualTo(Pim.id(cem));
        }
        assertThat(graph.get(cem, "/v1.0/users/" + name).status()).isEqualTo(200);
        assertThat(graph.get(pim.somebody(), "/v1.0/users/" + name).status()).isEqualTo(404);
        assertThat(graph.get(ada, "/v1.0/groups/" + name).status()).isEqualTo(404);
        for (String filter : List.of(
                "userPrincipalName eq '" + name.toUpperCase(Locale.ROOT) + "'",
                "displayName eq '" + name + "'",
                "displayName eq '" + name + "' and userType eq 'Member'")) {
            assertThat(graph.list(ada, "/v1.0/users?" + Graph.filter(filter)))
                    .as(filter)
                    .extracting(one -> one.get("id").asText())
                    .containsExactly(Pim.id(cem));
        }
        assertThat(graph.list(ada, "/v1.0/users?" + Graph.filter("displayName eq 'NOBODY'")))
                .isEmpty();

        Apps.Made app = tool.app("AuditLog.Read.All");
        String client = app.app().id().toString();
        Until.holds(() ->
                graph.list(ada, "/v1.0/servicePrincipals?" + Graph.filter("appId eq '" + client + "'")).stream()
                        .anyMatch(one -> one.get("id")
                                        .asText()
                                        .equals(app.app().objectId().toString())
                                && one.get("appId").asText().equals(client)));
        assertThat(graph.list(
                        ada,
                        "/v1.0/servicePrincipals?"
                                + Graph.filter("appId eq '" + app.app().objectId() + "'")))
                .isEmpty();
        assertThat(graph.list(cem, "/v1.0/servicePrincipals?" + Graph.filter("appId eq '" + client + "'")))
                .isEmpty();
    }

    /** What is known to be within properties is what is there. */
    @Test
    void whateverAListShowsItCanBeAskedFor() {
        SignedIn ada = pim.ada();
        JsonNode _ = pim.approvedBy(EXCHANGE, ada);
        pim.makeEligible(pim.somebody(), TEAMS);
        List<String> lists = new ArrayList<>(lists());
        graph.list(
                        ada,
                        POLICIES.replace("Policies?", "PolicyAssignments?")
                                + Graph.filter(OF_ROLES + " and roleDefinitionId eq '" + EXCHANGE + "'"))
                .forEach(one -> lists.add("/beta/policies/roleManagementPolicies/"
                        + one.get("policyId").asText() + "/rules?"));
        assertThat(lists).hasSize(lists().size() + 1);
        for (String list : lists) {
            String before = list.equals(POLICIES) ? OF_ROLES + " and " : "";
            String all = before.isEmpty() ? list : list + Graph.filter(OF_ROLES) + "&";
            graph.list(ada, all + "$top=50").stream()
                    .flatMap(one -> asked("", one).stream())
                    .distinct()
                    .forEach(filter -> {
                        Answer answer = graph.get(ada, list + "$top=1&" + Graph.filter(before + filter));
                        assertThat(answer.status())
                                .as(list + " " + filter + ": " + answer.body())
                                .isEqualTo(200);
                    });
        }
    }

    private List<String> ids(SignedIn in, String path) {
        return graph.list(in, path).stream().map(one -> one.get("id").asText()).toList();
    }

    /** Filters that look at everything that there is within something. */
    private static List<String> asked(String path, JsonNode node) {
        List<String> all = new ArrayList<>();
        node.properties().stream()
                .filter(member -> !member.getKey().startsWith("@"))
                .forEach(member -> {
                    String name = path + member.getKey();
                    JsonNode value = member.getValue();
                    all.add(name + " ne null");
                    all.addAll(asked(name + "/", value));
                    if (value.isArray() && value.path(0).isObject()) {
                        asked("x/", value.get(0)).forEach(filter -> all.add(name + "/any(x:" + filter + ")"));
                    }
                });
        return all;
    }

    /** Paths of lists, with a question mark. */
    private List<String> lists() {
        return List.of(
                "/v1.0/users?",
                "/v1.0/groups?",
                "/v1.0/servicePrincipals?",
                Graph.ROLES + "roleDefinitions?",
                Graph.ROLES + "roleAssignments?",
                Graph.ROLES + "roleAssignmentScheduleRequests?",
                Graph.ROLES + "roleEligibilityScheduleRequests?",
                Graph.ROLES + "roleEligibilityScheduleRequests/filterByCurrentUser(on='createdBy')?",
                Graph.ROLES + "roleAssignmentSchedules?",
                Graph.ROLES + "roleEligibilityScheduleInstances?",
                "/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests?",
                "/v1.0/identityGovernance/privilegedAccess/group/eligibilitySchedules?",
                Graph.BETA_ROLES + "roleAssignmentApprovals/filterByCurrentUser(on='approver')?",
                POLICIES,
                "/beta/identityGovernance/roleManagementAlerts/alertDefinitions?",
                "/beta/identityGovernance/roleManagementAlerts/alerts?",
                "/v1.0/identityGovernance/accessReviews/definitions?",
                "/v1.0/identityGovernance/accessReviews/historyDefinitions?",
                "/v1.0/reports/authenticationMethods/userRegistrationDetails?");
    }

    /** A seed is enough to see it again. */
    @Test
    void noOptionMakesItFail() {
        SignedIn ada = pim.ada();
        Random random = new Random(13);
        List<String> options = List.of(
                "$top",
                "$skip",
                "$orderby",
                "$expand",
                "$select",
                "$skiptoken",
                "$count",
                "$format",
                "Top",
                "$wings",
                "x");
        List<String> values =
                new ArrayList<>(List.of(("0 1 2 -1 999999999 99999999999 1e3 id ID * id,id id, ,id ( ) ' '' / . x é"
                                + " true false null json principal Principal principal() principal( principal($top=0) a/b"
                                + " principal($select=id;$orderby=ID) roleDefinition($filter=) rules($expand=x) createdBy/user/id"
                                + " microsoft.graph.user/id principal/microsoft.graph.user createdDateTime @odata.type $count"
                                + " a($expand=b($expand=c($expand=d))) principal,roleDefinition,directoryScope %s %00 a.b c29tZQ.c2VhbA")
                        .split(" ")));
        values.addAll(List.of(
                "",
                " ",
                "id desc",
                "createdDateTime desc,id asc",
                "id DESC desc",
                "principal($filter=displayName eq 'x';$skip=1)",
                "principal($filter=isof('microsoft.graph.user'))",
                "\u0000",
                "x".repeat(500)));
        JsonNode page = graph.get(ada, Graph.ROLES + "roleDefinitions?$top=1").json();
        values.add(relative(page).replaceAll(".*skiptoken=", ""));
        List<String> lists = lists();
        for (int i = 0; i < 400; i++) {
            String query = options.stream()
                    .filter(_ -> random.nextInt(5) == 0)
                    .map(name -> encoded(name) + "=" + encoded(values.get(random.nextInt(values.size()))))
                    .collect(Collectors.joining("&"));
            String path = lists.get(random.nextInt(lists.size())) + query;
            Answer answer = graph.get(ada, path);
            assertThat(answer.status()).as(path + ": " + answer.body()).isIn(200, 400);
        }
    }

    @Test
    void noBatchMakesItFail() {
        SignedIn cem = pim.somebody();
        Random random = new Random(17);
        String sound = """
                {'requests':[
                 {'id':'1','method':'GET','url':'/me?$select=id','headers':{'Accept':'application/json'}},
                 {'id':'2','method':'GET','url':'users?$top=1','dependsOn':['1']},
                 {'id':'3','method':'POST','url':'/roleManagement/directory/roleAssignmentScheduleRequests','dependsOn':['1','2'],
                  'body':%s,'headers':{'Content-Type':'application/json','client-request-id':'7'}}
                ]}""".formatted(Graph.activation(cem, TEAMS));
        for (int i = 0; i < 150; i++) {
            String body = Bodies.spoilt(sound, random);
            Answer answer = graph.post(cem, "/beta/$batch", body);
            assertThat(answer.status()).as(body + ": " + answer.body()).isIn(200, 400);
            answer.json()
                    .path("responses")
                    .forEach(one -> assertThat(one.get("status").asInt())
                            .as(body + ": " + answer.body())
                            .isBetween(200, 499));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String path(Endpoint endpoint, Version version) {
        String template = endpoint.template()
                .replace("{on}", "'principal'")
                .replace("{scope}/", SUBSCRIPTION + "/providers/Microsoft.Authorization/")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        return version == Version.ARM ? template + API : "/" + version.path() + "/" + template;
    }

    private static String relative(JsonNode page) {
        URI next = URI.create(page.get("@odata.nextLink").asText());
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
