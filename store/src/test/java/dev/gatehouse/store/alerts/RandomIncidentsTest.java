package dev.gatehouse.store.alerts;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.testing.Alerts;
import dev.gatehouse.store.testing.Backend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts joined to incidents at random, again and again, against a map. */
@ParameterizedClass
@EnumSource(Backend.class)
final class RandomIncidentsTest {
    private static final int ALERTS = 12;
    private static final int ROUNDS = 40;

    private final Database database;
    private final String tenant = Backend.tenant();
    private final IncidentStore store;
    private final AlertStore alerts;
    private final Map<UUID, UUID> incidentOf = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();

    RandomIncidentsTest(Backend backend) {
        this.database = backend.shared();
        this.store = new IncidentStore(database, tenant);
        this.alerts = new AlertStore(database, tenant);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void belongToTheLastIncidentThatNamedThem(long seed) {
        var random = new Random(seed);
        List<UUID> all = tell();
        for (int round = 0; round < ROUNDS; round++) {
            List<IncidentDraft> incidents = incidents(random, all);
            long before = alerts.lastChange();

            int moved = store.replaceIncidents(incidents, START.plusSeconds(round));

            assertThat(moved).as("seed %d, round %d", seed, round).isEqualTo(apply(incidents));
            assertThat(alerts.lastChange()).isEqualTo(before + moved);
            assertSame(all);
            assertThat(store.replaceIncidents(incidents, START))
                    .as("the same again")
                    .isZero();
        }
    }

    private void assertSame(List<UUID> all) {
        for (UUID alert : all) {
            assertThat(alerts.get(alert).orElseThrow().incident().orElse(null)).isEqualTo(incidentOf.get(alert));
        }
        Set<UUID> alive = store.find(IncidentQuery.all(100)).incidents().stream()
                .map(StoredIncident::id)
                .collect(Collectors.toSet());
        assertThat(alive).containsAll(incidentOf.values());
        for (UUID incident : seen) {
            StoredIncident stored = store.get(incident).orElseThrow();
            assertThat(stored.gone()).isEqualTo(!incidentOf.containsValue(incident));
            assertThat(stored.gone()).isEqualTo(!alive.contains(incident));
        }
    }

    /** Does the same to the map, and says how many moved. */
    private int apply(List<IncidentDraft> incidents) {
        Map<UUID, UUID> before = new HashMap<>(incidentOf);
        for (IncidentDraft incident : incidents) {
            seen.add(incident.id());
            incidentOf.values().removeIf(incident.id()::equals);
        }
        incidents.forEach(incident -> incident.alerts().forEach(alert -> incidentOf.put(alert, incident.id())));
        Set<UUID> touched = new HashSet<>(before.keySet());
        touched.addAll(incidentOf.keySet());
        touched.removeIf(alert -> java.util.Objects.equals(before.get(alert), incidentOf.get(alert)));
        return touched.size();
    }

    /** Some of the alerts, each in one incident; none is without an alert. */
    private List<IncidentDraft> incidents(Random random, List<UUID> all) {
        List<UUID> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        List<IncidentDraft> incidents = new ArrayList<>();
        List<Integer> names =
                new ArrayList<>(IntStream.range(0, 6).boxed().collect(Collectors.toCollection(ArrayList::new)));
        Collections.shuffle(names, random);
        int at = 0;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int size = 1 + random.nextInt(3);
            incidents.add(new IncidentDraft(
                    Alerts.id(tenant + "incident " + names.get(i)),
                    "{\"alerts\":\"" + some.subList(at, at + size) + "\"}",
                    some.subList(at, at + size),
                    Level.HIGH,
                    Optional.of(START),
                    Optional.of(START),
                    "any"));
            at += size;
        }
        return incidents;
    }

    private List<UUID> tell() {
        List<AlertChange> changes = IntStream.range(0, ALERTS)
                .mapToObj(i -> (AlertChange)
                        new AlertChange.Told(alert(tenant, "n" + i).make()))
                .toList();
        database.write(tenant, handle -> AlertBook.apply(handle, tenant, changes, START));
        return changes.stream().map(AlertChange::id).toList();
    }
}
