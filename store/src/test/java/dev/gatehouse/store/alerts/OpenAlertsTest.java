package dev.gatehouse.store.alerts;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Expected;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.testing.Alerts;
import dev.gatehouse.store.testing.Backend;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class OpenAlertsTest {
    private static final String BEN = "9f1c7a52-0b7e-4a4e-8f57-1d8f4c5f3a01";
    private static final String KIM = "9f1c7a52-0b7e-4a4e-8f57-1d8f4c5f3a02";

    private final Database database;
    private final String tenant = Backend.tenant();
    private final OpenAlerts alerts;

    OpenAlertsTest(Backend backend) {
        this.database = backend.shared();
        this.alerts = new OpenAlerts(database, tenant);
    }

    @Test
    void whoActedIsFoundAndWhomItWasDoneToIsNot() {
        tell(one().actor(Optional.of(BEN), "ben@contoso.example").entity("user", KIM, "kim@contoso.example"));

        assertThat(has(BEN, "")).isTrue();
        assertThat(has(BEN.toUpperCase(java.util.Locale.ROOT), "")).isTrue();
        assertThat(has(KIM, "kim@contoso.example")).isFalse();
        assertThat(has(UUID.randomUUID().toString(), "ben@contoso.example"))
                .as("where there is an id, another one of the same name is another one")
                .isFalse();
    }

    @Test
    void aNameCountsWhereTheLogsHaveNoId() {
        tell(one().actor(Optional.empty(), "Ben@contoso.example"));

        assertThat(has(BEN, "ben@contoso.example")).isTrue();
        assertThat(has(BEN, "")).isFalse();
        assertThat(has(BEN, "en@contoso.example")).isFalse();
    }

    @Test
    void anotherRuleOrALesserSeverityDoesNotCount() {
        Alert told = one().actor(Optional.of(BEN), "ben").level(Level.MEDIUM).make();
        tell(told);

        assertThat(alerts.hasActed(BEN, Optional.empty(), Set.of(told.rule().id()), Level.MEDIUM))
                .isTrue();
        assertThat(alerts.hasActed(BEN, Optional.empty(), Set.of(told.rule().id()), Level.HIGH))
                .isFalse();
        assertThat(alerts.hasActed(BEN, Optional.empty(), Set.of(new RuleId(UUID.randomUUID())), Level.LOW))
                .isFalse();
        assertThat(alerts.hasActed(BEN, Optional.empty(), Set.of(), Level.LOW)).isFalse();
        assertThat(new OpenAlerts(database, Backend.tenant())
                        .hasActed(BEN, Optional.empty(), Set.of(told.rule().id()), Level.LOW))
                .as("of another tenant")
                .isFalse();
    }

    @Test
    void whatWasExpectedWithdrawnOrResolvedDoesNotCount() {
        for (AlertState gone : List.of(AlertState.WITHDRAWN, AlertState.SUPERSEDED)) {
            tell(one("gone " + gone).actor(Optional.of(BEN), "ben").state(gone));
        }
        tell(one("drill")
                .actor(Optional.of(BEN), "ben")
                .make()
                .expectedBecause(
                        new Expected("planned change", "CHG-1", START, START.plusSeconds(9), "gatehouse.yaml:1:1")));
        assertThat(has(BEN, "")).isFalse();

        Alert last = one("final")
                .actor(Optional.of(BEN), "ben")
                .state(AlertState.FINAL)
                .make();
        tell(last);
        assertThat(has(BEN, "")).isTrue();

        set(last, 0, TriageStatus.IN_PROGRESS);
        assertThat(has(BEN, "")).as("somebody works on it").isTrue();
        set(last, 1, TriageStatus.RESOLVED);
        assertThat(has(BEN, "")).as("it is resolved").isFalse();
    }

    @Test
    void itIsFoundAmongManyThatOnlyConcernHim() {
        for (int i = 0; i < 250; i++) {
            tell(one("n" + i).entity("user", BEN, "ben"));
        }
        assertThat(has(BEN, "")).isFalse();

        tell(one("his").actor(Optional.of(BEN), "ben"));
        assertThat(has(BEN, "")).isTrue();
    }

    private boolean has(String id, String name) {
        return alerts.hasActed(
                id,
                Optional.of(name).filter(any -> !any.isEmpty()),
                Set.of(one().make().rule().id()),
                Level.LOW);
    }

    private void set(Alert told, long version, TriageStatus status) {
        assertThat(new AlertStore(database, tenant)
                        .change(told.id(), version, List.of(new TriageChange.Status(status)), "lee", START, note("t")))
                .isInstanceOf(TriageAnswer.Done.class);
    }

    private Alerts one() {
        return one("one");
    }

    private Alerts one(String name) {
        return alert(tenant, name);
    }

    private void tell(Alerts told) {
        tell(told.make());
    }

    private void tell(Alert told) {
        database.write(tenant, handle -> AlertBook.apply(handle, tenant, List.of(new AlertChange.Told(told)), START));
    }
}
