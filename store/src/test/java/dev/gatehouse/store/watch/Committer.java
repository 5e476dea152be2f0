package dev.gatehouse.store.watch;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;

import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.detection.watch.Commit;
import dev.gatehouse.detection.watch.StateChange;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commits until it is killed, and says the position of each commit that was kept. */
final class Committer {
    static final String TENANT = "home";
    static final int KEYS = 20;

    private Committer() {}

    public static void main(String[] arguments) {
        var database = Database.open(new DatabaseSettings.Sqlite(Path.of(arguments[0])));
        var store = SqlWatchStore.open(database, TENANT);
        for (long position = store.position().orElse(0) + 1; ; position++) {
            store.commit(commit(position));
            System.out.println(position);
        }
    }

    /** All that it writes says the same number. */
    static Commit commit(long position) {
        List<StateChange> state = new ArrayList<>();
        byte[] body = (position + " " + "x".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        for (int key = 0; key < KEYS; key++) {
            state.add(new StateChange("k", "key " + key, Optional.of(body)));
        }
        return new Commit(
                position,
                state,
                List.of(
                        new AlertChange.Told(
                                alert(TENANT, "always").events(position).make()),
                        new AlertChange.Told(alert(TENANT, "at " + position).make())),
                Map.of("source", Long.toString(position)),
                START);
    }
}
