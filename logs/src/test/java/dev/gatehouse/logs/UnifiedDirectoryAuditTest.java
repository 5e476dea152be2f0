package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same directory audits as Microsoft Graph and as the unified audit log tell them. */
final class UnifiedDirectoryAuditTest {
    private static final String ADA = "6f0e2b1a-0000-4000-8000-00000000000a";
    private static final String BEN = "6f0e2b1a-0000-4000-8000-00000000000b";
    private static final String APP = "6f0e2b1a-0000-4000-8000-0000000000a1";
    private static final String PIM = "6f0e2b1a-0000-4000-8000-0000000000c1";
    private static final String CORRELATION = "6f0e2b1a-0000-4000-8000-0000000000f0";

    private static final String BY_ADA = """
            "initiatedBy": {"user": {"id": "%s", "userPrincipalName": "ada@contoso.example", "ipAddress": "192.0.2.7"}}""".formatted(ADA);
    private static final String ACTOR_ADA = """
            "UserId": "ada@contoso.example", "ActorIpAddress": "192.0.2.7:50123", "Actor": [
              {"ID": "ada@contoso.example", "Type": 5}, {"ID": "10032001AAAA", "Type": 3},
              {"ID": "18ed0000-0000-4000-8000-000000000001", "Type": 2},
              {"ID": "User_%1$s", "Type": 2}, {"ID": "%1$s", "Type": 2}, {"ID": "User", "Type": 2}]""".formatted(ADA);
    private static final String TARGET_BEN = """
            "ObjectId": "ben@contoso.example", "Target": [
              {"ID": "User_%1$s", "Type": 2}, {"ID": "%1$s", "Type": 2}, {"ID": "User", "Type": 2},
              {"ID": "ben@contoso.example", "Type": 5}, {"ID": "10032001BBBB", "Type": 3}]""".formatted(BEN);
    private static final String ON_BEN = """
            "targetResources": [{"type": "User", "id": "%s", "userPrincipalName": "ben@contoso.example",\
            "displayName": null, "modifiedProperties": [""".formatted(BEN);

    private static final String ROLE = graph("Add member to role", BY_ADA, ON_BEN + """
            {"displayName": "Role.ObjectID", "oldValue": null, "newValue": "\\"r-1\\""},
            {"displayName": "Role.DisplayName", "oldValue": null, "newValue": "\\"Global Administrator\\""},
            {"displayName": "Role.TemplateId", "oldValue": null, "newValue": "\\"t-1\\""}]}]""");
    private static final String UNIFIED_ROLE = unified("Add member to role.", ACTOR_ADA, TARGET_BEN + """
            , "ModifiedProperties": [{"Name": "Role.ObjectID", "NewValue": "r-1", "OldValue": ""},
            {"Name": "Role.DisplayName", "NewValue": "Global Administrator", "OldValue": ""},
            {"Name": "Role.TemplateId", "NewValue": "t-1", "OldValue": ""}]""");

    private static final String UPDATE = graph("Update user", BY_ADA, ON_BEN + """
            {"displayName": "AccountEnabled", "oldValue": "[true]", "newValue": "[false]"},
            {"displayName": "Methods", "oldValue": "[]", "newValue": "[{\\"MethodType\\":6,\\"Default\\":true}]"},
            {"displayName": "Included Updated Properties", "oldValue": null, "newValue": "\\"AccountEnabled, Methods\\""}]}]""");
    private static final String UNIFIED_UPDATE = unified("Update user.", ACTOR_ADA, TARGET_BEN + """
            , "ModifiedProperties": [
            {"Name": "AccountEnabled", "NewValue": "[\\r\\n  false\\r\\n]", "OldValue": "[\\r\\n  true\\r\\n]"},
            {"Name": "Methods", "NewValue": "[\\r\\n  {\\r\\n    \\"MethodType\\": 6,\\r\\n    \\"Default\\": true\\r\\n  }\\r\\n]",
             "OldValue": "[]"},
            {"Name": "Included Updated Properties", "NewValue": "AccountEnabled, Methods", "OldValue": ""}]""");

    private static final String CREDENTIAL = graph(
            "Update application \u2013 Certificates and secrets management ", """
            "initiatedBy": {"app": {"displayName": "Deployer", "servicePrincipalId": "%s", "appId": null}}""".formatted(PIM), """
            "targetResources": [{"type": "Application", "id": "%s", "displayName": "Billing [test]", "modifiedProperties": [
            {"displayName": "KeyDescription", "oldValue": "[]",\
             "newValue": "[\\"[KeyIdentifier=k1,KeyType=Password,KeyUsage=Verify,DisplayName=a  \\\\\\"b\\\\\\"]\\"]"}]}]""".formatted(APP));
    private static final String UNIFIED_CREDENTIAL = unified(
            "Update application \u2013 Certificates and secrets management .", """
            "UserId": "ServicePrincipal_%1$s", "Actor": [{"ID": "Deployer", "Type": 1},
              {"ID": "ServicePrincipal_%1$s", "Type": 2}, {"ID": "%1$s", "Type": 2}, {"ID": "ServicePrincipal", "Type": 2}]""".formatted(PIM), """
            "ObjectId": "Not Available", "Target": [{"ID": "Application_%1$s", "Type": 2}, {"ID": "%1$s", "Type": 2},
              {"ID": "Application", "Type": 2}, {"ID": "Billing [test]", "Type": 1}],
            "ModifiedProperties": [{"Name": "KeyDescription", "OldValue": "[]",\
             "NewValue": "[\\r\\n  \\"[KeyIdentifier=k1,KeyType=Password,KeyUsage=Verify,DisplayName=a  \\\\\\"b\\\\\\"]\\"\\r\\n]"}]""".formatted(APP));

    private static final List<String> FIELDS = List.of(
            "Actor.Type",
            "Actor.Id",
            "Actor.UserPrincipalName",
            "Actor.DisplayName",
            "Actor.IPAddress",
            "Actor.AppId",
            "Target.Type",
            "Target.Id",
            "Target.DisplayName",
            "Target.UserPrincipalName",
            "Target.User.Id",
            "Target.Role.Id",
            "Target.Role.DisplayName",
            "Target.Role.TemplateId",
            "Changes.Name",
            "Changes.OldValue",
            "Changes.NewValue",
            "Changes.Added",
            "Changes.Removed",
            "Detail.User-Agent",
            "OperationName",
            "ActivityDisplayName",
            "Result",
            "CorrelationId",
            "Type");

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(ROLE, UNIFIED_ROLE),
                Arguments.of(UPDATE, UNIFIED_UPDATE),
                Arguments.of(CREDENTIAL, UNIFIED_CREDENTIAL));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void tellTheSameOfWhoDidWhatToWhom(String graph, String unified) {
        for (String field : FIELDS) {
            assertThat(Reading.values(unified, field)).as(field).isEqualTo(Reading.values(graph, field));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void haveTheSameIdWhereGraphsOwnIsNotKnown(String graph, String unified) {
        assertThat(Reading.of(unified).notes)
                .isEqualTo(Reading.of(graph.replaceFirst("\"id\": \"Directory_1\",", "")).notes)
                .isNotEqualTo(Reading.of(graph).notes);
    }

    @Test
    void theRoleOfAnAssignmentIsATarget() {
        assertThat(Reading.values(UNIFIED_ROLE, "Target.Role.DisplayName")).isEqualTo("Global Administrator");
        assertThat(Reading.values(UNIFIED_ROLE, "Changes[\"Role.DisplayName\"].NewValue"))
                .isEqualTo("Global Administrator");
        assertThat(Reading.values(UNIFIED_ROLE, "Actor.Id")).isEqualTo(ADA);
    }

    @ParameterizedTest
    @CsvSource({"Success, success", "Succeeded, success", "True, success", "Failure, failure", "False, failure"})
    void namesTheResultAsGraphDoes(String status, String result) {
        String record = UNIFIED_ROLE.replace("\"ResultStatus\": \"Success\"", "\"ResultStatus\": \"" + status + "\"");
        assertThat(Reading.values(record, "Result")).isEqualTo(result);
    }

    @Test
    void readsListsThatAreTextOrASingleObject() {
        String record = """
                {"CreationTime": "2026-03-04T05:06:07", "Operation": "Update user.", "Workload": "AzureActiveDirectory",
                 "Actor": "[{\\"ID\\":\\"ada@contoso.example\\",\\"Type\\":5}]",
                 "Target": {"ID": "ben@contoso.example", "Type": 5},
                 "ExtendedProperties": "no list",
                 "ModifiedProperties": "{\\"Name\\":\\"Mail\\",\\"NewValue\\":\\"b@contoso.example\\"}"}""";

        assertThat(Reading.values(record, "Actor.UserPrincipalName")).isEqualTo("ada@contoso.example");
        assertThat(Reading.values(record, "Target.UserPrincipalName")).isEqualTo("ben@contoso.example");
        assertThat(Reading.values(record, "Changes[\"Mail\"].NewValue")).isEqualTo("b@contoso.example");
    }

    @Test
    void fallsBackOnTheExtendedProperties() {
        String record = """
                {"CreationTime": "2026-03-04T05:06:07", "Operation": "Update application.", "ObjectId": "Not Available",
                 "Workload": "AzureActiveDirectory", "UserId": "Not Available", "ExtendedProperties": [
                 {"Name": "actorObjectId", "Value": "%s"}, {"Name": "actorUPN", "Value": "ada@contoso.example"},
                 {"Name": "targetObjectId", "Value": "%s"}, {"Name": "targetName", "Value": "Billing"},
                 {"Name": "extendedAuditEventCategory", "Value": "Application"}, {"Name": "correlationId", "Value": "c-1"},
                 {"Name": "auditEventCategory", "Value": "ApplicationManagement"}]}""".formatted(ADA, APP);

        assertThat(Reading.values(record, "Actor.Id")).isEqualTo(ADA);
        assertThat(Reading.values(record, "Actor.UserPrincipalName")).isEqualTo("ada@contoso.example");
        assertThat(Reading.values(record, "Target.Application.Id")).isEqualTo(APP);
        assertThat(Reading.values(record, "Target.DisplayName")).isEqualTo("Billing");
        assertThat(Reading.values(record, "CorrelationId")).isEqualTo("c-1");
        assertThat(Reading.values(record, "Category")).isEqualTo("ApplicationManagement");
        assertThat(Reading.values(record, "Detail.targetName")).isEqualTo("Billing");
    }

    private static String graph(String activity, String initiatedBy, String targets) {
        return """
                {"id": "Directory_1", "activityDateTime": "2026-03-04T05:06:07.891Z", "activityDisplayName": "%s",
                 "correlationId": "%s", "result": "success", "loggedByService": "Core Directory", %s, %s,
                 "additionalDetails": [{"key": "User-Agent", "value": "curl/8"}]}""".formatted(activity, CORRELATION, initiatedBy, targets);
    }

    private static String unified(String operation, String actor, String target) {
        return """
                {"CreationTime": "2026-03-04T05:06:07", "Id": "6f0e2b1a-0000-4000-8000-0000000000ff", "Operation": "%s",
                 "RecordType": 8, "ResultStatus": "Success", "Version": 1, "Workload": "AzureActiveDirectory", %s, %s,
                 "InterSystemsId": "%s", "IntraSystemId": "6f0e2b1a-0000-4000-8000-0000000000fe", "ExtendedProperties": [
                 {"Name": "additionalDetails", "Value": "{\\"User-Agent\\":\\"curl/8\\"}"},
                 {"Name": "extendedAuditEventCategory", "Value": "User"}]}""".formatted(operation, actor, target, CORRELATION);
    }
}
