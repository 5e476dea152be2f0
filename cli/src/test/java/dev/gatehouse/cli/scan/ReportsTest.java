package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.EntityPrivilege;
import dev.gatehouse.detection.alert.EventRef;
import dev.gatehouse.detection.alert.Reason;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.alert.Step;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class ReportsTest {
    private static final Instant TIME = Instant.parse("2026-05-04T09:41:07.999Z");

    @Test
    void theTableSaysWhatHappenedToWhomAndHowOften() {
        assertThat(table(false, false, alert(Level.HIGH, Optional.of(TIME), 5), alert(Level.LOW, Optional.empty(), 1)))
                .isEqualTo("""
                        SEVERITY TIME (UTC)           WHAT HAPPENED
                        high     2026-05-04 09:41:07  adm_kim@contoso.example refused from 203.0.113.24, which nobody has
                                                      seen before
                                                      signin-account-lockout · 5 events that day · Global Administrator
                                                      (assigned)
                        low      time unknown         adm_kim@contoso.example refused from 203.0.113.24, which nobody has
                                                      seen before
                                                      signin-account-lockout · Global Administrator (assigned)
                        """);
    }

    @Test
    void theExplainedTableSaysWhyAndWhere() {
        assertThat(table(false, true, alert(Level.HIGH, Optional.of(TIME), 1))).isEqualTo("""
                        SEVERITY TIME (UTC)           WHAT HAPPENED
                        high     2026-05-04 09:41:07  adm_kim@contoso.example refused from 203.0.113.24, which nobody has
                                                      seen before
                                                      signin-account-lockout · Global Administrator (assigned)
                                                 why  ResultType = 50053 (equals 50053)
                                               event  SigninLogs e1
                                                  in  export/signins.ndjson at byte 18231
                                            known by  adm_kim@contoso.example: event 7 since 2026-05-04 09:41:07
                                                  do  Ask.

                        """);
    }

    @Test
    void aTableWithoutAlertsSaysSo() {
        assertThat(table(true, true)).isEqualTo("No alerts.\n");
    }

    @Test
    void noLineOfTheTableIsLongerThanAHundredColumns() {
        String hostile = "word ".repeat(50) + "x".repeat(500);
        Alert alert = alert(Level.CRITICAL, Optional.of(TIME), 5, hostile);
        assertThat(table(false, true, alert).lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void colourIsOnlyThereWhenAskedFor() {
        Alert alert = alert(Level.HIGH, Optional.of(TIME), 1);
        String plain = table(false, true, alert);
        String painted = table(true, true, alert);
        assertThat(plain).doesNotContain("\u001b");
        assertThat(painted).contains("\u001b[1;31mhigh");
        assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void ndjsonIsOneObjectALine() {
        Alert one = alert(Level.HIGH, Optional.of(TIME), 1);
        Alert other = alert(Level.LOW, Optional.empty(), 2, "two\nlines");
        assertThat(print(NdjsonReport::new, one, other))
                .isEqualTo(AlertJson.write(one) + "\n" + AlertJson.write(other) + "\n");
        assertThat(print(NdjsonReport::new)).isEmpty();
    }

    private static String table(boolean colour, boolean explain, Alert... alerts) {
        return print(out -> new TableReport(out, colour, explain), alerts);
    }

    private static String print(Function<PrintStream, Report> reports, Alert... alerts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Report report = reports.apply(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        for (Alert alert : alerts) {
            report.alert(alert);
        }
        report.end();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Alert alert(Level level, Optional<Instant> time, long events) {
        return alert(
                level, time, events, "adm_kim@contoso.example refused from 203.0.113.24, which nobody has seen before");
    }

    private static Alert alert(Level level, Optional<Instant> time, long events, String summary) {
        RuleId rule = new RuleId(UUID.fromString("7614182f-03f0-4153-969b-a07c2f9d3cce"));
        EntityPrivilege privilege = new EntityPrivilege(
                List.of("Global Administrator"), "assigned", false, time, Optional.empty(), "event 7");
        return new Alert(
                UUID.fromString("5b0e0000-0000-5000-8000-000000000001"),
                "home",
                1,
                AlertState.FINAL,
                time,
                time,
                time,
                TIME,
                new RuleRef(rule, "T", List.of("signin-account-lockout"), RuleSource.CATALOGUE, "sha256:ab", List.of()),
                level,
                List.of(new Entity("user", Optional.of("u1"), "adm_kim@contoso.example", Optional.of(privilege))),
                summary,
                List.of(new Step(
                        rule,
                        List.of(new Reason("ResultType", "50053", "equals 50053")),
                        List.of(new EventRef(
                                "e1",
                                Table.SIGNIN_LOGS,
                                time,
                                List.of(new SourceRef("export/signins.ndjson", 18231)))))),
                events,
                events - 1,
                "c1",
                "Ask.",
                Optional.empty());
    }
}
