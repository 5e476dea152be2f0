package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.audit.Tenant;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.port.SignInFacts;
import dev.gatehouse.server.port.UnavailableException;
import dev.gatehouse.server.watch.Rounds;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.pim.Bulk;
import dev.gatehouse.store.pim.EmbeddedDirectory;
import dev.gatehouse.store.pim.PimAlerts;
import dev.gatehouse.store.pim.PimFacts;
import dev.gatehouse.store.pim.PimHistories;
import dev.gatehouse.store.pim.PimOutbox;
import dev.gatehouse.store.pim.PimQueries;
import dev.gatehouse.store.pim.PimReplay;
import dev.gatehouse.store.pim.PimReviews;
import dev.gatehouse.store.pim.PimSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** PIM of one tenant at work: what decides, what expires, and what has the directory say so. */
public final class PimStation implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PimStation.class);
    private static final Duration WORKED_WITHIN = Duration.ofMillis(200);
    private static final Duration TOLD_WITHIN = Duration.ofMillis(300);
    private static final Duration ASKED_WITHIN = Duration.ofSeconds(15);
    private static final Duration EXAMINED_WITHIN = Duration.ofMinutes(5);
    private static final Duration LOOKED_WITHIN = Duration.ofSeconds(2);
    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN_WITHIN = Duration.ofMinutes(10);
    private static final Duration TOLD_FOR = Duration.ofDays(90);
    private static final int FORGOTTEN_AT_ONCE = 1000;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Lead lead;
    private final Engine engine;
    private final Users users;
    private final Risk risk;
    private final PimQueries queries;
    private final PimSettings settings;
    private final PimReplay replay;
    private final PimFacts facts;
    private final EmbeddedDirectory directory;
    private final Principals principals;
    private final PimOutbox outbox;
    private final Courier courier;
    private final Optional<Sender> sender;
    private final AlertScan alerts;
    private final PimAlerts alertStates;
    private final PimReviews reviews;
    private final PimHistories histories;
    private final SignInFacts signIns;
    private final Rounds keeping;
    private final List<Rounds> rounds;
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private volatile Map<SettingKey, Integer> lacking = Map.of();

    /**
     * Of a tenant; nothing runs yet.
     *
     * @param database whose schema is {@link dev.gatehouse.store.Schema#PIM}
     * @param holder what this instance is called, the same after a restart
     */
    public PimStation(Database database, String tenant, String holder, Surroundings around, InstantSource clock) {
        requireNonNull(database, "database is null");
        this.engine = Engine.usual();
        this.users = around.users();
        this.risk = around.risk();
        this.queries = new PimQueries(database, tenant);
        this.settings = new PimSettings(database, tenant);
        this.replay = new PimReplay(database, tenant);
        this.facts = new PimFacts(database, tenant);
        this.directory = new EmbeddedDirectory(database, tenant);
        LastSeen lastSeen = new LastSeen(around.users());
        this.lead = new Lead(database, tenant, holder, directory, engine, risk, lastSeen, clock);
        this.principals = new Principals(around.users(), facts, around.trail(), tenant, lead, clock);
        this.outbox = new PimOutbox(database, tenant);
        Tenant called = new Tenant(tenant, tenant, Map.of());
        this.courier = new Courier(outbox, around.trail(), around.watch(), around.told(), tenant, called, this::sent);
        this.sender = around.far().map(far -> new Sender(outbox, far, called, courier::reached));
        this.alerts = new AlertScan(facts, lastSeen, directory, around.baseline(), lead, clock);
        this.alertStates = new PimAlerts(database, tenant);
        this.reviews = new PimReviews(database, tenant);
        this.histories = new PimHistories(database, tenant);
        this.signIns = lastSeen;
        this.keeping = rounds("pim-lease", Lead.KEPT_WITHIN, lead::keep);
        List<Rounds> toFar = around.far()
                .map(far -> List.of(
                        rounds("pim-to-watch", TOLD_WITHIN, this::send),
                        rounds("pim-asks-watch", ASKED_WITHIN, far::check)))
                .orElse(List.of());
        List<Rounds> usual = List.of(
                rounds("pim", WORKED_WITHIN, lead::work),
                rounds("pim-records", TOLD_WITHIN, this::tell),
                rounds("pim-alerts", EXAMINED_WITHIN, alerts::round),
                rounds("pim-users", LOOKED_WITHIN, principals::round),
                rounds(
                        "pim-notices",
                        FORGOTTEN_WITHIN,
                        () -> forget(clock.instant().minus(TOLD_FOR))),
                rounds("pim-approval", COUNTED_WITHIN, () -> lacking = settings.lacking(clock.instant())));
        this.rounds = Stream.concat(usual.stream(), toFar.stream()).toList();
    }

    private Rounds rounds(String name, Duration pause, Runnable work) {
        return new Rounds(
                name,
                pause,
                () -> {
                    work.run();
                    boolean _ = troubles.keySet().remove(name);
                },
                failure -> failed(name, failure));
    }

    /** Begins to work; where this instance decides, all that is due is done before it answers. */
    public void start() {
        try {
            lead.keep();
            principals.round();
        } catch (RuntimeException e) {
            failed("pim-users", e);
        }
        keeping.start();
        rounds.forEach(Rounds::start);
    }

    /**
     * Has this instance decide without beginning to work, for a command beside which no server runs; all that is due is
     * done, and the directory says what is wanted.
     *
     * @throws UnavailableException where another instance decides
     */
    public void alone() {
        lead.keep();
        principals.round();
        lead.work();
        if (!lead.decides()) {
            throw elsewhere();
        }
    }

    /**
     * Does much at once, and has the directory say what is wanted then.
     *
     * @param keep is given what is refused, by the places of the commands, and answers whether the rest is kept
     * @param progress is told how many commands were decided
     * @return what is refused
     * @throws UnavailableException where another instance decides
     */
    public Map<Integer, List<Refusal>> bulk(
            Bulk bulk, Predicate<Map<Integer, List<Refusal>>> keep, IntConsumer progress) {
        Map<Integer, List<Refusal>> refused = lead.bulk(bulk, keep, progress).orElseThrow(PimStation::elsewhere);
        lead.work();
        return refused;
    }

    private void tell() {
        if (lead.decides()) {
            courier.round();
        }
    }

    private void send() {
        if (lead.decides()) {
            sender.ifPresent(Sender::round);
        }
    }

    private long sent() {
        return sender.map(Sender::reached).orElse(Long.MAX_VALUE);
    }

    private void forget(Instant before) {
        int forgotten = FORGOTTEN_AT_ONCE;
        while (lead.decides() && forgotten == FORGOTTEN_AT_ONCE) {
            forgotten = outbox.forgetEffects(before, FORGOTTEN_AT_ONCE);
        }
    }

    private void failed(String name, RuntimeException failure) {
        String words = String.valueOf(failure.getMessage());
        if (words.equals(troubles.put(name, words))) {
            return;
        }
        if (failure instanceof UnavailableException) {
            LOG.errorf("%s does not go on, and is tried again: %s", name, words);
        } else {
            LOG.errorf(failure, "%s does not go on; it is tried again", name);
        }
    }

    /** What is the matter; empty where nothing is. */
    public String trouble() {
        return troubles.values().stream().distinct().sorted().collect(Collectors.joining("; "));
    }

    /**
     * Where fewer could approve than must, and how many must: of the roles that give others, and of what somebody set. As it
     * was some seconds ago.
     */
    public Map<SettingKey, Integer> lacking() {
        return lacking;
    }

    /** Whether this instance decides. */
    public boolean decides() {
        return lead.decides();
    }

    /**
     * Decides a command.
     *
     * @throws UnavailableException where another instance decides, or this one has not caught up yet
     */
    public Decision decide(Command command) {
        return lead.decide(command).orElseThrow(PimStation::elsewhere);
    }

    /**
     * Does something during which it is not looked whom there is: PIM is told of somebody, and then his account, and nobody finds
     * the one without the other.
     */
    public <T> T undisturbed(Supplier<T> work) {
        return principals.undisturbed(work);
    }

    private static UnavailableException elsewhere() {
        return new UnavailableException(
                "This server does not decide for PIM now: another one does, or it has only begun.", SOON);
    }

    /** What decides. */
    public Engine engine() {
        return engine;
    }

    /** Who has an account, or is an application that tokens are issued to. */
    public Users users() {
        return users;
    }

    /** Who has an alert. */
    public Risk risk() {
        return risk;
    }

    /** Lists of requests and grants. */
    public PimQueries queries() {
        return queries;
    }

    /** Role settings. */
    public PimSettings settings() {
        return settings;
    }

    /** How alerts are set, and what they found. */
    public PimAlerts alertStates() {
        return alertStates;
    }

    /** Access reviews, and who is asked what in them. */
    public PimReviews reviews() {
        return reviews;
    }

    /** What people want to read again of reviews that are over. */
    public PimHistories histories() {
        return histories;
    }

    /** When users last signed in. */
    public SignInFacts signIns() {
        return signIns;
    }

    /** Looks for what alerts warn of. */
    public AlertScan alerts() {
        return alerts;
    }

    /** What activations would have come to by other role settings. */
    public PimReplay replay() {
        return replay;
    }

    /** What is so without the engine's doing. */
    public PimFacts facts() {
        return facts;
    }

    /** What was done and is not handed on yet, and who is told what. */
    public PimOutbox outbox() {
        return outbox;
    }

    /** Who has what in the directory. */
    public EmbeddedDirectory directory() {
        return directory;
    }

    @Override
    public void close() {
        rounds.forEach(Rounds::close);
        keeping.close();
        try {
            lead.release();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "the lease of PIM cannot be let go of, another instance must wait for its end: %s", e.getMessage());
        }
    }
}
