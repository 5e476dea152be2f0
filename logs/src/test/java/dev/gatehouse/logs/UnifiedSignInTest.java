package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnifiedSignInTest {
    private static final String USER = "6f0e2b1a-0000-4000-8000-00000000000a";
    private static final String GRAPH = """
            {"id": "E0000000-0000-4000-8000-000000000001", "createdDateTime": "2026-03-04T05:06:07Z", "userId": "%s",
             "userPrincipalName": "ada@contoso.example", "appId": "a-1", "appDisplayName": "Portal", "isInteractive": false,
             "correlationId": "c-1", "ipAddress": "2001:db8::1", "resourceId": "00000003-0000-0000-c000-000000000000",
             "status": {"errorCode": 50126, "failureReason": "Wrong."}}""".formatted(USER);
    private static final String UNIFIED = """
            {"CreationTime": "2026-03-04T05:06:07", "Id": "e0000000-0000-4000-8000-000000000001", "RecordType": 15,
             "Operation": "UserLoginFailed", "ResultStatus": "Failed", "UserType": 0, "Workload": "AzureActiveDirectory",
             "UserId": "ada@contoso.example", "UserKey": "%1$s", "ClientIP": "198.51.100.9",
             "ActorIpAddress": "[2001:db8::1]:443", "ObjectId": "Unknown", "ApplicationId": "a-1",
             "IntraSystemId": "e0000000-0000-4000-8000-000000000001", "InterSystemsId": "c-1",
             "Actor": [{"ID": "%1$s", "Type": 0}, {"ID": "ada@contoso.example", "Type": 5}],
             "Target": [{"ID": "00000003-0000-0000-c000-000000000000", "Type": 0}],
             "ActorContextId": "t-1", "TargetContextId": "t-2", "ErrorNumber": "50126",
             "LogonError": "InvalidUserNameOrPassword",
             "ExtendedProperties": [{"Name": "UserAgent", "Value": "Mozilla/5.0"}],
             "DeviceProperties": [{"Name": "OS", "Value": "Windows"}, {"Name": "BrowserType", "Value": "Edge"},
               {"Name": "IsCompliant", "Value": "False"}, {"Name": "SessionId", "Value": "s-1"}]}""".formatted(USER);

    @ParameterizedTest
    @CsvSource({
        "TimeGenerated, 2026-03-04T05:06:07Z",
        "Id, e0000000-0000-4000-8000-000000000001",
        "CorrelationId, c-1",
        "UserPrincipalName, ada@contoso.example",
        "UserId, " + USER,
        "IPAddress, 2001:db8::1",
        "AppId, a-1",
        "ResourceIdentity, 00000003-0000-0000-c000-000000000000",
        "ResultType, 50126",
        "ResultDescription, InvalidUserNameOrPassword",
        "Failed, true",
        "UserAgent, Mozilla/5.0",
        "DeviceDetail.operatingSystem, Windows",
        "DeviceDetail.browser, Edge",
        "DeviceDetail.isCompliant, false",
        "DeviceDetail.isManaged, ''",
        "SessionId, s-1",
        "HomeTenantId, t-1",
        "ResourceTenantId, t-2",
        "IsInteractive, ''",
        "Type, SigninLogs"
    })
    void hasGraphsColumns(String field, String value) {
        assertThat(Reading.values(UNIFIED, field)).isEqualTo(value);
    }

    @Test
    void isTheSameEventAsGraphs() {
        assertThat(identity(UNIFIED)).isEqualTo(identity(GRAPH));
        assertThat(identity(UNIFIED.replace("\"IntraSystemId\"", "\"Other\""))).isEqualTo(identity(GRAPH));
        assertThat(identity(UNIFIED.replace("IntraSystemId\": \"e0", "IntraSystemId\": \"f0")))
                .isNotEqualTo(identity(GRAPH));
        assertThat(Reading.of(UNIFIED).tables).containsExactly(Table.SIGNIN_LOGS);
    }

    @Test
    void isACopyThatAddsToGraphs() {
        Projection projection = Projection.of(List.of("UserAgent", "IsInteractive", "ResultDescription"));
        List<byte[]> copies = Reading.of(
                        UNIFIED + GRAPH,
                        projection,
                        row -> new String(
                                row.buffer(),
                                row.start(),
                                row.end() - row.start(),
                                java.nio.charset.StandardCharsets.UTF_8))
                .notes
                .stream()
                .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toList();

        Row merged = new RowMerger(projection).merge(copies);
        assertThat(merged.shape()).isEqualTo(Shape.GRAPH);
        assertThat(merged.table()).isEqualTo(Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS);
        assertThat(Reading.values(merged, projection, "UserAgent")).isEqualTo("Mozilla/5.0");
        assertThat(Reading.values(merged, projection, "ResultDescription")).isEqualTo("Wrong.");
    }

    @Test
    void aSuccessHasTheCodeZeroAndAnInterruptItsOwn() {
        String success = UNIFIED.replace("\"UserLoginFailed\"", "\"UserLoggedIn\"")
                .replace("\"ErrorNumber\": \"50126\"", "\"ErrorNumber\": \"0\"");

        assertThat(Reading.values(success, "ResultType")).isEqualTo("0");
        assertThat(Reading.values(success.replace("ErrorNumber", "Nothing"), "ResultType"))
                .isEqualTo("0");
        assertThat(Reading.values(UNIFIED.replace("50126", "50074"), "Interrupted"))
                .isEqualTo("true");
    }

    @Test
    void findsTheCodeByTheNameOfTheError() {
        String nameless = UNIFIED.replace("ErrorNumber", "Nothing");

        assertThat(Reading.values(nameless, "ResultType")).isEqualTo("50126");
        assertThat(Reading.values(nameless.replace("InvalidUserNameOrPassword", "idslocked"), "ResultType"))
                .isEqualTo("50053");
        assertThat(Reading.values(nameless.replace("InvalidUserNameOrPassword", "NeverHeardOf"), "ResultType"))
                .isEmpty();
    }

    @Test
    void doesWithoutWhatOlderRecordsLack() {
        String old = """
                {"CreationTime":"2018-01-01T00:00:00","Id":"i-1","Operation":"UserLoggedIn","RecordType":15,
                "Workload":"AzureActiveDirectory","ClientIP":"192.0.2.1:99","ObjectId":"r-1","UserId":"ada@contoso.example",
                "UserKey":"%s"}""".formatted(USER);

        assertThat(Reading.values(old, "Id")).isEqualTo("i-1");
        assertThat(Reading.values(old, "UserId")).isEqualTo(USER);
        assertThat(Reading.values(old, "IPAddress")).isEqualTo("192.0.2.1");
        assertThat(Reading.values(old, "ResourceIdentity")).isEqualTo("r-1");
    }

    private static String identity(String record) {
        return Reading.of(record, Projection.of(List.of()), row -> Long.toString(row.identity()))
                .notes
                .getFirst();
    }
}
