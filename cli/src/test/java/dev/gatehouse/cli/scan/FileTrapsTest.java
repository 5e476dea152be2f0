package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.scan.Event.User;
import dev.gatehouse.cli.scan.Trial.Told;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files hold more than one record a line, or less, and values that hold JSON once more. */
final class FileTrapsTest {
    private static final String TIME = "2026-05-04T09:41:07Z";
    private static final User KIM = new User(1, "kim@contoso.example");
    private static final String ONE = graph(1);
    private static final String TWO = graph(2);
    private static final String THREE = graph(3);
    private static final String COLUMNS = "TimeGenerated,Type,Id,UserPrincipalName,ResultType,LocationDetails,Status\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void jsonInTextsIsReadThreeLevelsDeep() {
        String three = "{\"targets\":\"[{\\\"old\\\":\\\"{\\\\\\\"role\\\\\\\":\\\\\\\"admin\\\\\\\"}\\\"}]\"}";
        Told told = Trial.in(folder)
                .rule("Three", "signinlogs", "{AppliedConditionalAccessPolicies.targets.old.role: admin}")
                .rule("Two", "signinlogs", "{Status.errorCode: 50126}")
                .file(
                        "in.json",
                        "{\"TimeGenerated\":\"" + TIME + "\",\"Type\":\"SigninLogs\",\"Id\":\"s1\","
                                + "\"ResultType\":\"0\",\"Status\":\"{\\\"errorCode\\\":50126}\","
                                + "\"AppliedConditionalAccessPolicies\":" + three + "}")
                .scan();
        assertThat(told.alertsOf("Two")).isEqualTo(1);
        assertThat(told.alertsOf("Three")).isEqualTo(1);
    }

    @Test
    void theOldAndNewValuesOfAChangeAreJsonInATextInATextInAText() {
        Told told = Trial.in(folder)
                .rule("New", "auditlogs", "{'Changes[\"Role.DisplayName\"].NewValue': Global Administrator}")
                .file("in.json", Event.roleGiven(1, KIM, TIME).logAnalytics())
                .scan();
        assertThat(told.alertsOf("New")).isEqualTo(1);
    }

    @Test
    void cellsThatPythonPrintedAreReadAsTheListsAndObjectsThatTheyWere() {
        String row = TIME + ",SigninLogs,s%d,kim@contoso.example,%s,\"{'city': 'Malmö', 'state': None, 'parts':"
                + " ['a \"\"quoted\"\" one', \"\"it's\"\", True]}\",\"{'errorCode': 50126, 'failureReason': 'nan'}\"\n";
        Told told = Trial.in(folder)
                .rule("City", "signinlogs", "{LocationDetails.city: Malmö, LocationDetails.parts: \"it's\"}")
                .rule("Code", "signinlogs", "{Status.errorCode: 50126}")
                .rule("Failed", "signinlogs", "{Failed: true}")
                .file(
                        "in.csv",
                        COLUMNS
                                + String.format(Locale.ROOT, row, 1, "50126.0")
                                + String.format(Locale.ROOT, row, 2, "nan"))
                .scan();
        assertThat(told.rows()).isEqualTo("SigninLogs 2");
        assertThat(told.alertsOf("City")).isEqualTo(2);
        assertThat(told.alertsOf("Code")).isEqualTo(2);
        assertThat(told.alertsOf("Failed")).isEqualTo(2);
    }

    @Test
    void propertiesThatACollectorMadeATextAreReadAsTheObjectThatTheyHold() {
        String record = Event.signIn(1, KIM, TIME, 50126, "192.0.2.1").diagnostics();
        int from = record.indexOf("{", 1);
        String properties = record.substring(from, record.length() - 1);
        String text = '"' + properties.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        Told told = Trial.in(folder)
                .rule("Failed", "signinlogs", "{Failed: true, UserPrincipalName: kim@contoso.example}")
                .file("text.json", record.replace(properties, text))
                .file("object.json", record)
                .scan();
        assertThat(told.rows()).isEqualTo("SigninLogs 2");
        assertThat(told.alertsOf("Failed")).isEqualTo(1);
    }

    @Test
    void aBareNanIsNoJsonAndPutAsideAlone() {
        String nan = ONE.replace("\"because\"", "NaN");
        Told told = Trial.in(folder)
                .rule("Failed", "signinlogs", "{Failed: true}")
                .file("in.json", nan + "\n" + TWO + "\n" + THREE)
                .scan();
        assertThat(told.alertsOf("Failed")).isEqualTo(2);
        assertThat(told.reasons()).containsExactly("not valid JSON");
    }

    @Test
    void propertiesInSingleQuotesArePutAsideAndTheirNeighboursAreKept() {
        String good = Event.signIn(1, KIM, TIME, 50126, "192.0.2.1").diagnostics();
        String next = Event.signIn(2, KIM, TIME, 50126, "192.0.2.1").diagnostics();
        String single = "{\"time\":\"" + TIME + "\",\"category\":\"SignInLogs\",\"operationName\":\"Sign-in activity\","
                + "\"properties\":{'id':'s3','status':{'errorCode':50126}}}";
        String asText = "{\"time\":\"" + TIME + "\",\"category\":\"SignInLogs\",\"operationName\":\"Sign-in activity\","
                + "\"properties\":\"{'id':'s4'}\"}";
        for (String between : new String[] {"\n", ",\n"}) {
            String records = String.join(between, good, single, asText, next);
            Told told = Trial.in(folder)
                    .rule("Failed", "signinlogs", "{Failed: true}")
                    .file("in.json", between.equals("\n") ? records : "{\"records\":[" + records + "]}")
                    .scan();
            assertThat(told.alertsOf("Failed")).as(records).isEqualTo(2);
            assertThat(told.reasons()).as(records).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF1\n2\n3\n",
                "\uFEFF[1,2,3]",
                "123",
                "1 2\t3",
                "1\r\n\r\n2\r\n3",
                "[1,2,3]",
                "[1]\n[2]\n[3]",
                "[1,2]\n3\n",
                "3\n[1,2]\n",
                "Here is what was exported\n1\n2\n3\n",
                "Name: x, Count: 3\n[1,2,3]",
                "WARNING: more results\r\n{\"value\":[1,2,3]}",
                "{\"records\":[1,2]}{\"records\":[3]}",
                "{\"records\":[1,2]}\n{\"value\":[3]}\n",
                "{\"@odata.context\":\"x\",\"value\":[1,2,3],\"@odata.nextLink\":\"y\"}",
                "{\"value\":1}\n{\"value\":2}\n{\"value\":3}",
                "[{\"value\":[1,2]},{\"value\":[3]}]",
                "1\nnote in between\n2\n3\nend"
            })
    void recordsLieInAFileInManyWays(String way) {
        for (boolean indented : new boolean[] {false, true}) {
            String file = way.replaceFirst("1", "ONE").replaceFirst("2", "TWO").replaceFirst("3(?!\\d)", "THREE");
            file = way.contains("Count: 3")
                    ? file.replace("Count: THREE", "Count: 3").replace("3]", "THREE]")
                    : file;
            file = file.replace("ONE", spaced(ONE, indented))
                    .replace("TWO", spaced(TWO, indented))
                    .replace("THREE", spaced(THREE, indented));
            Told told = Trial.in(folder)
                    .rule("Failed", "signinlogs", "{Failed: true}")
                    .file("in.json", file)
                    .scan();
            assertThat(told.alertsOf("Failed")).as(file).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", " \r\n ", "[]", "{\"value\":[]}", "{\"records\":[]}", "null"})
    void anEmptyFileHarmsNoOther(String empty) {
        Told told = Trial.in(folder)
                .rule("Failed", "signinlogs", "{Failed: true}")
                .file("a-empty.json", empty)
                .file("b-empty.csv", empty)
                .file("c.json", ONE)
                .scan();
        assertThat(told.alertsOf("Failed")).isEqualTo(1);
        assertThat(told.reasons()).isEmpty();
    }

    @Test
    void aHeaderWithoutRowsIsAFileWithoutRecords() {
        Told told = Trial.in(folder)
                .rule("Failed", "signinlogs", "{Failed: true}")
                .file("InteractiveSignIns.csv", "\uFEFF" + Event.SIGN_IN_HEADER + "\r\n")
                .file("la.csv", COLUMNS.strip())
                .file("c.json", ONE)
                .scan();
        assertThat(told.alertsOf("Failed")).isEqualTo(1);
        assertThat(told.reasons()).isEmpty();
    }

    @Test
    void aCellGoesOverManyLinesAndIsLongerThanASpreadsheetAllows() {
        String location = "\"{\r\n  \"\"city\"\": \"\"Malmo\"\",\r\n  \"\"note\"\": \"\"" + "x".repeat(70_000)
                + "\"\",\r\n\r\n  \"\"last\"\": 1\r\n}\"";
        Told told = Trial.in(folder)
                .rule("City", "signinlogs", "{LocationDetails.city: Malmo, LocationDetails.last: 1, Failed: true}")
                .file(
                        "in.csv",
                        "\uFEFF" + COLUMNS.strip() + "\r\n"
                                + TIME + ",SigninLogs,s1,kim@contoso.example,50126," + location + ",\r\n"
                                + TIME + ",SigninLogs,s2,kim@contoso.example,50126," + location + ",\"{}\"\r\n")
                .scan();
        assertThat(told.rows()).isEqualTo("SigninLogs 2");
        assertThat(told.alertsOf("City")).isEqualTo(2);
        assertThat(told.reasons()).isEmpty();
    }

    @Test
    void aSearchOfTheUnifiedAuditLogRepeatsItsRecordsAndHasSomeWithoutReadableData() {
        StringBuilder file = new StringBuilder("\uFEFFRecordType,CreationDate,UserIds,Operations,AuditData\r\n");
        for (int i = 0; i < 60; i++) {
            String data = Event.signIn(i % 25, KIM, TIME, 50126, "192.0.2.1").unifiedAudit();
            String cell = i % 20 == 7 ? data.substring(0, data.length() / 2) : data;
            file.append("AzureActiveDirectoryStsLogon,5/4/2026 9:41:07 AM,kim@contoso.example,UserLoginFailed,\"")
                    .append(cell.replace("\"", "\"\""))
                    .append("\"\r\n");
        }
        Told told = Trial.in(folder)
                .rule("Failed", "signinlogs", "{Failed: true}")
                .file("ual.csv", file.toString())
                .scan();
        assertThat(told.rows()).isEqualTo("SigninLogs 57");
        assertThat(told.reasons()).hasSize(3);
        assertThat(told.alertsOf("Failed")).isEqualTo(25);
    }

    private static String graph(int number) {
        return Event.signIn(number, KIM, TIME, 50126, "192.0.2.1").graph();
    }

    private static String spaced(String record, boolean indented) {
        return indented ? record.replace(",", ",\n    ").replace("{", "{\n    ").replace("}", "\n}") : record;
    }
}
