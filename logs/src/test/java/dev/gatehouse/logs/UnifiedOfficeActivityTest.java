package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnifiedOfficeActivityTest {
    private static final String UNIFIED = """
            {"CreationTime": "2026-03-04T05:06:07", "Id": "i-1", "Operation": "New-InboxRule", "OrganizationId": "o-1",
             "RecordType": 1, "ResultStatus": "True", "UserKey": "k", "UserType": 2, "Workload": "Exchange", "Version": 1,
             "ClientIP": "[2001:db8::1]:36185", "ObjectId": "ada\\\\rule", "UserId": "ada@contoso.example", "LogonType": 0,
             "ExternalAccess": false, "SiteUrl": "https://contoso.example/", "EventData": "x", "ClientIPAddress": "192.0.2.1:1",
             "Parameters": [{"Name": "MoveToFolder", "Value": "Junk"}, {"Name": "Force", "Value": "False"}]}""";
    private static final String WORKSPACE = """
            {"Type": "OfficeActivity", "TimeGenerated": "2026-03-04T05:06:07Z", "OfficeId": "i-1", "SourceRecordId": "i-1",
             "Operation": "New-InboxRule", "OrganizationId": "o-1", "RecordType": "ExchangeAdmin", "ResultStatus": "True",
             "ResultReasonType": "True", "UserKey": "k", "UserType": "Admin", "OfficeWorkload": "Exchange",
             "ClientIP": "2001:db8::1", "OfficeObjectId": "ada\\\\rule", "UserId": "ada@contoso.example",
             "UserId_": "ada@contoso.example", "Logon_Type": "Owner", "ExternalAccess": "false", "Event_Data": "x",
             "Site_Url": "https://contoso.example/", "Client_IPAddress": "192.0.2.1", "SourceSystem": "OfficeActivityManager",
             "Parameters": "[{\\"Name\\":\\"MoveToFolder\\",\\"Value\\":\\"Junk\\"},{\\"Name\\":\\"Force\\",\\"Value\\":\\"False\\"}]"}""";

    @Test
    void isTheRowThatAWorkspaceHas() {
        Reading unified = Reading.of(UNIFIED);
        Reading workspace = Reading.of(WORKSPACE);

        assertThat(unified.tables).containsExactly(Table.OFFICE_ACTIVITY).isEqualTo(workspace.tables);
        assertThat(unified.rows).isEqualTo(workspace.rows);
        assertThat(unified.notes).containsExactly("i-1").isEqualTo(workspace.notes);
    }

    @ParameterizedTest
    @CsvSource({
        "6, SharePointFileOperation",
        "25, MicrosoftTeams",
        "'\"25\"', MicrosoftTeams",
        "'\"microsoftTeams\"', MicrosoftTeams",
        "'\"ExchangeAdmin\"', ExchangeAdmin",
        "-1, -1",
        "9999, 9999"
    })
    void namesTheKindOfRecord(String type, String name) {
        assertThat(Reading.values(UNIFIED.replace("\"RecordType\": 1", "\"RecordType\": " + type), "RecordType"))
                .isEqualTo(name);
    }

    @Test
    void keepsListsThatAreTextAndNamesOfPropertiesOnly() {
        String text = UNIFIED.replaceFirst("(?s)\"Parameters\".*]", "\"Parameters\": \"a=b | c=d\"");
        assertThat(Reading.values(text, "Parameters")).isEqualTo("a=b | c=d");

        String names = UNIFIED.replaceFirst("(?s)\"Parameters\".*]", "\"ModifiedProperties\": [\"Body\", \"Subject\"]");
        assertThat(Reading.values(names, "ModifiedProperties")).isEqualTo("Body|Subject");
    }

    @Test
    void readsRowsThatHawkFlattened() {
        String hawk = """
                {"Param_Name": "r", "Param_MoveToFolder": "Junk", "CreationDate": "2026-03-04T05:06:09Z",
                 "AuditCreationTime": "2026-03-04T05:06:07", "AuditId": "i-1", "AuditRecordType": 1,
                 "RecordType": "ExchangeAdmin", "Parameters": "Name=r | MoveToFolder=Junk", "Operation": "New-InboxRule",
                 "UserIds": "ada@contoso.example", "Workload": "Exchange"}""";

        assertThat(Reading.values(hawk, "OfficeId")).isEqualTo("i-1");
        assertThat(Reading.values(hawk, "TimeGenerated")).isEqualTo("2026-03-04T05:06:07Z");
        assertThat(Reading.values(hawk, "UserId")).isEqualTo("ada@contoso.example");
        assertThat(Reading.values(hawk, "Parameters"))
                .isEqualTo("[{\"Name\":\"Name\",\"Value\":\"r\"},{\"Name\":\"MoveToFolder\",\"Value\":\"Junk\"}]");
    }

    @Test
    void aTimeThatIsNoneIsQuarantined() {
        Reading reading = Reading.of(UNIFIED.replace("2026-03-04T05:06:07", "yesterday") + "\n" + UNIFIED);

        assertThat(reading.quarantined).containsExactly("the record's time is no time");
        assertThat(reading.rows).hasSize(1);
    }

    @Test
    void aCategoryOrTheLikeDoesNotMakeItADiagnosticsRecord() {
        String alert =
                UNIFIED.replace("\"Version\": 1", "\"Category\": \"ThreatManagement\", \"Properties\": {\"a\": 1}");
        assertThat(Reading.of(alert).tables).containsExactly(Table.OFFICE_ACTIVITY);
    }
}
