package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.scan.Event.User;
import dev.gatehouse.cli.scan.Trial.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same thing is a number here and a text there, in another case of letters, or another thing of the same name. */
final class RecordTrapsTest {
    private static final String TIME = "2026-05-04T09:41:07Z";
    private static final User KIM = new User(1, "kim@contoso.example");
    private static final Event FAILED = Event.signIn(1, KIM, TIME, 50126, "192.0.2.1");
    private static final Pattern KEY = Pattern.compile("\"(\\w+)\":");
    private static final String INTUNE = """
            {"time":"2026-05-04T09:41:07Z","tenantId":"t","category":"AuditLogs","operationName":"Patch Policy",\
            "resultType":"Success","identity":"kim@contoso.example","properties":{"ActivityDate":"5/4/2026 9:41:07 AM",\
            "ActivityResultStatus":1,"ActivityType":1,"Actor":{"UPN":"kim@contoso.example"},"AuditEventId":"e",\
            "Category":2,"Targets":[{"Name":"policy"}]}}""";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"Level\":4; 4",
                "\"Level\":\"4\"; 4",
                "\"level\":\"4\"; 4",
                "\"level\":\"Informational\"; Informational",
                "\"LEVEL\":4; 4"
            })
    void aLevelIsANumberOrATextInAnyCase(String level, String rule) {
        Told told = Trial.in(folder)
                .rule("Level", "signinlogs", "{Level: " + rule + "}")
                .file("in.json", FAILED.diagnostics().replace("\"Level\":4", level))
                .scan();
        assertThat(told.alertsOf("Level")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\""})
    void aDurationIsANumberOrAText(String duration) {
        Told told = Trial.in(folder)
                .rule("Number", "signinlogs", "{DurationMs: 0}")
                .rule("Text", "signinlogs", "{DurationMs: '0'}")
                .rule("Less", "signinlogs", "{DurationMs|lt: 1}")
                .file("in.json", FAILED.diagnostics().replace("\"durationMs\":0", "\"durationMs\":" + duration))
                .scan();
        assertThat(told.alerts()).hasSize(3);
    }

    @Test
    void aResultIsANumberInGraphAndATextElsewhereAndRulesMaySayEither() {
        Trial trial = Trial.in(folder)
                .rule("Number", "signinlogs", "{ResultType: 50126}")
                .rule("Text", "signinlogs", "{ResultType: '50126'}")
                .rule("Inner", "signinlogs", "{Status.errorCode: 50126}")
                .rule("Failed", "signinlogs", "{Failed: true}");
        for (String record : List.of(FAILED.graph(), FAILED.diagnostics(), FAILED.logAnalytics())) {
            assertThat(trial.file("in.json", record).scan().alerts()).as(record).hasSize(4);
        }
    }

    @Test
    void aResultThatPandasMadeADoubleIsTheSameResult() {
        Told told = Trial.in(folder)
                .rule("Number", "signinlogs", "{ResultType: 50126}")
                .rule("Failed", "signinlogs", "{Failed: true}")
                .file("in.json", FAILED.logAnalytics().replace("\"ResultType\":\"50126\"", "\"ResultType\":50126.0"))
                .scan();
        assertThat(told.alerts()).hasSize(2);
    }

    @Test
    void aDoubleMayComeAsAnInteger() {
        String place = "\"geoCoordinates\":{\"latitude\":0,\"longitude\":0.0}";
        Told told = Trial.in(folder)
                .rule("Latitude", "signinlogs", "{LocationDetails.geoCoordinates.latitude: 0}")
                .rule("Longitude", "signinlogs", "{LocationDetails.geoCoordinates.longitude|lt: 0.5}")
                .file("in.json", FAILED.graph().replace("\"countryOrRegion\":\"SE\"", place))
                .scan();
        assertThat(told.alerts()).hasSize(2);
    }

    @Test
    void keysAreReadInAnyCaseOfLetters() {
        Trial trial = Trial.in(folder)
                .rule(
                        "Sign-in",
                        "signinlogs",
                        "{UserPrincipalName: kim@contoso.example, ResultType: 50126, IPAddress: 192.0.2.1}")
                .rule("Audit", "auditlogs", "{Target.Role.DisplayName: Global Administrator}");
        Event audit = Event.roleGiven(2, KIM, TIME);
        for (String records : List.of(
                FAILED.diagnostics() + audit.diagnostics(),
                FAILED.graph() + audit.graph(),
                FAILED.logAnalytics() + audit.logAnalytics())) {
            List.of(lowerKeys(records), upperKeys(records), pascalKeys(records)).forEach(other -> {
                Told told = trial.file("in.json", other).scan();
                assertThat(told.rows()).as(other).isEqualTo("AuditLogs 1, SigninLogs 1");
                assertThat(told.alerts()).as(other).hasSize(2);
                assertThat(told.times()).containsExactly(TIME, TIME);
            });
        }
    }

    @Test
    void aRowInPascalCaseWithoutTimeAndPropertiesIsAWorkspacesAndItsTenantIdIsNotTheTenants() {
        Told told = Trial.in(folder)
                .rule("Tenant", "signinlogs", "{AADTenantId: '*'}")
                .rule("Sign-in", "signinlogs", "{UserPrincipalName: kim@contoso.example}")
                .file("in.json", """
                        {"Category":"SignInLogs","CreatedDateTime":"2026-05-04T09:41:07Z","TenantId":"workspace",\
                        "Id":"s1","UserPrincipalName":"kim@contoso.example","ResultType":"0"}""")
                .scan();
        assertThat(told.alertsOf("Sign-in")).isEqualTo(1);
        assertThat(told.alertsOf("Tenant")).isZero();
    }

    @Test
    void aWorkspacesTenantIdIsNeverTheTenantOfItsRows() {
        String workspace = "\"Type\":\"SigninLogs\",\"TenantId\":\"99999999-0000-4000-8000-000000000000\"";
        Told told = Trial.in(folder)
                .rule("Tenant", "signinlogs", "{AADTenantId: '*'}")
                .file("in.json", FAILED.logAnalytics().replace("\"Type\":\"SigninLogs\"", workspace))
                .scan();
        assertThat(told.values("AADTenantId")).containsExactly("0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Microsoft.aadiam", "microsoft.aadiam", "MICROSOFT.AADIAM"})
    void aProviderIsWrittenInAnyCase(String provider) {
        String id = "/TENANTS/0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1/PROVIDERS/" + provider;
        String record = FAILED.diagnostics().replaceFirst("\"resourceId\":\"[^\"]*\"", "\"resourceId\":\"" + id + "\"");
        Told told = Trial.in(folder)
                .rule("Provider", "signinlogs", "{ResourceId|contains: providers/microsoft.aadiam}")
                .file("in.json", record)
                .scan();
        assertThat(told.alertsOf("Provider")).isEqualTo(1);
    }

    @Test
    void namesAndIdsAreTheSameInAnyCaseOfLetters() {
        String upper = FAILED.graph()
                .replace(KIM.name(), KIM.name().toUpperCase(Locale.ROOT))
                .replace(KIM.id(), KIM.id().toUpperCase(Locale.ROOT))
                .replace("ac4fd2f5", "AC4FD2F5");
        Told told = Trial.in(folder)
                .rule("Name", "signinlogs", "{UserPrincipalName: Kim@Contoso.example}")
                .rule("Id", "signinlogs", "{UserId: " + KIM.id() + "}")
                .file("in.json", upper + "\n" + FAILED.diagnostics())
                .scan();
        assertThat(told.alerts()).hasSize(2);
    }

    @Test
    void intunesAuditLogsAreNotEntras() {
        Told told = Trial.in(folder)
                .rule("Any", "auditlogs", "{OperationName: '*'}")
                .file("in.json", INTUNE + "\n" + Event.roleGiven(2, KIM, TIME).diagnostics())
                .scan();
        assertThat(told.rows()).isEqualTo("AuditLogs 1");
        assertThat(told.noRows()).contains("Intune");
        assertThat(told.alerts()).hasSize(1);
        assertThat(told.reasons()).isEmpty();
    }

    @Test
    void anIdentityIsATextInEntraAndAnObjectElsewhere() {
        String activity = """
                {"time":"2026-05-04T09:41:07Z","resourceId":"/SUBSCRIPTIONS/S/RESOURCEGROUPS/R","operationName":\
                "MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/WRITE","category":"Administrative","resultType":"Success",\
                "resultSignature":"Succeeded.","callerIpAddress":"192.0.2.1","correlationId":"c","identity":\
                {"authorization":{"action":"x"},"claims":{"name":"Kim"}},"level":"Information","properties":{}}""";
        Told told = Trial.in(folder)
                .rule("Text", "signinlogs", "{Identity: Kim}")
                .rule("Object", "activitylogs", "{OperationName|contains: roleassignments/write}")
                .file("in.json", activity + FAILED.diagnostics().replace("\"Level\":4", "\"identity\":\"Kim\""))
                .scan();
        assertThat(told.rows()).isEqualTo("AzureActivity 1, SigninLogs 1");
        assertThat(told.alertsOf("Text")).isEqualTo(1);
        assertThat(told.alertsOf("Object")).isEqualTo(1);
    }

    private static String lowerKeys(String record) {
        return KEY.matcher(record).replaceAll(key -> key.group().toLowerCase(Locale.ROOT));
    }

    private static String upperKeys(String record) {
        return KEY.matcher(record).replaceAll(key -> key.group().toUpperCase(Locale.ROOT));
    }

    private static String pascalKeys(String record) {
        return KEY.matcher(record)
                .replaceAll(key -> "\"" + key.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                        + key.group(1).substring(1) + "\":");
    }
}
