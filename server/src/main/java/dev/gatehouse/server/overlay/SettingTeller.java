package dev.gatehouse.server.overlay;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.audit.Target;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.overlay.OverlayStore;
import dev.gatehouse.store.overlay.Proposal;
import dev.gatehouse.store.overlay.ProposalState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Tells the watch what was approved, as events that rules judge, and ends proposals that nobody decided. What was approved
 * and not told, for the process ended in between or the journal took nothing, is told later.
 */
public final class SettingTeller {
    private static final Logger LOG = Logger.getLogger(SettingTeller.class);

    /** So far back the first round looks for what was not told. */
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    /** Rounds look at what was decided so long before the round before them again. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final OverlayStore store;
    private final Station station;
    private final Notes notes;
    private final InstantSource clock;
    private Instant since;

    /** Tells what is approved in a store to the watch of a station. */
    public SettingTeller(OverlayStore store, Station station, Notes notes, InstantSource clock) {
        this.store = requireNonNull(store, "store is null");
        this.station = requireNonNull(station, "station is null");
        this.notes = requireNonNull(notes, "notes is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.since = clock.instant().minus(LOOKED_BACK);
    }

    /** Tells that something was approved; what the journal does not take now a later round tells. */
    public void tell(Proposal approved) {
        try {
            station.own().tell(List.of(SettingRecord.of(approved)));
        } catch (RuntimeException e) {
            LOG.warnf("a change of what is set is told later: %s", e.getMessage());
        }
    }

    /** Ends what is too old, and tells what was approved and is not among the events. */
    public void round() {
        Instant now = clock.instant();
        if (store.proposals(ProposalState.PENDING).stream().anyMatch(one -> !now.isBefore(one.expires()))) {
            List<Proposal> expired = store.expire(now, this::note);
            expired.forEach(one -> LOG.infof("nobody decided the proposal %s in time", one.id()));
        }
        for (Proposal approved : store.approvedSince(from(now))) {
            if (!isTold(approved)) {
                station.own().tell(List.of(SettingRecord.of(approved)));
            }
        }
        since = now.minus(AGAIN);
    }

    /** What events are no longer kept of cannot be looked for among them. */
    private Instant from(Instant now) {
        return station.rules()
                .inForce()
                .configuration()
                .retention()
                .map(now::minus)
                .filter(since::isBefore)
                .orElse(since);
    }

    /** Says that a round failed; the next one does the same. */
    public void failed(RuntimeException failure) {
        LOG.warnf("changes of what is set cannot be told yet: %s", failure.getMessage());
    }

    private boolean isTold(Proposal approved) {
        Instant at = approved.decidedAt().orElse(approved.proposedAt());
        return station.lake()
                        .count(EventQuery.ALL
                                .tables(Set.of(Table.AUDIT_LOGS))
                                .between(at.minusSeconds(1), at.plusSeconds(1))
                                .containing(approved.id().toString()))
                > 0;
    }

    private AuditNote note(Proposal expired) {
        Actor gatehouse = new Actor(ActorKind.SYSTEM, "gatehouse", "Gatehouse");
        Target target = new Target(
                "proposal",
                expired.id().toString(),
                expired.setting().kind().name() + " " + expired.setting().name());
        return Notes.of(notes.entry(gatehouse, "setting.expire", target, "nobody decided it in time"));
    }
}
