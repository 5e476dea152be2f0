package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.scan.Trial.Told;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs write their times in many ways, and some of them mean another time than they seem to. */
final class TimeTrapsTest {
    private static final String SAME = "2007-01-09T09:41:00Z";
    private static final Event.User KIM = new Event.User(1, "kim@contoso.example");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/09/2007 09:41:00",
                "1/9/2007 9:41:00 AM",
                "1/9/2007 10:41:00 AM +01:00",
                "2007-01-09T09:41:00",
                "2007-01-09T09:41:00Z",
                "2007-01-09T09:41:00.00Z",
                "2007-01-09T09:41:00.000Z",
                "2007-01-09T09:41:00.000000Z",
                "2007-01-09T09:41:00.0000000Z",
                "2007-01-09T09:41:00.000000000Z",
                "2007-01-09T09:41:00+00:00",
                "2007-01-09T11:41:00+02:00",
                "2007-01-09T09:41:00.0000000+00:00",
                "2007-01-09 09:41:00.000000000",
                "2007-01-09T9:41:00Z"
            })
    void aTimeInAnyFormIsTheSameTime(String time) {
        Event event = Event.signIn(1, KIM, time, 50126, "192.0.2.1");
        Trial trial = Trial.in(folder).rule("Any", "signinlogs", "{ResultType: '*'}");
        for (String record : new String[] {event.graph(), event.diagnostics(), event.logAnalytics()}) {
            Told told = trial.file("in.json", record).scan();
            assertThat(told.times()).as(record).containsExactly(SAME);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-16 16:32:16.087554000, 2024-12-16T16:32:16.087554Z",
        "2023-10-26T5:32:08.107Z, 2023-10-26T05:32:08.107Z",
        "3/24/2022 2:42:35 PM, 2022-03-24T14:42:35Z",
        "12/31/2026 12:00:01 AM, 2026-12-31T00:00:01Z",
        "2026-05-04T09:41:07.12Z, 2026-05-04T09:41:07.120Z",
        "2026-05-04T09:41:07.1234567+00:00, 2026-05-04T09:41:07.123456Z"
    })
    void aRiskRecordsUnpaddedHourOrAmericanTimeIsRead(String time, String expected) {
        Told told = Trial.in(folder)
                .rule("Any", "riskdetection", "{RiskEventType: '*'}")
                .file("in.json", """
                        {"time":"%s","category":"UserRiskEvents","operationName":"User Risk Detection","tenantId":"t",\
                        "properties":{"id":"r1","riskEventType":"unfamiliarFeatures","userId":"u",\
                        "userPrincipalName":"kim@contoso.example"}}""".formatted(time))
                .scan();
        assertThat(told.times()).as(told.reasons().toString()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "String (timestamp)", "2026-13-01T00:00:00Z", "2/30/2026 1:00:00 PM", "99:99"})
    void aTimeThatIsNonePutsItsRecordAsideAndNoOther(String time) {
        Told told = Trial.in(folder)
                .rule("Any", "signinlogs", "{ResultType: '*'}")
                .file(
                        "in.json",
                        Event.signIn(1, KIM, time, 0, "192.0.2.1").graph() + "\n"
                                + Event.signIn(2, KIM, SAME, 0, "192.0.2.1").graph())
                .scan();
        assertThat(told.times()).containsExactly(SAME);
        assertThat(told.reasons()).containsExactly("the record's time is no time");
    }

    @Test
    void whetherTheDayComesFirstIsDecidedForTheWholeFileAndNotForARow() {
        assertThat(portal("05/01/2024 09:00:00", "13/01/2024 10:00:00"))
                .containsExactly("2024-01-05T09:00:00Z", "2024-01-13T10:00:00Z");
        assertThat(portal("05/01/2024 09:00:00", "05/13/2024 10:00:00"))
                .containsExactly("2024-05-01T09:00:00Z", "2024-05-13T10:00:00Z");
        assertThat(portal("05.01.2024 09:00:00", "06.01.2024 10:00:00"))
                .containsExactly("2024-01-05T09:00:00Z", "2024-01-06T10:00:00Z");
    }

    @Test
    void whereNoRowTellsWhatComesFirstAmAndPmOrTheOrderOfTheRowsDo() {
        assertThat(portal("5/1/2024, 9:00:00 AM", "1/2/2024, 10:00:00 AM"))
                .containsExactly("2024-01-02T10:00:00Z", "2024-05-01T09:00:00Z");
        assertThat(portal("12/01/2024 09:00", "01/02/2024 10:00", "02/02/2024 10:00"))
                .containsExactly("2024-01-12T09:00:00Z", "2024-02-01T10:00:00Z", "2024-02-02T10:00:00Z");
    }

    @Test
    void oneFilesOrderOfDayAndMonthIsNoOthers() {
        Trial trial = Trial.in(folder).rule("Any", "signinlogs", "{ResultType: '*'}");
        trial.file(
                "de.csv", Event.SIGN_IN_HEADER + "\n" + row(1, "05/01/2024 09:00:00") + row(2, "13/01/2024 10:00:00"));
        trial.file(
                "us.csv", Event.SIGN_IN_HEADER + "\n" + row(3, "05/01/2024 09:00:00") + row(4, "05/13/2024 10:00:00"));
        assertThat(trial.scan().times())
                .containsExactly(
                        "2024-01-05T09:00:00Z", "2024-01-13T10:00:00Z", "2024-05-01T09:00:00Z", "2024-05-13T10:00:00Z");
    }

    @Test
    void anEventHappenedWhenItWasCreatedAndNotWhenTheWorkspaceOrTheHubGotIt() {
        Event signIn = Event.signIn(1, KIM, SAME, 0, "192.0.2.1");
        Event audit = Event.roleGiven(2, KIM, SAME);
        String later = "2007-01-09T09:43:40Z";
        Told told = Trial.in(folder)
                .rule("Sign-in", "signinlogs", "{ResultType: '*'}")
                .rule("Audit", "auditlogs", "{OperationName: '*'}")
                .file(
                        "in.json",
                        signIn.logAnalytics().replace("\"TimeGenerated\":\"" + SAME, "\"TimeGenerated\":\"" + later)
                                + audit.logAnalytics()
                                        .replace("\"TimeGenerated\":\"" + SAME, "\"TimeGenerated\":\"" + later)
                                + Event.signIn(3, KIM, SAME, 0, "192.0.2.1")
                                        .diagnostics()
                                        .replace("{\"time\":\"" + SAME, "{\"time\":\"" + later))
                .scan();
        assertThat(told.times()).containsExactly(SAME, SAME, SAME);
    }

    @Test
    void ofAWorkspacesCsvFileTheTimeOfTheEventCountsInTheOrderThatAnyOfItsTimesShows() {
        Told told = Trial.in(folder)
                .rule("Any", "signinlogs", "{ResultType: '*'}")
                .file("query_data.csv", """
                        \uFEFF"TimeGenerated [UTC]","CreatedDateTime [UTC]",Type,Id,UserPrincipalName,ResultType,TenantId
                        "5/4/2026, 9:45:17.287 AM","5/4/2026, 9:41:07.123 AM",SigninLogs,s1,kim@contoso.example,0,w
                        "5/14/2026, 12:00:17.287 AM","5/13/2026, 11:59:07.123 PM",SigninLogs,s2,kim@contoso.example,0,w
                        """)
                .file("local.csv", """
                        "TimeGenerated [Local Time]","CreatedDateTime [Local Time]",Type,Id,UserPrincipalName,ResultType
                        "13/04/2026, 00:03:17.287","12/04/2026, 23:59:07.123",SigninLogs,s3,kim@contoso.example,0
                        """)
                .scan();
        assertThat(told.times())
                .containsExactly("2026-04-12T23:59:07.123Z", "2026-05-04T09:41:07.123Z", "2026-05-13T23:59:07.123Z");
    }

    @Test
    void aRecordWithoutAnyTimeMatchesRulesAllTheSameAndItsTimeIsSaidToBeUnknown() {
        String without = Event.signIn(1, KIM, SAME, 50126, "192.0.2.1")
                .graph()
                .replace("\"createdDateTime\":\"" + SAME + "\",", "");
        Trial trial =
                Trial.in(folder).rule("Failed", "signinlogs", "{Failed: true}").file("in.json", without);
        assertThat(trial.scan().alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.path("time").isNull()).isTrue());
        assertThat(trial.run("table").out()).contains("time unknown");
    }

    private java.util.List<String> portal(String... times) {
        StringBuilder file = new StringBuilder("\uFEFF" + Event.SIGN_IN_HEADER + "\r\n");
        for (int i = 0; i < times.length; i++) {
            file.append(row(i, times[i]));
        }
        return Trial.in(folder)
                .rule("Any", "signinlogs", "{ResultType: '*'}")
                .file("InteractiveSignIns.csv", file.toString())
                .scan()
                .times();
    }

    private static String row(int number, String time) {
        return Event.signIn(number, KIM, time, 50126, "192.0.2.1").portalCsv() + "\r\n";
    }
}
