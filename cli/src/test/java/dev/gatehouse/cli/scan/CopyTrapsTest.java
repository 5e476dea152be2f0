package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.scan.Event.User;
import dev.gatehouse.cli.scan.Trial.Told;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One event is one alert, however many logs tell of it. */
final class CopyTrapsTest {
    private static final String TIME = "2026-05-04T09:41:07Z";
    private static final User KIM = new User(1, "kim@contoso.example");
    private static final Event SIGN_IN = Event.signIn(1, KIM, TIME, 50126, "192.0.2.1");
    private static final Event AUDIT = Event.roleGiven(2, KIM, TIME);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEventInStorageInAnEventHubInGraphAndInTheUnifiedAuditLogIsOneEvent() {
        Told told = trial().file(
                        "insights-logs-signinlogs/PT1H.json",
                        SIGN_IN.diagnostics() + "\r\n" + AUDIT.diagnostics() + "\r\n")
                .file("hub.json", "{\"records\":[" + SIGN_IN.diagnostics() + "," + AUDIT.diagnostics() + "]}")
                .file("graph.json", "{\"value\":[" + SIGN_IN.graph() + "," + AUDIT.graph() + "]}")
                .file("ual.json", SIGN_IN.unifiedAudit() + "\n" + AUDIT.unifiedAudit())
                .file("portal.csv", "\uFEFF" + Event.SIGN_IN_HEADER + "\r\n" + SIGN_IN.portalCsv())
                .file("audits.csv", "\uFEFF" + Event.AUDIT_HEADER + "\r\n" + AUDIT.portalCsv())
                .scan();
        assertThat(told.rows()).isEqualTo("AuditLogs 5, SigninLogs 5");
        assertThat(told.alerts()).hasSize(2);
        told.alerts()
                .forEach(alert -> assertThat(alert.path("eventCount").asInt()).isEqualTo(1));
    }

    @Test
    void aPageThatCameTwiceIsReadOnce() {
        String page = "{\"value\":[" + SIGN_IN.graph() + "," + AUDIT.graph() + "]}";
        String hub = "[{\"records\":[" + SIGN_IN.diagnostics() + "]},{\"records\":[" + SIGN_IN.diagnostics() + "]}]";
        String audit = "[" + AUDIT.unifiedAudit() + "," + SIGN_IN.unifiedAudit() + "]";
        for (String file : List.of(page + page, hub + "\n" + AUDIT.diagnostics(), audit + "\n" + audit)) {
            assertThat(trial().file("in.json", file).scan().alerts()).as(file).hasSize(2);
        }
    }

    @Test
    void auditsOfOneSecondAndOneCorrelationIdWithOtherTargetsAreOtherEvents() {
        Event other = Event.roleGiven(2, new User(9, "pat@contoso.example"), TIME);
        Told told = trial().file(
                        "portal.csv", Event.AUDIT_HEADER + "\n" + AUDIT.portalCsv() + "\n" + other.portalCsv() + "\n")
                .scan();
        assertThat(told.alertsOf("Audit")).isEqualTo(2);
    }

    @Test
    void anEventsIdIsTheSameInAnyCaseOfLettersInEveryShape() {
        Told told = trial().file("graph.json", SIGN_IN.graph().replace("ac4fd2f5", "AC4FD2F5"))
                .file("hub.json", SIGN_IN.diagnostics())
                .file("ual.json", SIGN_IN.unifiedAudit().replace("ac4fd2f5", "Ac4Fd2F5"))
                .scan();
        assertThat(told.alertsOf("Sign-in")).isEqualTo(1);
    }

    private Trial trial() {
        return Trial.in(folder)
                .rule("Sign-in", "signinlogs", "{Failed: true}")
                .rule("Audit", "auditlogs", "{Target.Role.DisplayName: Global Administrator}");
    }
}
