package dev.gatehouse.cli.report;

import static dev.gatehouse.cli.report.Samples.TIME;
import static dev.gatehouse.cli.report.Samples.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.sigma.Level;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReportsTest {
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
    void whatIsOnlyLoggedIsCountedAtTheEndOfTheTable() {
        Alert alert = alert(Level.HIGH, Optional.of(TIME), 1);
        Alert logged = alert(Level.INFORMATIONAL, Optional.of(TIME), 1);
        assertThat(table(false, false, logged, alert, logged).lines().toList().getLast())
                .isEqualTo("info     2 times              T (--explain shows each)");
        assertThat(table(false, false, logged)).doesNotContain("No alerts");
        assertThat(table(false, true, logged)).contains("why  ResultType");
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
        assertThat(Printed.by(NdjsonReport::new, one, other))
                .isEqualTo(AlertJson.write(one) + "\n" + AlertJson.write(other) + "\n");
        assertThat(Printed.by(NdjsonReport::new)).isEmpty();
    }

    private static String table(boolean colour, boolean explain, Alert... alerts) {
        return Printed.by(out -> new TableReport(out, colour, explain), alerts);
    }
}
