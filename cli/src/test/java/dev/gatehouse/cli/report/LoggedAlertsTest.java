package dev.gatehouse.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.sigma.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LoggedAlertsTest {
    private final LoggedAlerts logged = new LoggedAlerts();

    @Test
    void whatCameFromTheAddressOfSomethingGraveIsToldApart() {
        Alert before = alert(Level.INFORMATIONAL, "kim", "203.0.113.66", Duration.ZERO);
        Alert elsewhere = alert(Level.INFORMATIONAL, "kim", "192.0.2.17", Duration.ZERO);
        Alert daysBefore = alert(Level.INFORMATIONAL, "kim", "203.0.113.66", Duration.ofDays(-3));
        logged.add(daysBefore);
        logged.add(before);
        logged.add(elsewhere);
        logged.beside(alert(Level.HIGH, "kim", "203.0.113.66", Duration.ofHours(5)));
        logged.beside(alert(Level.MEDIUM, "kim", "192.0.2.17", Duration.ofHours(5)));

        assertThat(logged.striking()).containsExactly(before);
        assertThat(logged.others()).containsExactly(java.util.Map.entry("T", 2));
    }

    @Test
    void anAddressThatManyShareTellsNothing() {
        for (String name : List.of("kim", "lee", "sam", "ada")) {
            logged.add(alert(Level.INFORMATIONAL, name, "192.0.2.17", Duration.ZERO));
        }
        logged.beside(alert(Level.HIGH, "kim", "192.0.2.17", Duration.ofHours(1)));

        assertThat(logged.striking()).isEmpty();
        assertThat(logged.others()).containsExactly(java.util.Map.entry("T", 4));
    }

    @Test
    void beyondSoManyTheyAreOnlyCounted() {
        Alert one = alert(Level.INFORMATIONAL, "kim", "192.0.2.17", Duration.ZERO);
        for (int i = 0; i < 5_000; i++) {
            logged.add(one);
        }
        assertThat(logged.others()).containsExactly(java.util.Map.entry("T", 5_000));
        assertThat(logged.isEmpty()).isFalse();
    }

    private static Alert alert(Level level, String name, String address, Duration after) {
        Instant time = Samples.TIME.plus(after);
        return Samples.alert(
                level,
                Optional.of(time),
                1,
                name,
                List.of(
                        Samples.admin(name + "@contoso.example", Optional.empty()),
                        new Entity("ip", Optional.empty(), address, Optional.empty())),
                "50053");
    }
}
