package dev.gatehouse.store.alerts;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.AlertReader;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.testing.Alerts;
import dev.gatehouse.store.testing.Backend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class AlertsToJoinTest {
    private final Database database;
    private final String tenant = Backend.tenant();
    private final AlertsToJoin alerts;

    AlertsToJoinTest(Backend backend) {
        this.database = backend.shared();
        this.alerts = new AlertsToJoin(database, tenant);
    }

    @Test
    void areReadPageByPageInTheOrderInWhichTheyBegan() {
        tell(at("late", 50), at("early", 10), at("never", -1), at("also early", 10), at("between", 20));

        List<UUID> found = new ArrayList<>();
        List<JoinableAlert> page = alerts.from(AlertsToJoin.NO_TIME, 2);
        while (!page.isEmpty()) {
            page.forEach(one -> found.add(one.id()));
            page = alerts.after(page.getLast(), 2);
        }
        List<UUID> together = Stream.of("early", "also early")
                .map(this::id)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        assertThat(found).containsExactly(id("never"), together.get(0), together.get(1), id("between"), id("late"));
        assertThat(alerts.from(micros(20), 10))
                .extracting(JoinableAlert::id)
                .containsExactly(id("between"), id("late"));
        assertThat(alerts.latest()).isEqualTo(micros(50));
        assertThat(AlertReader.read(alerts.from(micros(50), 1).getFirst().json())
                        .id())
                .isEqualTo(id("late"));
    }

    @Test
    void sayWhetherTheyStandAndWhereTheyBelong() {
        tell(at("a", 1), at("b", 2), at("c", 3));
        tell(new AlertChange.Withdrawn(id("b")), new AlertChange.Superseded(id("c"), id("a")));
        new IncidentStore(database, tenant)
                .replaceIncidents(
                        List.of(new IncidentDraft(
                                id("x"), "{}", List.of(id("a")), Level.HIGH, Optional.empty(), Optional.empty(), "x")),
                        START);

        assertThat(alerts.from(AlertsToJoin.NO_TIME, 10))
                .extracting(one -> one.id() + " " + one.standing() + " " + one.incident())
                .containsExactly(
                        id("a") + " true Optional[" + id("x") + "]",
                        id("b") + " false Optional.empty",
                        id("c") + " false Optional.empty");
    }

    @Test
    void tellTheEarliestOfWhatTheWatchChanged() {
        assertThat(alerts.since(0)).isEqualTo(new AlertsToJoin.Changes(0, OptionalLong.empty()));
        assertThat(alerts.latest()).isEqualTo(AlertsToJoin.NO_TIME);

        tell(at("a", 30), at("b", 20));
        assertThat(alerts.since(0)).isEqualTo(new AlertsToJoin.Changes(2, OptionalLong.of(micros(20))));

        new AlertStore(database, tenant)
                .change(
                        id("b"),
                        0,
                        List.of(new TriageChange.Status(TriageStatus.RESOLVED)),
                        "kim",
                        START,
                        note("triage"));
        assertThat(alerts.since(2))
                .as("what people do joins nothing")
                .isEqualTo(new AlertsToJoin.Changes(3, OptionalLong.empty()));

        tell(at("never", -1));
        assertThat(alerts.since(3)).isEqualTo(new AlertsToJoin.Changes(4, OptionalLong.of(AlertsToJoin.NO_TIME)));
    }

    private AlertChange at(String name, int seconds) {
        Alerts maker = alert(tenant, name);
        return new AlertChange.Told(
                (seconds < 0 ? maker.atAnUnknownTime() : maker.after(Duration.ofSeconds(seconds))).make());
    }

    private void tell(AlertChange... changes) {
        database.write(tenant, handle -> AlertBook.apply(handle, tenant, List.of(changes), START));
    }

    private static long micros(int seconds) {
        return Columns.micros(START.plusSeconds(seconds));
    }

    private UUID id(String name) {
        return Alerts.id(tenant + name);
    }
}
