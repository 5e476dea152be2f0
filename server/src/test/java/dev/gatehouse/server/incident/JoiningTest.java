package dev.gatehouse.server.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.incident.Incident;
import dev.gatehouse.detection.incident.IncidentJson;
import dev.gatehouse.detection.incident.Incidents;
import dev.gatehouse.detection.incident.SharedAddresses;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.lake.SignInSink;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AddressDays;
import dev.gatehouse.store.alerts.AlertBook;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.AlertsToJoin;
import dev.gatehouse.store.alerts.IncidentQuery;
import dev.gatehouse.store.alerts.IncidentStore;
import dev.gatehouse.store.alerts.StoredIncident;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JoiningTest {
    private static final Instant NOW = MadeAlerts.START.plus(Duration.ofDays(400));
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MANY = 60;

    @TempDir
    Path temp;

    private Database database;
    private IncidentStore incidents;
    private final Map<UUID, Alert> standing = new HashMap<>();

    /** Users by address and day. */
    private final Map<String, Set<String>> signedIn = new HashMap<>();

    private long accepted;
    private int told;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        incidents = new IncidentStore(database, MadeAlerts.TENANT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Alerts come in any order, change, and are disproved; now and then it dies midway and begins anew. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIncidentsAreThoseOfTheAlertsWhateverHappened(long seed) {
        Random random = new Random(seed);
        Joining joining = joining(InstantSource.fixed(NOW));
        for (int round = 0; round < 20; round++) {
            change(random, round);
            if (random.nextInt(3) == 0) {
                int left = random.nextInt(6);
                Joining dying = joining(new DyingClock(left));
                try {
                    dying.round();
                } catch (IllegalStateException e) {
                    dying.failed(e);
                    assertThat(dying.trouble()).isEqualTo("died");
                }
            }
            if (random.nextInt(4) == 0) {
                joining = joining(InstantSource.fixed(NOW));
            }
            settle(joining);
            assertThat(kept()).as("seed %d, round %d", seed, round).isEqualTo(expected());
        }
    }

    @Test
    void whatBeganLongBeforeTheNewestIsNotReadAgain() {
        List<Alert> alerts = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            Instant at = MadeAlerts.START.plus(Duration.ofDays(day));
            alerts.add(MadeAlerts.of("alert " + day, at, at, "kim", "192.0.2." + day));
        }
        tell(alerts);
        Joining joining = joining(InstantSource.fixed(NOW));
        settle(joining);
        // An alert that says nothing, were it read: it is a gap that only reading everything would find.
        database.write(
                MadeAlerts.TENANT,
                handle -> handle.createUpdate("UPDATE alert SET json = '{}' WHERE id = :id")
                        .bind("id", MadeAlerts.id("alert 3").toString())
                        .execute());

        Instant late = MadeAlerts.START.plus(Duration.ofDays(39)).plusSeconds(60);
        tell(List.of(MadeAlerts.of("late", late, late, "kim", "192.0.2.99")));
        settle(joining);
        assertThat(incidentOf("alert 3")).isPresent();
        assertThat(incidentOf("late")).isEqualTo(incidentOf("alert 39")).isPresent();

        Instant early = MadeAlerts.START.plus(Duration.ofDays(5)).plusSeconds(60);
        tell(List.of(MadeAlerts.of("early", early, early, "kim", "192.0.2.98")));
        settle(joining);
        assertThat(incidentOf("early")).isEqualTo(incidentOf("alert 5")).isPresent();
        assertThat(incidentOf("alert 3")).as("it cannot be read any more").isEmpty();
    }

    @Test
    void anAlertOfTheFarFutureKeepsNothingFromBeingJoined() {
        Instant future = NOW.plus(Duration.ofDays(900));
        tell(List.of(MadeAlerts.of("future", future, future, "kim", "192.0.2.1")));
        Joining joining = joining(InstantSource.fixed(NOW));
        settle(joining);
        tell(List.of(
                MadeAlerts.of("a", NOW, NOW, "lee", "192.0.2.2"), MadeAlerts.of("b", NOW, NOW, "lee", "192.0.2.3")));
        settle(joining);
        assertThat(kept()).isEqualTo(expected()).hasSize(2);
    }

    @Test
    void anAddressThatManySignInFromJoinsNothingAsSoonAsItIsKnownAndForGood() {
        Instant at = MadeAlerts.START;
        tell(List.of(
                MadeAlerts.of("a", at, at, "kim", "192.0.2.1"),
                MadeAlerts.of("b", at.plusSeconds(60), at.plusSeconds(60), "lee", "192.0.2.1:443")));
        Joining joining = joining(InstantSource.fixed(NOW));
        settle(joining);
        assertThat(kept()).hasSize(1);

        long day = Duration.between(Instant.EPOCH, at).toDays();
        for (int user = 0; user < MANY; user++) {
            signedIn.computeIfAbsent("192.0.2.1 " + day, any -> new HashSet<>()).add("user-" + user);
        }
        accepted++;
        settle(joining);
        assertThat(kept()).isEqualTo(expected()).hasSize(2);

        signedIn.clear();
        accepted++;
        settle(joining(InstantSource.fixed(NOW)));
        assertThat(kept()).as("though the events are kept no longer").hasSize(2);
    }

    @Test
    void tellsOnlyWhenAlertsMoved() {
        Joining joining = joining(InstantSource.fixed(NOW));
        settle(joining);
        assertThat(told).isZero();
        Alert alert = MadeAlerts.of("a", NOW, NOW, "kim", "192.0.2.1");
        tell(List.of(alert));
        settle(joining);
        assertThat(told).isEqualTo(1);
        tell(List.of(alert));
        settle(joining);
        settle(joining(InstantSource.fixed(NOW)));
        assertThat(told).isEqualTo(1);
    }

    @Test
    void aRoundThatFailsLeavesNothingHalfDone() {
        tell(List.of(MadeAlerts.of("a", NOW, NOW, "kim", "192.0.2.1")));
        Joining joining = joining(new DyingClock(1));
        assertThatThrownBy(joining::round).hasMessage("died");
        assertThat(joining.isUpToDate()).isFalse();
        joining.failed(new IllegalStateException("died"));
        assertThat(joining.trouble()).isEqualTo("died");
    }

    /** A clock that fails after so many answers, as if whoever asks were killed. */
    private static final class DyingClock implements InstantSource {
        private int left;

        private DyingClock(int left) {
            this.left = left;
        }

        @Override
        public Instant instant() {
            if (left-- == 0) {
                throw new IllegalStateException("died");
            }
            return NOW;
        }
    }

    private void change(Random random, int round) {
        List<AlertChange> changes = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            List<UUID> ids = standing.keySet().stream().sorted().toList();
            int what = random.nextInt(8);
            if (ids.isEmpty() || what < 5) {
                // Mostly of the last days, as alerts come; some long late; some tell more of one that is there.
                String name = what == 4 ? "alert " + random.nextInt(60) : "alert " + round + " " + i;
                Alert alert = MadeAlerts.any(name, random, what == 0 ? 3 + round : 2);
                changes.add(new AlertChange.Told(later(alert, what == 0 ? 0 : round)));
            } else if (what < 7) {
                changes.add(new AlertChange.Withdrawn(ids.get(random.nextInt(ids.size()))));
            } else {
                changes.add(new AlertChange.Superseded(ids.get(random.nextInt(ids.size())), ids.getFirst()));
            }
        }
        if (random.nextInt(3) == 0) {
            long day = Duration.between(Instant.EPOCH, MadeAlerts.START).toDays() + random.nextInt(5 + round);
            Set<String> users =
                    signedIn.computeIfAbsent("203.0.113." + random.nextInt(6) + " " + day, any -> new HashSet<>());
            for (int user = random.nextInt(2) * MANY; user >= 0; user--) {
                users.add("user-" + user);
            }
            accepted++;
        }
        apply(changes);
    }

    private static Alert later(Alert alert, int days) {
        Duration later = Duration.ofDays(days);
        return new Alert(
                alert.id(),
                alert.tenant(),
                alert.revision(),
                alert.state(),
                alert.time().map(time -> time.plus(later)),
                alert.firstEvent().map(time -> time.plus(later)),
                alert.lastEvent().map(time -> time.plus(later)),
                alert.detectedAt(),
                alert.rule(),
                alert.severity(),
                alert.entities(),
                alert.summary(),
                alert.steps(),
                alert.eventCount(),
                alert.suppressed(),
                alert.contextVersion(),
                alert.advice(),
                alert.usual(),
                alert.expected(),
                alert.sessions(),
                alert.incidentId());
    }

    private void tell(List<Alert> alerts) {
        apply(alerts.stream()
                .map(alert -> (AlertChange) new AlertChange.Told(alert))
                .toList());
    }

    private void apply(List<AlertChange> changes) {
        for (AlertChange change : changes) {
            switch (change) {
                case AlertChange.Told(Alert alert) -> standing.put(alert.id(), alert);
                case AlertChange.Withdrawn(UUID id) -> standing.remove(id);
                case AlertChange.Superseded(UUID id, UUID by) -> standing.remove(id);
                case AlertChange.Final any -> {}
            }
        }
        database.write(MadeAlerts.TENANT, handle -> AlertBook.apply(handle, MadeAlerts.TENANT, changes, NOW));
    }

    private Joining joining(InstantSource clock) {
        return new Joining(
                new AlertsToJoin(database, MadeAlerts.TENANT),
                incidents,
                new AddressDays(database, MadeAlerts.TENANT),
                this::signIns,
                () -> accepted,
                clock,
                () -> told++,
                Duration.ZERO);
    }

    private void signIns(Set<String> addresses, Instant from, Instant until, SignInSink sink) {
        signedIn.forEach((key, users) -> {
            String address = key.split(" ")[0];
            long day = Long.parseLong(key.split(" ")[1]);
            Instant time = Instant.EPOCH.plus(Duration.ofDays(day));
            if (addresses.contains(address) && !time.isBefore(from) && time.isBefore(until)) {
                users.forEach(user -> sink.signedIn(address, day, user));
            }
        });
    }

    private static void settle(Joining joining) {
        Instant end = Instant.now().plus(PATIENCE);
        do {
            joining.round();
            assertThat(Instant.now()).as("it took too long").isBefore(end);
        } while (!joining.isUpToDate());
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        for (StoredIncident incident : incidents.find(IncidentQuery.all(1_000)).incidents()) {
            kept.put(incident.id().toString(), incident.json());
        }
        return kept;
    }

    /** The incidents of the alerts that stand, and what the alerts say of them. */
    private Map<String, String> expected() {
        SharedAddresses shared = (address, day) ->
                signedIn.getOrDefault(address + " " + day, Set.of()).size() >= MANY;
        Map<String, String> expected = new TreeMap<>();
        Map<UUID, UUID> incidentOf = new HashMap<>();
        for (Incident incident : Incidents.of(standing.values(), shared).all()) {
            expected.put(incident.id().toString(), IncidentJson.write(incident));
            incident.alerts().forEach(alert -> incidentOf.put(alert, incident.id()));
        }
        AlertStore alerts = new AlertStore(database, MadeAlerts.TENANT);
        standing.keySet()
                .forEach(id -> assertThat(alerts.get(id).orElseThrow().incident())
                        .isEqualTo(Optional.ofNullable(incidentOf.get(id))));
        return expected;
    }

    private Optional<UUID> incidentOf(String name) {
        return new AlertStore(database, MadeAlerts.TENANT)
                .get(MadeAlerts.id(name))
                .orElseThrow()
                .incident();
    }
}
