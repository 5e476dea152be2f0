package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.Entra.Someone;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Logs that were sent are read back as Microsoft Graph has them. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class GraphLogsTest {
    private static final String AUDITS = "/v1.0/auditLogs/directoryAudits";
    private static final String SIGN_INS = "/v1.0/auditLogs/signIns";
    private static final String RISK = "/v1.0/identityProtection/";

    private final World world;
    private final Graph graph;
    private final Alerts logs;

    GraphLogsTest(World world, Graph graph, Alerts logs) {
        this.world = world;
        this.graph = graph;
        this.logs = logs;
    }

    @Test
    void auditsAreReadBackNewestFirstPageByPage() {
        Someone lee = Alerts.somebody();
        List<Instant> times = IntStream.range(0, 5).mapToObj(_ -> logs.time()).toList();
        times.forEach(time -> logs.send(Entra.madeAdministrator(Alerts.somebody(), lee, time)));
        SignedIn auditor = world.signedIn(Role.AUDITOR);
        String his = Graph.filter("initiatedBy/user/id eq '" + lee.id() + "' and category eq 'RoleManagement'"
                + " and loggedByService eq 'Core Directory' and activityDisplayName eq 'Add member to role'");

        List<JsonNode> all = pages(auditor, AUDITS + "?$top=2&" + his);
        assertThat(times(all, "activityDateTime")).containsExactlyElementsOf(times.reversed());
        assertThat(times(pages(auditor, AUDITS + "?$top=2&$orderby=activityDateTime&" + his), "activityDateTime"))
                .containsExactlyElementsOf(times);
        assertThat(all.getFirst().at("/initiatedBy/user/userPrincipalName").asText())
                .isEqualTo(lee.name());
        assertThat(all.getFirst()
                        .at("/targetResources/0/modifiedProperties/1/newValue")
                        .asText())
                .isEqualTo("\"Global Administrator\"");

        String between = Graph.filter("initiatedBy/user/id eq '" + lee.id() + "' and activityDateTime gt "
                + times.get(0) + " and activityDateTime le " + times.get(2));
        assertThat(times(graph.list(auditor, AUDITS + "?" + between), "activityDateTime"))
                .containsExactly(times.get(2), times.get(1));
        JsonNode one = all.getLast();
        assertThat(graph.list(
                        auditor,
                        AUDITS + "?"
                                + Graph.filter("correlationId eq '"
                                        + one.get("correlationId").asText() + "'")))
                .extracting(found -> found.get("id"))
                .containsExactly(one.get("id"));
        JsonNode alone =
                graph.get(auditor, AUDITS + "/" + one.get("id").asText()).json();
        assertThat(alone.get("activityDateTime")).isEqualTo(one.get("activityDateTime"));
        assertThat(alone.has("userAgent")).isFalse();
        assertThat(graph.get(
                                auditor,
                                AUDITS.replace("v1.0", "beta") + "/"
                                        + one.get("id").asText())
                        .json()
                        .has("userAgent"))
                .isTrue();
        assertThat(graph.get(auditor, AUDITS + "/nothing").status()).isEqualTo(404);
    }

    @Test
    void signInsOfUsersAreListedAndInBetaTheOthersWhereTheyAreAskedFor() {
        Someone eve = Alerts.somebody();
        String interactive = signIn(eve, "203.0.113.77", 50126, logs.time());
        String silent = "{'time':'" + logs.time()
                + "','resourceId':'/tenants/t/providers/Microsoft.aadiam','operationName':'Sign-in"
                + " activity','operationVersion':'1.0','category':'NonInteractiveUserSignInLogs',"
                + "'tenantId':'t','resultType':'0','resultSignature':'None','durationMs':0,'callerIpAddress':'203.0.113.78',"
                + "'correlationId':'" + UUID.randomUUID()
                + "','identity':'Somebody','Level':4,'location':'FR','properties':"
                + signIn(eve, "203.0.113.78", 0, logs.time()).replace("'isInteractive':true", "'isInteractive':false")
                + "}";
        logs.send(interactive.replace('\'', '"'), silent.replace('\'', '"'));
        SignedIn operator = world.signedIn(Role.SECURITY_OPERATOR);
        String his = "userId eq '" + eve.id() + "'";

        JsonNode listed = only(graph.list(operator, SIGN_INS + "?" + Graph.filter(his)));
        assertThat(listed.at("/status/errorCode").asInt()).isEqualTo(50126);
        assertThat(listed.has("signInEventTypes")).isFalse();
        for (String filter : List.of(
                "userPrincipalName eq '" + eve.name() + "' and status/errorCode eq 50126",
                his + " and ipAddress eq '203.0.113.77'",
                his + " and appId eq 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c'",
                "id eq '" + listed.get("id").asText() + "'",
                his + " and startswith(appDisplayName,'Azure')")) {
            assertThat(only(graph.list(operator, SIGN_INS + "?" + Graph.filter(filter))))
                    .as(filter)
                    .isEqualTo(listed);
        }
        assertThat(graph.list(operator, SIGN_INS + "?" + Graph.filter(his + " and ipAddress eq '203.0.113.78'")))
                .isEmpty();
        JsonNode other = only(graph.list(
                operator,
                SIGN_INS.replace("v1.0", "beta") + "?"
                        + Graph.filter(his + " and signInEventTypes/any(t:t eq 'nonInteractiveUser')")));
        assertThat(other.get("signInEventTypes")).hasToString("[\"nonInteractiveUser\"]");
        assertThat(other.get("isInteractive").asBoolean(true)).isFalse();
        assertThat(graph.list(operator, SIGN_INS.replace("v1.0", "beta") + "?" + Graph.filter(his)))
                .hasSize(1);
    }

    @Test
    void riskIsListedWithItsHistoryAndChangedByNobody() {
        Someone eve = Alerts.somebody();
        Instant first = logs.time();
        Instant then = logs.time();
        logs.send(risky(eve, "atRisk", "high", first), risky(eve, "remediated", "none", then), detection(eve, first));
        SignedIn reader = world.signedIn(Role.SECURITY_READER);

        JsonNode user = graph.get(reader, RISK + "riskyUsers/" + eve.id()).json();
        assertThat(user.get("riskState").asText()).isEqualTo("remediated");
        assertThat(user.get("userPrincipalName").asText()).isEqualTo(eve.name());
        assertThat(Instant.parse(user.get("riskLastUpdatedDateTime").asText())).isEqualTo(then);
        assertThat(only(graph.list(
                                reader,
                                RISK
                                        + "riskyUsers?$orderby=riskLastUpdatedDateTime desc&$expand=history&"
                                                .replace(" ", "%20")
                                        + Graph.filter("id eq '" + eve.id() + "' and riskState eq 'remediated'")))
                        .get("history"))
                .hasSize(2);
        List<JsonNode> history = graph.list(reader, RISK + "riskyUsers/" + eve.id() + "/history");
        assertThat(history)
                .extracting(state -> state.get("riskState").asText())
                .containsExactly("remediated", "atRisk");
        assertThat(graph.get(
                                reader,
                                RISK + "riskyUsers/" + eve.id() + "/history/"
                                        + history.getLast().get("id").asText())
                        .json()
                        .get("riskLevel")
                        .asText())
                .isEqualTo("high");
        JsonNode detected = only(graph.list(
                reader,
                RISK + "riskDetections?"
                        + Graph.filter("userId eq '" + eve.id() + "' and detectedDateTime ge " + first)));
        assertThat(detected.at("/location/city").asText()).isEqualTo("Paris");
        assertThat(detected.get("additionalInfo").isTextual()).isTrue();
        assertThat(graph.get(
                                reader,
                                RISK + "riskDetections/" + detected.get("id").asText())
                        .json()
                        .get("riskEventType")
                        .asText())
                .isEqualTo("unfamiliarFeatures");

        Answer dismissed = graph.post(reader, RISK + "riskyUsers/dismiss", "{'userIds':['" + eve.id() + "']}");
        assertThat(dismissed.status()).isEqualTo(400);
        assertThat(Graph.message(dismissed)).contains("'dismiss'", "changes no risk state");
        assertThat(graph.get(reader, AUDITS).status()).isEqualTo(403);
    }

    @Test
    void whoHasASecondFactorIsTold() {
        SignedIn reader = world.signedIn(Role.SECURITY_READER);
        String id = Pim.id(reader);
        String path = "reports/authenticationMethods/userRegistrationDetails";
        Until.holds(() -> graph.get(reader, "/v1.0/" + path + "/" + id).status() == 200);

        JsonNode details = only(graph.list(
                reader, "/v1.0/" + path + "?" + Graph.filter("id eq '" + id + "' and isMfaRegistered eq true")));
        assertThat(details.get("methodsRegistered")).hasToString("[\"softwareOneTimePasscode\"]");
        assertThat(details.get("isAdmin").asBoolean(true)).isFalse();
        assertThat(graph.get(reader, "/beta/reports/credentialUserRegistrationDetails/" + id)
                        .json()
                        .get("authMethods"))
                .hasToString("[\"appCode\"]");
        assertThat(graph.get(reader, "/v1.0/reports/credentialUserRegistrationDetails")
                        .status())
                .isEqualTo(400);
        assertThat(pages(reader, "/v1.0/" + path + "?$top=1"))
                .extracting(one -> one.get("id").asText())
                .doesNotHaveDuplicates()
                .contains(id);
    }

    /** A seed is enough to see it again. */
    @Test
    void noFilterMakesItFail() {
        logs.send(signIn(Alerts.somebody(), "203.0.113.80", 0, logs.time()).replace('\'', '"'));
        SignedIn auditor = world.signedIn(Role.AUDITOR);
        Random random = new Random(13);
        List<String> pieces = List.of(
                "id",
                "createdDateTime",
                "activityDateTime",
                "status/errorCode",
                "userId",
                "initiatedBy/user/id",
                "targetResources/any(t:t/id eq 'x')",
                "location/geoCoordinates/latitude",
                "ipAddress",
                "eq",
                "ge",
                "lt",
                "ne",
                "and",
                "or",
                "not",
                "(",
                ")",
                "'x'",
                "''",
                "null",
                "1",
                "1e9",
                "2026-05-20T05:30:00.123456789Z",
                "-999999-01-01T00:00:00Z",
                "startswith(userId,'0')",
                "in ('a')",
                "é",
                "%",
                "\u0001");
        for (int i = 0; i < 150; i++) {
            String text = IntStream.range(0, random.nextInt(9))
                    .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining(" "));
            for (String path : List.of(AUDITS, SIGN_INS, RISK + "riskDetections")) {
                Answer answer = graph.get(auditor, path + "?$top=1&" + Graph.filter(text));
                assertThat(answer.status())
                        .as(path + " " + text + ": " + answer.body())
                        .isIn(200, 400);
            }
        }
    }

    /** All that pages have, each of which is as long as was asked for, but the last. */
    private List<JsonNode> pages(SignedIn in, String path) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode first = page(in, path);
        JsonNode page = first;
        page.get("value").forEach(all::add);
        while (page.has("@odata.nextLink")) {
            assertThat(page.get("value")).hasSameSizeAs(first.get("value"));
            String link = page.get("@odata.nextLink").asText();
            page = page(in, link.substring(link.indexOf('/', "https://".length())));
            page.get("value").forEach(all::add);
        }
        return all;
    }

    private JsonNode page(SignedIn in, String path) {
        Answer answer = graph.get(in, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode only(List<JsonNode> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Instant> times(List<JsonNode> entities, String property) {
        return entities.stream()
                .map(one -> Instant.parse(one.get(property).asText()))
                .toList();
    }

    private static String signIn(Someone who, String address, int error, Instant time) {
        return "{'id':'" + UUID.randomUUID() + "','createdDateTime':'" + time + "','userDisplayName':'Somebody',"
                + "'userPrincipalName':'" + who.name() + "','userId':'" + who.id() + "',"
                + "'appId':'c44b4083-3bb0-49c1-b47d-974e53cbdf3c','appDisplayName':'Azure Portal','ipAddress':'"
                + address
                + "','clientAppUsed':'Browser','correlationId':'" + UUID.randomUUID()
                + "','conditionalAccessStatus':'success','isInteractive':true,'riskState':'none',"
                + "'status':{'errorCode':" + error
                + ",'failureReason':null},'location':{'city':'Paris','countryOrRegion':'FR'}}";
    }

    private static String risky(Someone who, String state, String level, Instant updated) {
        return ("{'id':'" + who.id() + "','isDeleted':false,'isProcessing':false,'riskLevel':'" + level
                        + "','riskState':'" + state + "','riskDetail':'none','riskLastUpdatedDateTime':'" + updated
                        + "','userDisplayName':'Somebody','userPrincipalName':'" + who.name() + "'}")
                .replace('\'', '"');
    }

    private static String detection(Someone who, Instant time) {
        return ("{'id':'" + UUID.randomUUID()
                        + "','requestId':'r','correlationId':'c','riskEventType':'unfamiliarFeatures',"
                        + "'riskState':'atRisk','riskLevel':'high','riskDetail':'none','source':'IdentityProtection',"
                        + "'detectionTimingType':'offline','activity':'signin','tokenIssuerType':'AzureAD',"
                        + "'ipAddress':'203.0.113.9','location':{'city':'Paris','countryOrRegion':'FR'},'activityDateTime':'"
                        + time + "','detectedDateTime':'" + time + "','lastUpdatedDateTime':'" + time + "','userId':'"
                        + who.id() + "','userDisplayName':'Somebody','userPrincipalName':'" + who.name()
                        + "','additionalInfo':'[]'}")
                .replace('\'', '"');
    }
}
