package dev.gatehouse.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.sigma.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IncidentOrderTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void theSameAlertsInAnyOrderAreTheSameIncidents(long seed) {
        Random random = new Random(seed);
        List<Alert> alerts = new ArrayList<>(alerts(random, 40 + random.nextInt(160)));
        List<Incident> expected = Incidents.of(alerts, SharedAddresses.NONE).all();

        for (int i = 0; i < 10; i++) {
            Collections.shuffle(alerts, random);
            assertThat(Incidents.of(alerts, SharedAddresses.NONE).all()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void everyAlertAboveInformationalIsOfExactlyOneIncident(long seed) {
        Random random = new Random(seed);
        List<Alert> alerts = alerts(random, 200);
        Incidents incidents = Incidents.of(alerts, SharedAddresses.NONE);

        Set<UUID> seen = new HashSet<>();
        for (Incident incident : incidents.all()) {
            assertThat(incident.alerts()).isNotEmpty().allMatch(seen::add);
            assertThat(incident.links()).allSatisfy(link -> {
                assertThat(incident.alerts()).contains(link.alert(), link.other());
                assertThat(link.gap()).isLessThanOrEqualTo(link.kind().furthest());
            });
            assertThat(incident.links().size())
                    .isGreaterThanOrEqualTo(incident.alerts().size() - 1);
        }
        for (Alert alert : alerts) {
            if (alert.severity() != Level.INFORMATIONAL) {
                assertThat(seen).contains(alert.id());
                assertThat(incidents.of(alert)).isPresent();
            }
        }
        assertThat(incidents.all()).extracting(Incident::id).doesNotHaveDuplicates();
    }

    private static List<Alert> alerts(Random random, int count) {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Duration from = Duration.ofMinutes(random.nextInt(14 * 24 * 60));
            AlertMaker alert = AlertMaker.alert("alert " + i)
                    .during(from, from.plusMinutes(random.nextInt(4) == 0 ? random.nextInt(600) : 0))
                    .level(List.of(Level.values()).get(random.nextInt(5)))
                    .rule("Rule " + random.nextInt(5), "T" + (1000 + random.nextInt(4)));
            if (random.nextInt(3) > 0) {
                alert.user("user" + random.nextInt(15));
            }
            if (random.nextInt(3) == 0) {
                alert.from("203.0.113." + random.nextInt(20));
            }
            if (random.nextInt(5) == 0) {
                alert.session("session-" + random.nextInt(20));
            }
            if (random.nextInt(10) == 0) {
                alert.planned();
            }
            if (random.nextInt(20) == 0) {
                alert.atAnUnknownTime();
            }
            alerts.add(alert.make());
        }
        return alerts;
    }
}
