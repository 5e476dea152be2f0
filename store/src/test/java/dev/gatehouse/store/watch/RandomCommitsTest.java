package dev.gatehouse.store.watch;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.detection.watch.Commit;
import dev.gatehouse.detection.watch.StateChange;
import dev.gatehouse.detection.watch.WatchStore.Changed;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.StoredAlert;
import dev.gatehouse.store.testing.Alerts;
import dev.gatehouse.store.testing.Backend;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random commits, against a model that is as plain as can be. */
@ParameterizedClass
@EnumSource(Backend.class)
final class RandomCommitsTest {
    private static final int COMMITS = 60;

    private final Backend backend;
    private final String tenant = Backend.tenant();
    private final Model model = new Model();
    private SqlWatchStore store;

    RandomCommitsTest(Backend backend) {
        this.backend = backend;
        this.store = SqlWatchStore.open(backend.shared(), tenant);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void areKeptAsTheModelSays(long seed) {
        var random = new Random(seed);
        Commit last = commit(random, 0);
        for (int i = 0; i < COMMITS; i++) {
            Commit commit = random.nextInt(6) == 0 ? last : commit(random, model.position + random.nextInt(6) - 1);
            if (random.nextInt(15) == 0) {
                store.close();
                store = SqlWatchStore.open(backend.shared(), tenant);
            }

            List<String> expected = model.commit(commit);
            List<Changed> found = store.commit(commit);

            assertThat(found.stream().map(RandomCommitsTest::words).toList())
                    .as("seed %d, commit %d", seed, i)
                    .containsExactlyElementsOf(expected);
            assertSame(seed, i);
            last = commit;
        }
    }

    private void assertSame(long seed, int commit) {
        Map<String, String> state = new TreeMap<>();
        store.recall(one ->
                state.put(one.kind() + " " + one.key(), new String(one.body().orElseThrow(), StandardCharsets.UTF_8)));
        assertThat(state).as("seed %d, commit %d", seed, commit).isEqualTo(model.state);
        assertThat(store.offsets()).isEqualTo(model.offsets);
        assertThat(store.position().orElseThrow()).isEqualTo(model.position);
        Map<UUID, String> alerts = new HashMap<>();
        for (StoredAlert one : new AlertStore(backend.shared(), tenant)
                .find(AlertQuery.all(100))
                .alerts()) {
            alerts.put(one.id(), words(one.json()));
        }
        Map<UUID, String> expected = new HashMap<>();
        model.alerts.forEach((id, one) -> expected.put(id, one.words()));
        assertThat(alerts).as("seed %d, commit %d", seed, commit).isEqualTo(expected);
    }

    private Commit commit(Random random, long position) {
        List<StateChange> state = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String body = "" + random.nextInt(100);
            state.add(new StateChange(
                    random.nextBoolean() ? "a" : "b",
                    "key " + random.nextInt(4),
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(body.getBytes(StandardCharsets.UTF_8))));
        }
        List<AlertChange> alerts = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            alerts.add(change(random));
        }
        Map<String, String> offsets =
                random.nextBoolean() ? Map.of() : Map.of("s" + random.nextInt(3), "" + random.nextInt(100));
        return new Commit(Math.max(0, position), state, alerts, offsets, START);
    }

    private AlertChange change(Random random) {
        String name = "alert " + random.nextInt(5);
        UUID id = Alerts.id(tenant + name);
        return switch (random.nextInt(6)) {
            case 0 -> new AlertChange.Withdrawn(id);
            case 1 -> new AlertChange.Superseded(id, Alerts.id("by " + random.nextInt(2)));
            case 2 -> new AlertChange.Final(id);
            default ->
                new AlertChange.Told(alert(tenant, name)
                        .events(1 + random.nextInt(3))
                        .state(random.nextInt(5) == 0 ? AlertState.FINAL : AlertState.OPEN)
                        .context("c" + random.nextInt(3))
                        .make());
        };
    }

    private static String words(Changed changed) {
        return changed.sequence() + " " + changed.id() + " " + words(changed.json());
    }

    /** What the model knows of an alert, out of its JSON. */
    private static String words(String json) {
        return field(json, "revision") + " " + field(json, "state") + " " + field(json, "supersededBy") + " "
                + field(json, "eventCount");
    }

    private static String field(String json, String name) {
        int at = json.indexOf("\"" + name + "\":");
        return at < 0
                ? "none"
                : json.substring(at + name.length() + 3).split("[,}]", 2)[0].replace("\"", "");
    }

    /** What should be kept. */
    private static final class Model {
        private final Map<String, String> state = new TreeMap<>();
        private final Map<String, String> offsets = new HashMap<>();
        private final Map<UUID, Told> alerts = new HashMap<>();
        private long position = -1;
        private long sequence;
        private Optional<Commit> last = Optional.empty();
        private List<UUID> lastChanged = List.of();

        List<String> commit(Commit commit) {
            if (commit.position() < position) {
                return List.of();
            }
            if (last.isPresent() && last.get().equals(commit)) {
                return answer(sequence - lastChanged.size());
            }
            last = Optional.of(commit);
            position = commit.position();
            offsets.putAll(commit.offsets());
            for (StateChange one : commit.state()) {
                String key = one.kind() + " " + one.key();
                one.body()
                        .ifPresentOrElse(
                                body -> state.put(key, new String(body, StandardCharsets.UTF_8)),
                                () -> state.remove(key));
            }
            Map<UUID, Told> before = new HashMap<>(alerts);
            commit.alerts().forEach(this::apply);
            lastChanged = commit.alerts().stream()
                    .map(AlertChange::id)
                    .distinct()
                    .filter(id -> alerts.containsKey(id)
                            && !requireNonNull(alerts.get(id)).equals(before.get(id)))
                    .toList();
            lastChanged.forEach(
                    id -> alerts.put(id, requireNonNull(alerts.get(id)).counted()));
            sequence += lastChanged.size();
            return answer(sequence - lastChanged.size());
        }

        private List<String> answer(long after) {
            List<String> answer = new ArrayList<>();
            for (UUID id : lastChanged) {
                answer.add(++after + " " + id + " "
                        + requireNonNull(alerts.get(id)).words());
            }
            return answer;
        }

        private void apply(AlertChange change) {
            Told now = alerts.get(change.id());
            switch (change) {
                case AlertChange.Told told -> {
                    String as = told.alert().state().json();
                    long events = told.alert().eventCount();
                    boolean isKnown = now != null
                            && now.events() == events
                            && (now.state().equals(as) || (now.state().equals("final") && as.equals("open")));
                    if (!isKnown) {
                        alerts.put(change.id(), new Told(now == null ? 0 : now.revision(), as, "none", events));
                    }
                }
                case AlertChange.Withdrawn withdrawn -> settle(now, change.id(), "withdrawn", "none");
                case AlertChange.Superseded superseded ->
                    settle(now, change.id(), "superseded", superseded.by().toString());
                case AlertChange.Final settled -> {
                    if (now != null && now.state().equals("open")) {
                        settle(now, change.id(), "final", "none");
                    }
                }
            }
        }

        private void settle(@Nullable Told now, UUID id, String as, String by) {
            if (now != null) {
                alerts.put(id, new Told(now.revision(), as, by, now.events()));
            }
        }
    }

    private record Told(int revision, String state, String by, long events) {
        Told counted() {
            return new Told(revision + 1, state, by, events);
        }

        String words() {
            return revision + " " + state + " " + by + " " + events;
        }
    }
}
