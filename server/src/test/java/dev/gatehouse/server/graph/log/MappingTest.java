package dev.gatehouse.server.graph.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.odata.Filter;
import dev.gatehouse.server.graph.odata.ODataException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes of a record is the same, whatever shape it has, as far as the shape tells it. */
final class MappingTest {
    private static final String SIGN_IN = """
        {'id':'5d7c4ae1-0000-4000-8000-000000000001','createdDateTime':'2026-05-20T05:30:00.1234567Z',
         'userDisplayName':'Eve','userPrincipalName':'Eve@contoso.example',
         'userId':'0000000e-1111-4222-8333-444444444444','appId':'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
         'appDisplayName':'Azure Portal','ipAddress':'203.0.113.9','clientAppUsed':'Browser',
         'correlationId':'d79f5bee-0000-4000-8000-000000000001','conditionalAccessStatus':'success',
         'isInteractive':true,'riskDetail':'none','riskLevelAggregated':'low','riskLevelDuringSignIn':'low',
         'riskState':'atRisk','riskEventTypes_v2':['unfamiliarFeatures'],'resourceDisplayName':'Microsoft Graph',
         'resourceId':'00000003-0000-0000-c000-000000000000',
         'status':{'errorCode':50126,'failureReason':'Invalid password.','additionalDetails':'MFA denied'},
         'deviceDetail':{'deviceId':'','browser':'Edge 91.0','operatingSystem':'Windows 10','isManaged':false},
         'location':{'city':'Paris','state':'Paris','countryOrRegion':'FR','geoCoordinates':{'latitude':48.85}},
         'appliedConditionalAccessPolicies':[{'id':'p1','displayName':'Require MFA','result':'success'}],
         'userType':'Member','autonomousSystemNumber':3598,'authenticationRequirement':'multiFactorAuthentication',
         'authenticationDetails':[{'authenticationMethod':'Password','succeeded':false}],
         'mfaDetail':{'authMethod':'Text message','authDetail':null}}""";

    private static final String AUDIT = """
        {'id':'PIM_d79f5bee_1','category':'RoleManagement','correlationId':'d79f5bee-0000-4000-8000-000000000002',
         'result':'success','resultReason':'INC-7','activityDisplayName':'Add member to role',
         'activityDateTime':'2026-05-20T05:30:00.677024Z','loggedByService':'PIM','operationType':'Assign',
         'initiatedBy':{'user':{'id':'9dfd627f-0000-4000-8000-000000000001','displayName':'Azure AD PIM',
           'userPrincipalName':null,'ipAddress':'198.51.100.14'}},
         'targetResources':[{'id':'r1','displayName':'Global Administrator','type':'Role',
           'modifiedProperties':[{'displayName':'TemplateId','oldValue':'\\"\\"','newValue':'\\"62e9\\"'}]},
           {'id':'u1','displayName':'Eve','type':'User','userPrincipalName':'eve@contoso.example'}],
         'additionalDetails':[{'key':'Justification','value':'INC-7'},{'key':'StartTime'}]}""";

    @Test
    void aSignInIsTheSameInEveryShape() {
        ObjectNode graph = entity(new SignInLog(Version.BETA), quoted(SIGN_IN));
        String properties = quoted(SIGN_IN);
        ObjectNode diagnostics = entity(new SignInLog(Version.BETA), quoted("""
            {'time':'2026-05-20T05:30:00.1234567Z','resourceId':'/tenants/t/providers/Microsoft.aadiam',
             'operationName':'Sign-in activity','operationVersion':'1.0','category':'SignInLogs','tenantId':'t',
             'resultType':'50126','resultSignature':'None','resultDescription':'Invalid password.','durationMs':0,
             'callerIpAddress':'203.0.113.9','correlationId':'d79f5bee-0000-4000-8000-000000000001',
             'identity':'Eve','Level':4,'location':'FR','properties':""") + properties + "}");
        ObjectNode workspace = entity(new SignInLog(Version.BETA), quoted("""
            {'TimeGenerated':'2026-05-20T05:30:00.1234567Z','CreatedDateTime':'2026-05-20T05:30:00.1234567Z',
             'OperationName':'Sign-in activity','Category':'SignInLogs','Type':'SigninLogs',
             'Id':'5d7c4ae1-0000-4000-8000-000000000001','UserDisplayName':'Eve',
             'UserPrincipalName':'Eve@contoso.example','UserId':'0000000e-1111-4222-8333-444444444444',
             'AppId':'c44b4083-3bb0-49c1-b47d-974e53cbdf3c','AppDisplayName':'Azure Portal',
             'IPAddress':'203.0.113.9','ClientAppUsed':'Browser',
             'CorrelationId':'d79f5bee-0000-4000-8000-000000000001','ConditionalAccessStatus':'success',
             'IsInteractive':true,'RiskDetail':'none','RiskLevelAggregated':'low','RiskLevelDuringSignIn':'low',
             'RiskState':'atRisk','RiskEventTypes_V2':'[\\"unfamiliarFeatures\\"]',
             'ResourceDisplayName':'Microsoft Graph','ResourceIdentity':'00000003-0000-0000-c000-000000000000',
             'ResultType':'50126','ResultDescription':'Invalid password.',
             'Status':'{\\"errorCode\\":50126,\\"additionalDetails\\":\\"MFA denied\\"}',
             'DeviceDetail':{'browser':'Edge 91.0','operatingSystem':'Windows 10','isManaged':false},
             'Location':'FR','LocationDetails':{'city':'Paris','state':'Paris','countryOrRegion':'FR',
               'geoCoordinates':{'latitude':48.85}},
             'AppliedConditionalAccessPolicies':
               '[{\\"id\\":\\"p1\\",\\"displayName\\":\\"Require MFA\\",\\"result\\":\\"success\\"}]',
             'UserType':'Member','AutonomousSystemNumber':'3598',
             'AuthenticationRequirement':'multiFactorAuthentication',
             'AuthenticationDetails':
               '[{\\"authenticationMethod\\":\\"Password\\",\\"succeeded\\":false}]',
             'MfaDetail':{'authMethod':'Text message','authDetail':null}}"""));

        assertThat(graph.get("userPrincipalName").asText()).isEqualTo("eve@contoso.example");
        assertThat(graph.get("createdDateTime").asText()).isEqualTo("2026-05-20T05:30:00.123456Z");
        assertThat(graph.get("status"))
                .hasToString(quoted(
                        "{'errorCode':50126,'failureReason':'Invalid password.','additionalDetails':'MFA denied'}"));
        assertThat(graph.at("/deviceDetail/deviceId").isNull()).isTrue();
        assertThat(graph.at("/location/geoCoordinates/latitude").decimalValue()).hasToString("48.85");
        assertThat(graph.get("riskEventTypes_v2")).hasToString("[\"unfamiliarFeatures\"]");
        assertThat(graph.get("signInEventTypes")).hasToString("[\"interactiveUser\"]");
        assertThat(graph.get("userType").asText()).isEqualTo("member");
        assertThat(graph.get("autonomousSystemNumber").isIntegralNumber()).isTrue();
        assertThat(diagnostics).isEqualTo(graph);
        assertThat(workspace).isEqualTo(graph);
    }

    @Test
    void anAuditIsTheSameInEveryShape() {
        ObjectNode graph = entity(new AuditLog(Version.V1), quoted(AUDIT));
        ObjectNode diagnostics = entity(new AuditLog(Version.V1), quoted("""
            {'time':'2026-05-20T05:30:00.677024Z','resourceId':'/tenants/t/providers/Microsoft.aadiam',
             'operationName':'Add member to role','operationVersion':'1.0','category':'AuditLogs','tenantId':'t',
             'resultSignature':'None','durationMs':0,'correlationId':'d79f5bee-0000-4000-8000-000000000002',
             'identity':'Azure AD PIM','Level':4,'properties':""") + quoted(AUDIT) + "}");

        assertThat(graph.get("initiatedBy"))
                .hasToString(quoted("{'user':{'id':'9dfd627f-0000-4000-8000-000000000001','displayName':'Azure AD"
                        + " PIM','userPrincipalName':null,'ipAddress':'198.51.100.14','userType':null},"
                        + "'app':null}"));
        assertThat(graph.at("/targetResources/0/modifiedProperties/0/newValue").asText())
                .isEqualTo("\"62e9\"");
        assertThat(graph.at("/targetResources/1/userPrincipalName").asText()).isEqualTo("eve@contoso.example");
        assertThat(graph.at("/additionalDetails/1/value").isNull()).isTrue();
        assertThat(graph.get("operationType").asText()).isEqualTo("Assign");
        assertThat(diagnostics).isEqualTo(graph);
    }

    /** What is known to be within properties is what is there. */
    @Test
    void everythingThatIsThereCanBeAskedFor() throws ODataException {
        for (String path : paths(entity(new SignInLog(Version.BETA), quoted(SIGN_IN)))) {
            Filter filter = Filter.parse(path + " ne null");
            assertThat(new SignInLog(Version.BETA).type().named(filter)).isEqualTo(filter);
        }
        for (String path : paths(entity(new AuditLog(Version.BETA), quoted(AUDIT)))) {
            Filter filter = Filter.parse(path + " ne null");
            assertThat(new AuditLog(Version.BETA).type().named(filter)).isEqualTo(filter);
        }
        assertThat(paths(entity(new AuditLog(Version.V1), quoted(AUDIT))))
                .contains("initiatedBy/user/id", "targetResources/modifiedProperties/newValue");
    }

    private static List<String> paths(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> all.addAll(paths(one)));
        }
        node.properties().forEach(member -> {
            all.add(member.getKey());
            paths(member.getValue()).forEach(path -> all.add(member.getKey() + "/" + path));
        });
        return all;
    }

    @Test
    void valuesOfTheUnifiedAuditLogAreQuotedAsGraphQuotesThem() {
        ObjectNode audit = entity(new AuditLog(Version.V1), quoted("""
            {'CreationTime':'2026-05-20T05:30:00','Id':'a7b2','Operation':'Add member to role.',
             'OrganizationId':'t','RecordType':8,'ResultStatus':'Success','UserKey':'k','UserType':0,'Version':1,
             'Workload':'AzureActiveDirectory','ObjectId':'eve@contoso.example','UserId':'lee@contoso.example',
             'AzureActiveDirectoryEventType':1,'ExtendedProperties':[],
             'ModifiedProperties':[{'Name':'Role.DisplayName','NewValue':'Global Administrator','OldValue':''}],
             'Actor':[{'ID':'lee@contoso.example','Type':5}],'ActorContextId':'t','InterSystemsId':'c1',
             'IntraSystemId':'i1','Target':[{'ID':'eve@contoso.example','Type':5}],'TargetContextId':'t'}"""));

        assertThat(audit.get("activityDisplayName").asText()).startsWith("Add member to role");
        assertThat(audit.at("/initiatedBy/user/userPrincipalName").asText()).isEqualTo("lee@contoso.example");
        assertThat(audit.at("/targetResources/0/modifiedProperties/0/newValue").asText())
                .isEqualTo("\"Global Administrator\"");
    }

    @Test
    void whatIsNoSenseIsLeftOutAndNothingElse() {
        ObjectNode audit = entity(new AuditLog(Version.BETA), quoted("""
            {'id':'x1','activityDisplayName':'Update user','activityDateTime':'2026-05-20T05:30:00Z',
             'category':'UserManagement','correlationId':'c','loggedByService':'Core Directory','result':'Success',
             'operationType':'Update','initiatedBy':'nobody','targetResources':[1,'x',null],'additionalDetails':{}}"""));

        assertThat(audit.get("result").asText()).isEqualTo("success");
        assertThat(audit.get("initiatedBy")).hasToString("{\"user\":null,\"app\":null}");
        assertThat(audit.get("targetResources")).isEmpty();
        assertThat(audit.get("additionalDetails")).isEmpty();
        assertThat(audit.get("userAgent").isNull()).isTrue();
    }

    /** What the record is as an entry of a log. */
    private static ObjectNode entity(Log log, String record) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        Projection projection = Projection.of(log.columns());
        List<EventRow> events = new ArrayList<>();
        int _ = new RowReader(projection)
                .read(bytes, 0, bytes.length, true, RowSink.rows(row -> events.add(event(row, record))));
        assertThat(events).as(record).hasSize(1);
        Values values = new EventReader(log.columns(), projection)
                .read(events.getFirst())
                .orElseThrow();
        ObjectNode entity = log.entity(events.getFirst(), values);
        assertThat(names(entity)).hasSameElementsAs(log.type().properties());
        return entity;
    }

    private static EventRow event(Row row, String record) {
        return new EventRow(
                row.time(),
                row.table().azureName(),
                row.id(),
                row.identity(),
                0,
                0,
                "",
                "",
                0,
                row.shape().name(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                record,
                List.of());
    }

    private static List<String> names(JsonNode entity) {
        List<String> names = new ArrayList<>();
        entity.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String quoted(String text) {
        return String.join("", Arrays.asList(text.split("\n", -1))).replace('\'', '"');
    }
}
