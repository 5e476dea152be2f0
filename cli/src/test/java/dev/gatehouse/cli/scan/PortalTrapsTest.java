package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.scan.Event.User;
import dev.gatehouse.cli.scan.Trial.Told;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that are no failures, and what the portal's files leave out or say in their names only. */
final class PortalTrapsTest {
    private static final String TIME = "2026-05-04T09:41:07Z";
    private static final User KIM = new User(1, "kim@contoso.example");
    private static final String HEADER = "\uFEFF" + Event.SIGN_IN_HEADER + "\r\n";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {50058, 50072, 50074, 50076, 50079, 50140, 65001})
    void anInterruptIsNoFailureInAnyShape(int code) {
        assertThat(results(code)).containsOnly("Interrupted");
    }

    @ParameterizedTest
    @ValueSource(ints = {50053, 50055, 50057, 50126, 53003, 700016})
    void aFailureIsOneInEveryShape(int code) {
        assertThat(results(code)).containsOnly("Failed");
    }

    @Test
    void aSuccessIsNeither() {
        assertThat(results(0)).containsOnly("");
    }

    @ParameterizedTest
    @CsvSource({
        "Interrupted, 50140, Interrupted",
        "Failure, 50140, Interrupted",
        "Failure, 50126, Failed",
        "Success, '', ''",
        "Success, 0, ''",
        "Interrupted, '', ''",
        "Failure, '', ''"
    })
    void whatAPortalsRowIsItsCodeSaysAndNotItsStatus(String status, String code, String expected) {
        String row = Event.signIn(1, KIM, TIME, 50126, "192.0.2.1")
                .portalCsv()
                .replace("\"Failure\",\"50126\"", "\"" + status + "\",\"" + code + "\"");
        assertThat(result(trial().file("in.csv", HEADER + row))).isEqualTo(expected);
    }

    @Test
    void aHeaderThatStandsInAFileOnceMoreIsNoRow() {
        String one = Event.signIn(1, KIM, TIME, 50126, "192.0.2.1").portalCsv() + "\r\n";
        String two = Event.signIn(2, KIM, TIME, 50126, "192.0.2.1").portalCsv() + "\r\n";
        String bare = HEADER.substring(1);
        for (String file : List.of(
                HEADER + bare + one + two,
                HEADER + one + bare + two,
                HEADER + one + HEADER + two,
                HEADER + HEADER + one + two)) {
            Told told = trial().file("in.csv", file).scan();
            assertThat(told.rows()).as(file).isEqualTo("SigninLogs 2");
            assertThat(told.reasons()).as(file).isEmpty();
            assertThat(told.alertsOf("Failed")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "InteractiveSignIns_2026-05-04_2026-05-05.csv, SigninLogs 1",
        "NonInteractiveSignIns_2026-05-04_2026-05-05.csv, AADNonInteractiveUserSignInLogs 1",
        "copy of non-interactive sign-ins (2).csv, AADNonInteractiveUserSignInLogs 1",
        "evidence 17.txt, SigninLogs 1",
        "NonInteractive/InteractiveSignIns.csv, SigninLogs 1"
    })
    void onlyTheFilesOwnNameSaysThatItsSignInsAreNotInteractive(String name, String rows) {
        String row = Event.signIn(1, KIM, TIME, 50126, "192.0.2.1").portalCsv();
        Told told = trial().file(name, HEADER + row).scan();
        assertThat(told.rows()).isEqualTo(rows);
        assertThat(told.alertsOf("Failed")).isEqualTo(1);
    }

    @Test
    void ofAColumnThatStandsTwiceTheCellThatSaysSomethingCounts() {
        String row = Event.signIn(1, KIM, TIME, 50126, "192.0.2.1").portalCsv();
        String second =
                row.replace("\"none\"", "\"\"").replace("\"Browser\",\"\"", "\"Browser\",\"primaryRefreshToken\"");
        Told told = trial().rule("Token", "signinlogs", "{IncomingTokenType: primaryRefreshToken}")
                .file("in.csv", HEADER + second)
                .scan();
        assertThat(second).isNotEqualTo(row);
        assertThat(told.alertsOf("Token")).isEqualTo(1);
    }

    @Test
    void ofAnAuditThePortalTellsThreeTargetsAndTheFourthIsSimplyNotThere() {
        StringBuilder header = new StringBuilder(
                "Date (UTC),CorrelationId,Service,Category,Activity,Result,ActorType,ActorDisplayName");
        StringBuilder row = new StringBuilder(TIME + ",c,PIM,RoleManagement,Add member to role,success,User,Kim");
        StringBuilder graph = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            if (i <= 3) {
                header.append(",Target%dType,Target%dDisplayName,Target%dObjectId".replace("%d", "" + i));
                row.append(",User,Target " + i + ",t" + i);
            }
            graph.append(i == 1 ? "" : ",")
                    .append("{\"id\":\"t" + i + "\",\"type\":\"User\",\"displayName\":\"Target " + i + "\"}");
        }
        Trial trial = Trial.in(folder)
                .rule("Third", "auditlogs", "{Target.DisplayName: Target 3}")
                .rule("Fourth", "auditlogs", "{Target.DisplayName: Target 4}")
                .file("audits.csv", header + "\n" + row + "\n");
        assertThat(trial.scan().alerts()).hasSize(1);
        assertThat(trial.scan().alertsOf("Third")).isEqualTo(1);
        Told both = trial.file("graph.json", """
                {"id":"a1","activityDateTime":"%s","correlationId":"c","loggedByService":"PIM","category":"RoleManagement",\
                "activityDisplayName":"Add member to role","result":"success","initiatedBy":{"user":{"displayName":"Kim"}},\
                "targetResources":[%s]}""".formatted(TIME, graph)).scan();
        assertThat(both.alertsOf("Third")).isEqualTo(1);
        assertThat(both.alertsOf("Fourth")).isEqualTo(1);
    }

    private List<String> results(int code) {
        Event event = Event.signIn(1, KIM, TIME, code, "192.0.2.1");
        return List.of(
                result(trial().file("in.json", event.graph())),
                result(trial().file("in.json", event.diagnostics())),
                result(trial().file("in.json", event.logAnalytics())),
                result(trial().file("in.json", event.unifiedAudit())),
                result(trial().file("in.json", HEADER + event.portalCsv())));
    }

    private static String result(Trial trial) {
        Told told = trial.scan();
        assertThat(told.rows()).isEqualTo("SigninLogs 1");
        return String.join(
                " ",
                told.alerts().stream()
                        .map(alert -> alert.path("rule").path("title").asText())
                        .toList());
    }

    private Trial trial() {
        return Trial.in(folder)
                .rule("Failed", "signinlogs", "{Failed: true}")
                .rule("Interrupted", "signinlogs", "{Interrupted: true}");
    }
}
