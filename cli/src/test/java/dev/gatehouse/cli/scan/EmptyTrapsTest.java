package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.scan.Event.User;
import dev.gatehouse.cli.scan.Trial.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is there and empty is not what is absent, and what an example puts in a value's place is no value. */
final class EmptyTrapsTest {
    private static final String TIME = "2026-05-04T09:41:07Z";
    private static final User KIM = new User(1, "kim@contoso.example");
    private static final String GOOD =
            Event.signIn(1, KIM, TIME, 0, "192.0.2.1").graph();

    @TempDir
    private Path folder = Path.of("");

    /** Whether the field exists, is null, is the empty text, and holds the word (in any case). */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "; false, true, false, false",
                "null; true, true, false, false",
                "\"\"; true, false, true, false",
                "\"none\"; true, false, false, true",
                "\"None\"; true, false, false, true",
                "\"unknownFutureValue\"; true, false, false, false"
            })
    void anEmptyTextIsNotNullAndNullIsThere(String value, String expected) {
        String member = value == null ? "" : ",\"riskState\":" + value;
        for (String record : List.of(
                GOOD.replaceFirst("}$", member + "}"),
                Event.signIn(1, KIM, TIME, 0, "192.0.2.1").diagnostics().replaceFirst("}}$", member + "}}"),
                Event.signIn(1, KIM, TIME, 0, "192.0.2.1").logAnalytics().replaceFirst("}$", member + "}"))) {
            Told told = Trial.in(folder)
                    .rule("Exists", "signinlogs", "{RiskState|exists: true}")
                    .rule("Is null", "signinlogs", "{RiskState: null}")
                    .rule("Empty", "signinlogs", "{RiskState: ''}")
                    .rule("None", "signinlogs", "{RiskState: none}")
                    .file("in.json", record)
                    .scan();
            assertThat(List.of("Exists", "Is null", "Empty", "None"))
                    .extracting(title -> told.alertsOf(title) == 1)
                    .as(record)
                    .asString()
                    .isEqualTo("[" + expected + "]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "\"\"", "\"{}\"", "\"[]\"", "\"null\""})
    void emptyObjectsAndListsInAnyColumnAreRead(String value) {
        String signIn = "{\"createdDateTime\":\"" + TIME + "\",\"userPrincipalName\":\"kim@contoso.example\","
                + "\"conditionalAccessStatus\":\"notApplied\",\"id\":\"s1\",\"status\":X,\"location\":X,\"deviceDetail\":X,"
                + "\"appliedConditionalAccessPolicies\":X,\"riskEventTypes_v2\":X,\"authenticationDetails\":X}";
        String audit = "{\"activityDateTime\":\"" + TIME + "\",\"activityDisplayName\":\"Add user\",\"id\":\"a1\","
                + "\"loggedByService\":\"Core Directory\",\"initiatedBy\":X,\"targetResources\":X,\"additionalDetails\":X}";
        Told told = Trial.in(folder)
                .rule("Sign-in", "signinlogs", "{ConditionalAccessStatus: notApplied, RiskEventTypes_V2|exists: true}")
                .rule("Failed", "signinlogs", "{Failed: true}")
                .rule("Audit", "auditlogs", "{OperationName: Add user, TargetResources|exists: true}")
                .rule("Role", "auditlogs", "{Target.Role.DisplayName|exists: true}")
                .file("in.json", (signIn + "\n" + audit).replace("X", value))
                .scan();
        assertThat(told.rows()).isEqualTo("AuditLogs 1, SigninLogs 1");
        assertThat(told.reasons()).isEmpty();
        assertThat(told.alerts())
                .extracting(alert -> alert.path("rule").path("title").asText())
                .containsExactlyInAnyOrder("Sign-in", "Audit");
    }

    @Test
    void ofAQueryOverSeveralTablesTheColumnsThatSaySomethingTellWhichOneARowIsOf() {
        String columns =
                "{\"TimeGenerated\":\"" + TIME + "\",\"OperationName\":\"x\",\"InitiatedBy\":%s,\"TargetResources\":%s,"
                        + "\"UserPrincipalName\":\"%s\",\"UserId\":\"%s\",\"ServicePrincipalId\":\"%s\",\"ResultType\":\"%s\",\"Id\":\"%s\"}\n";
        Told told = Trial.in(folder)
                .rule("Failed", "signinlogs", "{Failed: true}")
                .rule("Audit", "auditlogs", "{OperationName: x}")
                .file(
                        "in.json",
                        String.format(
                                        Locale.ROOT,
                                        columns,
                                        "null",
                                        "\"\"",
                                        "kim@contoso.example",
                                        "u",
                                        "",
                                        "50126",
                                        "s1")
                                + String.format(Locale.ROOT, columns, "\"\"", "null", "", "", "sp", "7000215", "s2")
                                + String.format(Locale.ROOT, columns, "\"{}\"", "\"[]\"", "", "", "", "", "a1"))
                .scan();
        assertThat(told.rows()).isEqualTo("AADServicePrincipalSignInLogs 1, AuditLogs 1, SigninLogs 1");
        assertThat(told.alertsOf("Failed")).isEqualTo(2);
        assertThat(told.alertsOf("Audit")).isEqualTo(1);
    }

    @Test
    void anEmptyCellOfACsvFileIsAValueThatIsNotThere() {
        Told told = Trial.in(folder)
                .rule("Exists", "signinlogs", "{RiskState|exists: true}")
                .rule("Empty", "signinlogs", "{RiskState: ''}")
                .rule("None", "signinlogs", "{RiskState: none}")
                .file("in.csv", """
                        TimeGenerated,Type,Id,UserPrincipalName,ResultType,RiskState
                        2026-05-04T09:41:07Z,SigninLogs,s1,kim@contoso.example,0,
                        2026-05-04T09:41:08Z,SigninLogs,s2,kim@contoso.example,0,None
                        2026-05-04T09:41:09Z,SigninLogs,s3,kim@contoso.example,0,nan
                        """)
                .scan();
        assertThat(told.rows()).isEqualTo("SigninLogs 3");
        assertThat(told.alertsOf("Exists")).isEqualTo(1);
        assertThat(told.alertsOf("None")).isEqualTo(1);
        assertThat(told.alertsOf("Empty")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"createdDateTime\":\"String (timestamp)\"",
                "\"createdDateTime\":true",
                "\"createdDateTime\":[]",
                "\"createdDateTime\":{}"
            })
    void aPlaceholderForATimeIsPutAsideWithItsReason(String member) {
        Told told = placeholder("\"createdDateTime\":\"" + TIME + "\"", member);
        assertThat(told.rows()).isEqualTo("SigninLogs 1");
        assertThat(told.reasons()).containsExactly("the record's time is no time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"isInteractive\":\"Boolean\"",
                "\"isInteractive\":null",
                "\"isInteractive\":[\"Boolean\"]",
                "\"isInteractive\":{\"@odata.type\":\"Edm.Boolean\"}"
            })
    void aPlaceholderForAnythingElseIsReadAsItStands(String member) {
        Told told = placeholder("\"isInteractive\":true", member);
        assertThat(told.rows()).isEqualTo("SigninLogs 2");
        assertThat(told.reasons()).isEmpty();
    }

    @Test
    void idsThatAreNoGuidsAndAddressesThatAreNoneAreReadAndMatchNoNetwork() {
        String odd = GOOD.replace("192.0.2.1", "123.456.7.89").replace(KIM.id(), "String (identifier)");
        Told told = Trial.in(folder)
                .rule("Network", "signinlogs", "{IPAddress|cidr: 0.0.0.0/0}")
                .rule("Text", "signinlogs", "{IPAddress: 123.456.7.89, UserId: String (identifier)}")
                .file("in.json", odd)
                .scan();
        assertThat(told.alertsOf("Network")).isZero();
        assertThat(told.alertsOf("Text")).isEqualTo(1);
    }

    @Test
    void aDocumentsSampleOfNothingButPlaceholdersHarmsNothing() {
        Told told = Trial.in(folder)
                .rule("Any", "signinlogs", "{UserPrincipalName: kim@contoso.example}")
                .file("in.json", """
                        {"@odata.type":"#microsoft.graph.signIn","id":"String (identifier)","createdDateTime":\
                        "String (timestamp)","userPrincipalName":"String","clientAppUsed":"String","appId":"String",\
                        "status":{"@odata.type":"microsoft.graph.signInStatus"},"isInteractive":"Boolean",\
                        "riskEventTypes":["String"],"processingTimeInMilliseconds":"Integer"}
                        """ + GOOD)
                .scan();
        assertThat(told.alertsOf("Any")).isEqualTo(1);
        assertThat(told.reasons()).containsExactly("the record's time is no time");
    }

    private Told placeholder(String member, String placeholder) {
        String other = Event.signIn(2, KIM, TIME, 0, "192.0.2.1").graph();
        assertThat(other).contains(member);
        return Trial.in(folder)
                .rule("Any", "signinlogs", "{UserPrincipalName: '*'}")
                .file("in.json", other.replace(member, placeholder) + "\n" + GOOD)
                .scan();
    }
}
