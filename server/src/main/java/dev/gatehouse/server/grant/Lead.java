package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.port.Directory;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.port.SignInFacts;
import dev.gatehouse.store.Code;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.StoreException;
import dev.gatehouse.store.pim.Bulk;
import dev.gatehouse.store.pim.Lease;
import dev.gatehouse.store.pim.Leases;
import dev.gatehouse.store.pim.PimDue;
import dev.gatehouse.store.pim.PimStore;
import dev.gatehouse.store.pim.PimWorker;
import dev.gatehouse.store.pim.Provisions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/*
 * The lease is renewed far more often than it ends, so that one missed renewal costs nothing. Whoever gets it first does all that
 * became due while nobody decided: only then is anybody answered. A process that is started again has the name that it had, and
 * need not wait for its own lease to end.
 */
/** Has one instance of several decide for a tenant. Safe for many threads. */
final class Lead {
    /** So often it must be kept. */
    static final Duration KEPT_WITHIN = Duration.ofSeconds(4);

    private static final Logger LOG = Logger.getLogger(Lead.class);
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final int DUE_AT_ONCE = 2500;
    private static final int TOLD_AT_ONCE = 2500;

    private final Database database;
    private final String tenant;
    private final String holder;
    private final Directory directory;
    private final Engine engine;
    private final Risk risk;
    private final SignInFacts signIns;
    private final InstantSource clock;
    private final Leases leases;
    private final PimDue due;
    private volatile Optional<Deciding> deciding = Optional.empty();

    /** What whoever has the lease works with. */
    private record Deciding(Lease lease, PimStore store, PimWorker worker) {}

    /**
     * For a tenant.
     *
     * @param holder what this instance is called, the same after a restart
     * @param directory is told who is to have what
     */
    Lead(
            Database database,
            String tenant,
            String holder,
            Directory directory,
            Engine engine,
            Risk risk,
            SignInFacts signIns,
            InstantSource clock) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.holder = requireNonNull(holder, "holder is null");
        this.directory = requireNonNull(directory, "directory is null");
        this.engine = requireNonNull(engine, "engine is null");
        this.risk = requireNonNull(risk, "risk is null");
        this.signIns = requireNonNull(signIns, "signIns is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.leases = new Leases(database, tenant);
        this.due = new PimDue(database, tenant);
    }

    /** Whether this instance decides. */
    boolean decides() {
        return deciding.isPresent();
    }

    /** Keeps the lease, or takes it where it is free. */
    void keep() {
        Optional<Deciding> now = deciding;
        if (now.isPresent()) {
            boolean _ = isHeld(now.get(), () -> leases.renew(now.get().lease(), clock.instant(), TIME));
        } else {
            leases.take(holder, clock.instant(), TIME).ifPresent(this::begin);
        }
    }

    private void begin(Lease lease) {
        Provisions provisions = new Provisions(database, tenant, lease);
        PimStore store = new PimStore(database, tenant, lease, engine, risk, signIns);
        Deciding begun = new Deciding(lease, store, new PimWorker(provisions, directory, store, TOLD_AT_ONCE));
        Instant since = clock.instant();
        int left = provisions.takeBack(since);
        while (dueIsDone(begun)) {
            leases.renew(lease, clock.instant(), TIME);
        }
        deciding = Optional.of(begun);
        LOG.infof(
                "decides for PIM of %s; what was due took %d ms, and %d things were left half done",
                tenant, Duration.between(since, clock.instant()).toMillis(), left);
    }

    /**
     * Decides a command.
     *
     * @return empty where this instance does not decide
     */
    Optional<Decision> decide(Command command) {
        Optional<Deciding> now = deciding;
        return now.flatMap(held -> guarded(held, () -> held.store().step(command, clock.instant())));
    }

    /**
     * Does much at once, as {@link PimStore#bulk} says.
     *
     * @return empty where this instance does not decide
     */
    Optional<Map<Integer, List<Refusal>>> bulk(
            Bulk bulk, Predicate<Map<Integer, List<Refusal>>> keep, IntConsumer progress) {
        Optional<Deciding> now = deciding;
        return now.flatMap(held -> guarded(held, () -> held.store().bulk(bulk, clock.instant(), keep, progress)));
    }

    /** Does what is due, and has the directory say what is wanted, until there is nothing left to do. */
    void work() {
        Optional<Deciding> now = deciding;
        boolean _ = now.isPresent() && isHeld(now.get(), () -> work(now.get()));
    }

    private void work(Deciding held) {
        boolean more = true;
        while (more) {
            boolean done = dueIsDone(held);
            more = held.worker().round(clock.instant()) > 0 || done;
        }
    }

    /** Lets go of it, so that another instance need not wait. */
    void release() {
        Optional<Deciding> now = deciding;
        deciding = Optional.empty();
        now.ifPresent(held -> leases.release(held.lease(), clock.instant()));
    }

    /** Whether anything was. */
    private boolean dueIsDone(Deciding held) {
        Instant now = clock.instant();
        return due.isThere(now)
                && held.store().step(new Command.ExpireDue(DUE_AT_ONCE), now) instanceof Decision.Done done
                && !done.changes().isEmpty();
    }

    private boolean isHeld(Deciding held, Runnable work) {
        return guarded(held, () -> {
                    work.run();
                    return true;
                })
                .isPresent();
    }

    /** Whoever has lost the lease learns of it here, and decides no more. */
    private <T> Optional<T> guarded(Deciding held, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (StoreException e) {
            if (e.code() != Code.WRITER_ELSEWHERE) {
                throw e;
            }
            LOG.warnf("another instance decides for PIM of %s now", tenant);
            deciding = deciding.filter(now -> !now.equals(held));
            return Optional.empty();
        }
    }
}
