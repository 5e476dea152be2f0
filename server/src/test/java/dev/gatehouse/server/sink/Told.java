package dev.gatehouse.server.sink;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.alerts.AlertBook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Alerts as the watch tells them. */
final class Told {
    static final String TENANT = "home";
    static final Instant NOW = Instant.parse("2026-05-04T20:00:00Z");

    private Told() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** An alert, which says another thing with another number of events. */
    static Alert alert(String name, Level level, long events) {
        return new Alert(
                id(name),
                TENANT,
                1,
                AlertState.OPEN,
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(NOW),
                NOW,
                new RuleRef(
                        new RuleId(id("rule")),
                        "Something grave",
                        List.of("signin-bad-password-threshold"),
                        RuleSource.CATALOGUE,
                        "sha256:ab",
                        List.of("T1110")),
                level,
                List.of(new Entity("user", Optional.of("0001"), "adm_kim@contoso.example", Optional.empty())),
                "About " + name,
                List.of(),
                events,
                0,
                "c1",
                "Ask.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static void tell(Database database, List<AlertChange> changes) {
        var _ = database.write(TENANT, handle -> AlertBook.apply(handle, TENANT, changes, NOW));
    }

    static void tell(Database database, Alert... alerts) {
        tell(
                database,
                List.of(alerts).stream().<AlertChange>map(AlertChange.Told::new).toList());
    }
}
