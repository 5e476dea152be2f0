package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.audit.Target;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.lake.Holds;
import dev.gatehouse.lake.Retained;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.holds.Hold;
import dev.gatehouse.store.holds.HoldStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/*
 * Events of the last days before the watermark stay whatever the configuration says: an alert on them may still be revised, and
 * is judged from their records then. Placing a hold waits for a round that is under way, so that what is held once somebody was
 * told so is there for good.
 */
/** Lets events go that are older than the configuration wants, but for those that are held. */
public final class Retaining {
    private static final Logger LOG = Logger.getLogger(Retaining.class);
    private static final Duration BETWEEN = Duration.ofHours(6);

    /** So long before the watermark an alert may have its first event. */
    private static final Duration REVISED = Duration.ofDays(2);

    private final Station station;
    private final HoldStore holds;
    private final AuditTrail trail;
    private final Notes notes;
    private final InstantSource clock;
    private final Object turn = new Object();
    private Optional<Done> done = Optional.empty();

    /** What a round was done with. */
    private record Done(Instant at, Duration kept, List<Hold> inForce) {
        boolean isDue(Instant now, Duration keptNow, List<Hold> inForceNow) {
            return !kept.equals(keptNow)
                    || !inForce.equals(inForceNow)
                    || Duration.between(at, now).abs().compareTo(BETWEEN) >= 0;
        }
    }

    /** Of a station and the holds of its tenant. */
    public Retaining(Station station, HoldStore holds, AuditTrail trail, Notes notes, InstantSource clock) {
        this.station = requireNonNull(station, "station is null");
        this.holds = requireNonNull(holds, "holds is null");
        this.trail = requireNonNull(trail, "trail is null");
        this.notes = requireNonNull(notes, "notes is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Does something while no events go. */
    public <T> T apart(Supplier<T> action) {
        synchronized (turn) {
            return action.get();
        }
    }

    /** Lets go of what is due. */
    public void round() {
        Optional<Duration> kept = station.rules().inForce().configuration().retention();
        if (kept.isEmpty()) {
            return;
        }
        synchronized (turn) {
            Instant now = clock.instant();
            List<Hold> inForce = holds.all().stream().filter(Hold::isInForce).toList();
            if (done.filter(last -> !last.isDue(now, kept.get(), inForce)).isPresent()) {
                return;
            }
            Optional<Instant> settled = Tally.instant(station.watermark());
            if (settled.isEmpty()) {
                return;
            }
            Instant wanted = now.minus(kept.get());
            Instant safe = settled.get().minus(REVISED);
            Retained retained = station.lake().retain(wanted.isBefore(safe) ? wanted : safe, held(inForce));
            done = Optional.of(new Done(now, kept.get(), inForce));
            if (retained.dropped() > 0) {
                note(kept.get(), retained);
            }
        }
    }

    /** Says that a round failed; the next one tries again. */
    public void failed(RuntimeException failure) {
        LOG.error("old events cannot be let go of; it is tried again", failure);
    }

    private void note(Duration kept, Retained retained) {
        LOG.infof("%d events were let go of, %d are held", retained.dropped(), retained.held());
        trail.append(Notes.of(notes.entry(
                        new Actor(ActorKind.SYSTEM, "retention", "Gatehouse"),
                        "events.expire",
                        new Target("events", "all", ""),
                        "older than " + kept.toDays() + " days")
                .after("{\"dropped\":" + retained.dropped() + ",\"held\":" + retained.held() + "}")));
    }

    /** What is held, with all ids and names that are known of the accounts. */
    private Holds held(List<Hold> inForce) {
        Context context = station.context();
        Set<String> accounts = new HashSet<>();
        Set<Long> identities = new HashSet<>();
        for (Hold hold : inForce) {
            for (String account : hold.accounts()) {
                accounts.add(account);
                context.find(account, account).ifPresent(who -> {
                    who.id().ifPresent(id -> accounts.add(id.toString()));
                    accounts.addAll(who.names());
                });
            }
            hold.events().forEach(key -> identities.add(identity(key)));
        }
        return new Holds(accounts, identities);
    }

    /** The key of an event begins with its identity. */
    private static long identity(String key) {
        return HexFormat.fromHexDigitsToLong(key.substring(0, Long.BYTES * 2));
    }
}
