package dev.gatehouse.bench.sinks;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.detection.watch.WatchStore.Changed;
import dev.gatehouse.server.watch.AlertFeed;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.alerts.AlertBook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Changes alerts as the watch does, in its transactions: one change of three is a new alert, of the others one of fifty withdraws an
 * alert, and the rest says more of one of the last thousand. One alert of ten is for every receiver, the others only for the one that
 * wants all. For one thread.
 */
final class Writer {
    static final String TENANT = "home";
    /** The row by which sinks want one alert of ten. */
    static final String SHARED = "shared";

    private static final int SHARE = 10;
    private static final int RECENT = 1000;
    private static final int NEW = 3;
    private static final int WITHDRAWN = 50;

    private final Database database;
    private final AlertFeed feed;
    private final Random random = new Random(11);
    private final Map<UUID, State> states = new HashMap<>();
    private final Map<String, Long> due = new HashMap<>();
    private boolean timed;
    private int alerts;
    private long turn;
    private long changes;

    Writer(Database database, AlertFeed feed) {
        this.database = database;
        this.feed = feed;
    }

    /** How an alert was written last. */
    record State(int revision, boolean isShared, boolean isWithdrawn) {}

    /** Writes some changes that were due at a moment, in one transaction, and tells of them. */
    void write(int some, long dueAt) {
        List<AlertChange> told = new ArrayList<>();
        for (int i = 0; i < some; i++) {
            told.add(next());
        }
        List<Changed> changed = database.write(TENANT, handle -> AlertBook.apply(handle, TENANT, told, Instant.now()));
        feed.accept(changed);
        for (Changed one : changed) {
            changes++;
            states.put(
                    one.id(),
                    new State(
                            one.revision(),
                            one.json().contains("\"" + SHARED + "\""),
                            one.json().contains("\"state\":\"withdrawn\"")));
            if (timed) {
                due.put(Ledger.key(one.id(), one.revision()), dueAt);
            }
        }
    }

    /** From now on it remembers when each revision was due, or no more. */
    void timed(boolean wanted) {
        timed = wanted;
    }

    /** When the revisions were due that it was to remember the time of, by {@link Ledger#key}. */
    Map<String, Long> due() {
        return Map.copyOf(due);
    }

    /** How each alert was written last. */
    Map<UUID, State> states() {
        return Map.copyOf(states);
    }

    /** How many changes were written. */
    long changes() {
        return changes;
    }

    private AlertChange next() {
        turn++;
        if (alerts == 0 || turn % NEW == 0) {
            return new AlertChange.Told(alert(alerts++));
        }
        int recent = Math.max(0, alerts - RECENT);
        int which = recent + random.nextInt(alerts - recent);
        return turn % WITHDRAWN == 0 ? new AlertChange.Withdrawn(id(which)) : new AlertChange.Told(alert(which));
    }

    private static UUID id(int number) {
        return UUID.nameUUIDFromBytes(("alert " + number).getBytes(StandardCharsets.UTF_8));
    }

    private Alert alert(int number) {
        Instant now = Instant.now();
        return new Alert(
                id(number),
                TENANT,
                1,
                AlertState.OPEN,
                Optional.of(now),
                Optional.of(now),
                Optional.of(now),
                now,
                new RuleRef(
                        new RuleId(UUID.nameUUIDFromBytes("rule".getBytes(StandardCharsets.UTF_8))),
                        "Password spray against privileged accounts",
                        List.of(number % SHARE == 0 ? SHARED : "plain"),
                        RuleSource.CATALOGUE,
                        "sha256:ab",
                        List.of("T1110.003")),
                Level.HIGH,
                List.of(new Entity(
                        "user",
                        Optional.of(id(number % RECENT).toString()),
                        "adm_" + number % RECENT + "@contoso.example",
                        Optional.empty())),
                turn + " failed sign-ins of adm_" + number % RECENT + "@contoso.example",
                List.of(),
                turn,
                0,
                "c1",
                "Ask whether it was them. Reset the password and revoke sessions where it was not.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
