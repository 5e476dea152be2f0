package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of the rows below each header. */
final class LayoutsTest {
    @Test
    void rowsOfAWorkspaceKeepTheirNamesAndGetJson() {
        assertThat(
                        records(
                                "TimeGenerated [UTC],Id,IsInteractive,ResultType,DeviceDetail,Type,RiskEventTypes,Type,Level",
                                "\"9/19/2023, 1:45:17.287 PM\",1,TRUE,50126,\"{\n  \"\"browser\"\": \"\"x\"\"\n}\",,[],SigninLogs,"))
                .containsExactly(
                        "{\"TimeGenerated\":\"2023-09-19T13:45:17.287Z\",\"Id\":\"1\",\"IsInteractive\":\"TRUE\","
                                + "\"ResultType\":\"50126\",\"DeviceDetail\":{\"browser\":\"x\"},\"Type\":\"SigninLogs\","
                                + "\"RiskEventTypes\":[]}");
    }

    @Test
    void whatPandasPrintsBecomesJson() {
        assertThat(records(
                        "TimeGenerated,Id,Status,MfaDetail,ResultSignature,Level",
                        "2026-01-01 00:00:00,1,\"{'errorCode': 0, 'reason': None}\",nan,None,[not a list"))
                .containsExactly(
                        "{\"TimeGenerated\":\"2026-01-01 00:00:00\",\"Id\":\"1\","
                                + "\"Status\":{\"errorCode\":0,\"reason\":null},\"ResultSignature\":\"None\",\"Level\":\"[not a list\"}");
    }

    @Test
    void aRecordOfTheUnifiedAuditLogIsWhatAuditDataHolds() {
        assertThat(records(
                        "RecordId,CreationDate,RecordType,UserIds,AuditData",
                        "r1,5/2/2026 1:18:26 PM,15,u,\"{\"\"Id\"\":\"\"x\"\",\"\"CreationTime\"\":\"\"2026-05-02T13:18:26\"\"}\"",
                        "r2,5/2/2026 1:18:26 PM,15,u,\"{\"\"Workload\"\":\"\"Exchange\"\"}\"",
                        "r3,5/2/2026 1:18:26 PM,15,u,{}"))
                .containsExactly(
                        "{\"Id\":\"x\",\"CreationTime\":\"2026-05-02T13:18:26\"}",
                        "{\"Workload\":\"Exchange\",\"Id\":\"r2\",\"CreationTime\":\"2026-05-02T13:18:26Z\"}",
                        "{\"Id\":\"r3\",\"CreationTime\":\"2026-05-02T13:18:26Z\"}");
    }

    @Test
    void anAuditDataThatIsNoObjectIsReportedWithItsRow() {
        Transcoded made = Transcoded.of("CreationDate,AuditData\nx,\"{\"\"a\"\":\"\nx,\nx,[1]\nx,\"{\"\"a\"\":1}\"\n");

        assertThat(made.records).containsExactly("{\"a\":1,\"CreationTime\":\"x\"}");
        assertThat(made.lost)
                .containsExactly("SYNTAX 23-35 x,\"{\"\"a\"\":\"\n", "SYNTAX 35-38 x,\n", "SYNTAX 38-44 x,[1]\n");
    }

    @Test
    void hawksColumnsGetTheirNamesBack() {
        assertThat(
                        records(
                                "RecordType,CreationDate,Operation,Workload,AuditId,AuditCreationTime,AuditRecordType,Param_Identity,"
                                        + "Param_User,Parameters",
                                "ExchangeAdmin,5/2/2026 1:18:26 PM,New-InboxRule,Exchange,a1,2026-05-02T13:18:26,1,ada,,Identity=ada"))
                .containsExactly(
                        "{\"CreationDate\":\"2026-05-02T13:18:26Z\",\"Operation\":\"New-InboxRule\",\"Workload\":\"Exchange\",\"Id\":\"a1\","
                                + "\"CreationTime\":\"2026-05-02T13:18:26\",\"RecordType\":\"1\","
                                + "\"Parameters\":[{\"Name\":\"Identity\",\"Value\":\"ada\"}]}");
    }

    @Test
    void sparrowsSingleElementsBecomeLists() {
        assertThat(
                        records(
                                "CreationTime,Id,Operation,Organization,Workload,ModifiedProperties,Actor",
                                "2026-05-02T13:18:26,1,Add app role.,t1,AzureActiveDirectory,\"{\"\"Name\"\":\"\"x\"\"}\",\"[{\"\"ID\"\":1}]\""))
                .containsExactly(
                        "{\"CreationTime\":\"2026-05-02T13:18:26\",\"Id\":\"1\",\"Operation\":\"Add app role.\","
                                + "\"Workload\":\"AzureActiveDirectory\",\"ModifiedProperties\":[{\"Name\":\"x\"}],"
                                + "\"Actor\":[{\"ID\":1}],\"OrganizationId\":\"t1\"}");
    }

    @Test
    void theFlatLocationOfRiskDetectionsBecomesAnObject() {
        assertThat(records(
                        "ActivityDateTime,Id,City,CountryOrRegion,State,RiskEventType,RiskDetail,AdditionalProperties",
                        "1/26/2025 8:20:44 PM,1,\"Oslo\r\n\",NO,,unfamiliarFeatures,-,System.Object[]"))
                .containsExactly(
                        "{\"ActivityDateTime\":\"2025-01-26T20:20:44Z\",\"Id\":\"1\","
                                + "\"RiskEventType\":\"unfamiliarFeatures\",\"location\":{\"city\":\"Oslo\",\"countryOrRegion\":\"NO\"}}");
    }

    @Test
    void objectsThatPowerShellPrintedBecomeJson() {
        assertThat(records(
                        "eventTimestamp,operationName,caller",
                        "2026-05-02T13:18:26Z,\"@{value=a/write; localizedValue=Write A}\",u"))
                .containsExactly("{\"eventTimestamp\":\"2026-05-02T13:18:26Z\","
                        + "\"operationName\":{\"value\":\"a/write\",\"localizedValue\":\"Write A\"},\"caller\":\"u\"}");
    }

    @Test
    void otherKnownLogsKeepTheirNames() {
        for (String header : List.of(
                "RecordNumber,EventRecordId,TimeCreated,EventId,Level,Provider,Channel,Computer,Payload",
                "CreatedDateTime,UserPrincipalName,AppDisplayName,IPAddress,Status",
                "Id,RiskLastUpdatedDateTime,RiskState",
                "TimeGenerated,UserId,ClientIP,Operation,Parameters",
                "activityDateTime,activityDisplayName,initiatedBy,id",
                "StartTime [UTC],IPAddress,Type")) {
            assertThat(Transcoded.of(header + "\n").refusal).as(header).isEmpty();
        }
    }

    @Test
    void namesTheColumnsOfALogThatIsNotKnown() {
        Transcoded made = Transcoded.of("Name,Mail,\"Town\nor city\",Age\na,b,c,4\n");

        assertThat(made.records).isEmpty();
        assertThat(made.lost).isEmpty();
        assertThat(made.refusal)
                .startsWith("no known log has the columns \"Name\", \"Mail\", \"Town or city\" and so on: export ");
    }

    @Test
    void sendsWindowsEventsWithoutTheirDataAway() {
        assertThat(Transcoded.of("Keywords,Date and Time,Source,Event ID,Task Category\n").refusal)
                .contains("event viewer", "XML");
        assertThat(Transcoded.of("Message,Id,ProviderName,LogName,TimeCreated\n").refusal)
                .contains("Get-WinEvent", "XML");
    }

    @Test
    void asksTheFindersBeforeItLooksItself() {
        Layout layout = (row, out) -> {};
        Layouts layouts = new Layouts(
                List.of((header, file) -> file.equals("x.csv") ? Optional.of(layout) : Optional.empty()),
                List.of(header -> header.contains("Fecha") ? Optional.of("Spanish") : Optional.empty()));

        assertThat(layouts.of(List.of("a", "b"), "x.csv")).isEqualTo(new Layouts.Answer.Read(layout));
        assertThat(layouts.of(List.of("Fecha", "b"), "y.csv"))
                .isInstanceOfSatisfying(
                        Layouts.Answer.Refused.class,
                        refused -> assertThat(refused.sentence()).isEqualTo("Spanish"));
    }

    private static List<String> records(String... lines) {
        Transcoded made = Transcoded.of(String.join("\r\n", lines));
        assertThat(made.lost).isEmpty();
        return made.records;
    }
}
