package dev.gatehouse.store.watch;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;

import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.detection.watch.Commit;
import dev.gatehouse.detection.watch.StateChange;
import dev.gatehouse.store.testing.Backend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Says how long commits take that change 1,000 states of 2 KB and 100 alerts. No test: it is started by hand. */
final class CommitSpeed {
    private static final int ROUNDS = 200;
    private static final int WARM = 50;

    private CommitSpeed() {}

    public static void main(String[] arguments) {
        for (Backend backend : Backend.values()) {
            String tenant = Backend.tenant();
            long[] micros = new long[ROUNDS];
            try (var store = SqlWatchStore.open(backend.shared(), tenant)) {
                for (int round = 0; round < ROUNDS; round++) {
                    Commit commit = commit(tenant, round);
                    long before = System.nanoTime();
                    store.commit(commit);
                    micros[round] = (System.nanoTime() - before) / 1_000;
                }
            }
            long[] warm = Arrays.copyOfRange(micros, WARM, ROUNDS);
            Arrays.sort(warm);
            System.out.printf(
                    "%s: median %.1f ms, p90 %.1f ms, best %.1f ms%n",
                    backend, warm[warm.length / 2] / 1e3, warm[warm.length * 9 / 10] / 1e3, warm[0] / 1e3);
        }
    }

    /** Half of the alerts are new, half of them are told anew. */
    private static Commit commit(String tenant, int round) {
        var random = new Random(round);
        List<StateChange> state = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            byte[] body = new byte[2_048];
            random.nextBytes(body);
            state.add(new StateChange("correlation", "rule|key-" + random.nextInt(20_000), Optional.of(body)));
        }
        List<AlertChange> alerts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            alerts.add(new AlertChange.Told(alert(tenant, "n" + (round * 50 + i))
                    .user("adm_" + i + "@contoso.example")
                    .entity("ip", "x" + i, "203.0.113." + i)
                    .steps(8)
                    .events(round + 1)
                    .make()));
        }
        return new Commit(round, state, alerts, Map.of("s", "" + round), START);
    }
}
