package dev.gatehouse.server.incident;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertReader;
import dev.gatehouse.detection.incident.Incident;
import dev.gatehouse.detection.incident.Joiner;
import dev.gatehouse.detection.incident.Piece;
import dev.gatehouse.store.Columns;
import dev.gatehouse.store.alerts.AddressDays;
import dev.gatehouse.store.alerts.AlertsToJoin;
import dev.gatehouse.store.alerts.IncidentDraft;
import dev.gatehouse.store.alerts.IncidentStore;
import dev.gatehouse.store.alerts.JoinableAlert;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** Joins the alerts of a tenant whenever the watch changed some, and keeps the incidents that come of it. */
public final class Joining {
    /*
     * Incidents are a function of the alerts, and alerts are joined in the order in which they began: what was decided of one
     * never depends on a later one. So a joiner that has seen all alerts before the horizon is kept, and each round goes on
     * from a copy of it. The horizon follows the newest alert at a distance, and the few changes of what lies before it have
     * everything joined anew, as has a start. What of it is in the database already is not written again, so that a kill at
     * any moment only means that the next round, or the next start, has more to write.
     */
    private static final Logger LOG = Logger.getLogger(Joining.class);

    /** What began earlier than that before the newest alert changes seldom. */
    private static final long OPEN = micros(Duration.ofDays(3));

    /** An alert that changes may have begun by so much earlier before. */
    private static final long MARGIN = micros(Duration.ofDays(1));

    /** A round takes at most one part in so many of the time. */
    private static final int SHARE_OF_TIME = 5;

    private static final int PAGE = 500;
    private static final int BATCH = 100;

    private final AlertsToJoin alerts;
    private final IncidentStore incidents;
    private final OfficeAddresses addresses;
    private final InstantSource clock;
    private final Runnable told;
    private Joiner base = new Joiner();
    private long horizon = AlertsToJoin.NO_TIME;
    private volatile long seen;
    private volatile String trouble = "";
    private long pauseUntil = System.nanoTime();

    /**
     * Joins what there is, with the first round.
     *
     * @param signIns tells who signed in from where
     * @param accepted grows with the events that there are
     * @param told is run when alerts moved to other incidents
     */
    public Joining(
            AlertsToJoin alerts,
            IncidentStore incidents,
            AddressDays days,
            SignIns signIns,
            LongSupplier accepted,
            InstantSource clock,
            Runnable told) {
        this(alerts, incidents, days, signIns, accepted, clock, told, OfficeAddresses.PAUSE);
    }

    /** The same with another pause between questions for sign-ins. */
    Joining(
            AlertsToJoin alerts,
            IncidentStore incidents,
            AddressDays days,
            SignIns signIns,
            LongSupplier accepted,
            InstantSource clock,
            Runnable told,
            Duration pause) {
        this.alerts = requireNonNull(alerts, "alerts is null");
        this.incidents = requireNonNull(incidents, "incidents is null");
        this.addresses = new OfficeAddresses(days, signIns, accepted, clock, pause);
        this.clock = requireNonNull(clock, "clock is null");
        this.told = requireNonNull(told, "told is null");
    }

    /** Joins what changed, if anything did, and if it is time to. */
    public void round() {
        if (System.nanoTime() - pauseUntil < 0) {
            return;
        }
        long begun = System.nanoTime();
        boolean done = false;
        try {
            AlertsToJoin.Changes changes = alerts.since(seen);
            OptionalLong earliest = min(changes.earliest(), addresses.askAgain());
            if (earliest.isPresent()) {
                new Pass().join(earliest.getAsLong());
            }
            seen = changes.last();
            done = true;
        } finally {
            if (!done) {
                startOver();
            }
        }
        trouble = "";
        pauseUntil = System.nanoTime() + (SHARE_OF_TIME - 1) * (System.nanoTime() - begun);
    }

    /** Says that a round failed; the next one begins anew. */
    public void failed(RuntimeException failure) {
        String words = String.valueOf(failure.getMessage());
        if (!trouble.equals(words)) {
            LOG.error("alerts cannot be joined to incidents; it is tried again", failure);
        }
        trouble = words;
    }

    /** What is the matter; empty where nothing is. */
    public String trouble() {
        return trouble;
    }

    /** Whether the incidents are those of the alerts that there are. */
    public boolean isUpToDate() {
        return alerts.since(seen).earliest().isEmpty() && addresses.isUpToDate();
    }

    private void startOver() {
        base = new Joiner();
        horizon = AlertsToJoin.NO_TIME;
        seen = 0;
    }

    /** One way through all alerts from the horizon on. */
    private final class Pass {
        private final Map<UUID, UUID> before = new HashMap<>();
        private final List<IncidentDraft> drafts = new ArrayList<>();
        private final List<Piece> together = new ArrayList<>();
        private Joiner joiner = base;
        private long moved;

        void join(long earliest) {
            if (earliest < horizon + MARGIN) {
                startOver();
                joiner = base;
            }
            long newest = Math.min(alerts.latest(), Columns.micros(clock.instant()));
            long next = newest - OPEN > horizon + MARGIN ? newest - OPEN : horizon;
            long begin = AlertsToJoin.NO_TIME;
            for (List<JoinableAlert> page = alerts.from(horizon, PAGE);
                    !page.isEmpty();
                    page = alerts.after(page.getLast(), PAGE)) {
                for (Piece piece : pieces(page)) {
                    long at = piece.first().map(Columns::micros).orElse(AlertsToJoin.NO_TIME);
                    if (at != begin) {
                        add();
                        begin = at;
                    }
                    if (at >= next) {
                        leaveBase();
                    }
                    together.add(piece);
                }
                keep(joiner.settled());
            }
            add();
            leaveBase();
            horizon = next;
            keep(joiner.end());
            write(before.keySet());
            if (moved > 0) {
                told.run();
            }
        }

        private List<Piece> pieces(List<JoinableAlert> page) {
            List<Alert> standing = new ArrayList<>();
            for (JoinableAlert one : page) {
                one.incident().ifPresent(incident -> before.put(one.id(), incident));
                if (one.standing()) {
                    try {
                        standing.add(AlertReader.read(one.json()));
                    } catch (IllegalArgumentException e) {
                        LOG.errorf(
                                "alert %s belongs to no incident, for it cannot be read: %s", one.id(), e.getMessage());
                    }
                }
            }
            return addresses.pieces(standing);
        }

        /** Adds those that began at one time as far as the database tells, in the order that they have. */
        private void add() {
            together.sort(Piece.IN_TIME);
            together.forEach(joiner::add);
            together.clear();
        }

        private void leaveBase() {
            if (joiner == base) {
                keep(base.settled());
                joiner = base.copy();
            }
        }

        private void keep(List<Incident> found) {
            for (Incident incident : found) {
                drafts.add(IncidentDraft.of(incident));
                incident.alerts().forEach(before::remove);
                if (drafts.size() >= BATCH) {
                    write(Set.of());
                }
            }
        }

        private void write(Set<UUID> free) {
            moved += incidents.replaceIncidents(drafts, free, clock.instant());
            drafts.clear();
        }
    }

    private static OptionalLong min(OptionalLong one, OptionalLong other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalLong.of(Math.min(one.getAsLong(), other.getAsLong()));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
