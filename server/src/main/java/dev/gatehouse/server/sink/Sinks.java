package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.detection.config.DeclaredSink;
import dev.gatehouse.server.sink.SinkStatus.Trouble;
import dev.gatehouse.server.watch.AlertFeed;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.sinks.SinkStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** All sinks of a tenant: those that are wanted are at work, and made anew when what is declared of them changes. */
public final class Sinks implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Sinks.class);
    private static final int LANES = 4;

    private final String tenant;
    private final Supplier<List<Wanted>> wanted;
    private final SinkMaker maker;
    private final Supplier<Reach> reach;
    private final AlertStore alerts;
    private final AuditTrail trail;
    private final SinkStore store;
    private final AlertFeed feed;
    private final Supplier<String> address;
    private final InstantSource clock;
    private final ConcurrentNavigableMap<String, KeptSink> kept = new ConcurrentSkipListMap<>();
    private Runnable deaf = () -> {};
    private boolean ended;

    /** Those that a configuration and people declare; the configuration counts more. */
    public static Sinks of(
            String tenant,
            DeclaredSinks declared,
            SetSinks set,
            AlertStore alerts,
            AuditTrail trail,
            SinkStore store,
            AlertFeed feed,
            InstantSource clock) {
        return of(tenant, declared, () -> set.wanted().stream(), alerts, trail, store, feed, clock);
    }

    /** Those that a configuration declares, and no others. */
    public static Sinks of(
            String tenant,
            DeclaredSinks declared,
            AlertStore alerts,
            AuditTrail trail,
            SinkStore store,
            AlertFeed feed,
            InstantSource clock) {
        return of(tenant, declared, Stream::of, alerts, trail, store, feed, clock);
    }

    private static Sinks of(
            String tenant,
            DeclaredSinks declared,
            Supplier<Stream<Wanted>> others,
            AlertStore alerts,
            AuditTrail trail,
            SinkStore store,
            AlertFeed feed,
            InstantSource clock) {
        return new Sinks(
                tenant,
                () -> Stream.concat(declared.wanted(), others.get()).toList(),
                declared.maker(clock),
                declared.reach(),
                alerts,
                trail,
                store,
                feed,
                declared::address,
                clock);
    }

    Sinks(
            String tenant,
            Supplier<List<Wanted>> wanted,
            SinkMaker maker,
            Supplier<Reach> reach,
            AlertStore alerts,
            AuditTrail trail,
            SinkStore store,
            AlertFeed feed,
            Supplier<String> address,
            InstantSource clock) {
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.wanted = requireNonNull(wanted, "wanted is null");
        this.maker = requireNonNull(maker, "maker is null");
        this.reach = requireNonNull(reach, "reach is null");
        this.alerts = requireNonNull(alerts, "alerts is null");
        this.trail = requireNonNull(trail, "trail is null");
        this.store = requireNonNull(store, "store is null");
        this.feed = requireNonNull(feed, "feed is null");
        this.address = requireNonNull(address, "address is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** What is wanted comes to work, and listens to changes. */
    public void start() {
        deaf = feed.listen(this::look);
        try {
            round();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Makes what is wanted and not there, and lets go of what is not wanted any more. */
    public synchronized void round() {
        if (ended) {
            return;
        }
        Map<String, Wanted> all = new LinkedHashMap<>();
        wanted.get().forEach(one -> {
            Wanted _ = all.putIfAbsent(one.name(), one);
        });
        List.copyOf(kept.keySet()).stream()
                .filter(name -> !all.containsKey(name))
                .forEach(name -> {
                    LOG.infof("the sink %s is declared no more", name);
                    Optional.ofNullable(kept.remove(name)).ifPresent(KeptSink::close);
                });
        KeptSink.Around around = new KeptSink.Around(address.get(), reach.get());
        all.values().forEach(one -> keep(one, around));
    }

    /** Says that a round failed; the next one tries again. */
    public void failed(RuntimeException failure) {
        LOG.error("which sinks are wanted cannot be read; it is tried again", failure);
    }

    private void keep(Wanted one, KeptSink.Around around) {
        KeptSink before = kept.get(one.name());
        if (before == null) {
            // So that what changes from now on is known to be due, also if it never comes to work before.
            var _ = store.place(one.name());
        }
        Map<String, String> secrets;
        try {
            secrets = one.secrets().get();
        } catch (IllegalArgumentException e) {
            broken(one, Map.of(), around, e);
            return;
        }
        if (before != null && before.isAtWork() && before.isOf(one, secrets, around)) {
            return;
        }
        if (before != null) {
            before.close();
        }
        try {
            Sink sink = maker.make(one.declared(), secrets, around.reach());
            kept.put(
                    one.name(),
                    new KeptSink(
                            one,
                            secrets,
                            around,
                            Optional.of(sink),
                            Optional.of(running(one, sink, around.address())),
                            Optional.empty()));
            LOG.infof(
                    "the sink %s is at work: %s",
                    one.name(), one.declared().kind().word());
        } catch (IllegalArgumentException e) {
            broken(one, secrets, around, e);
        }
    }

    private Running running(Wanted one, Sink sink, String there) {
        DeclaredSink declared = one.declared();
        Hand hand = new Hand(one.name(), sink, LANES);
        Delivery delivery = new Delivery(
                one.name(),
                new Route(declared.route(), declared.updates()),
                new Anchors(tenant, trail, declared.checkpoints()),
                hand,
                alerts,
                store,
                there,
                clock);
        return new Running(one.name(), delivery, hand, new Backoff(RandomGenerator.getDefault()), clock);
    }

    private void broken(Wanted one, Map<String, String> secrets, KeptSink.Around around, IllegalArgumentException why) {
        String words = one.declared().origin() + ": " + why.getMessage();
        KeptSink before = kept.get(one.name());
        if (before != null
                && before.trouble()
                        .filter(trouble -> trouble.why().equals(words))
                        .isPresent()) {
            return;
        }
        if (before != null) {
            before.close();
        }
        LOG.errorf("the sink %s cannot be made: %s", one.name(), words);
        Instant now = clock.instant();
        kept.put(
                one.name(),
                new KeptSink(
                        one,
                        secrets,
                        around,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Trouble(now, words, now))));
    }

    /** On the thread that judges, which must not wait for a round. */
    private void look() {
        running().forEach(Running::look);
    }

    private Collection<Running> running() {
        return kept.values().stream().flatMap(one -> one.running().stream()).toList();
    }

    /** How they stand, by name. */
    public List<SinkStatus> statuses() {
        List<KeptSink> now = List.copyOf(kept.values());
        long last = now.isEmpty() ? 0 : alerts.lastChange();
        List<SinkStatus> statuses = new ArrayList<>();
        now.forEach(one -> statuses.add(status(one, last)));
        return statuses;
    }

    /** Of which names there are some. */
    public Set<String> names() {
        return Set.copyOf(kept.keySet());
    }

    /** How the one of a name stands. */
    public Optional<SinkStatus> status(String name) {
        return Optional.ofNullable(kept.get(name)).map(one -> status(one, alerts.lastChange()));
    }

    /** Whether there is one of a name, and the configuration file declares it. */
    public boolean isOfFile(String name) {
        return Optional.ofNullable(kept.get(name))
                .filter(one -> one.wanted().fromFile())
                .isPresent();
    }

    /** What keeps each from taking anything, by its name; empty where nothing does. */
    Map<String, Optional<Trouble>> troubles() {
        Map<String, Optional<Trouble>> troubles = new LinkedHashMap<>();
        kept.forEach((name, one) -> troubles.put(name, one.anyTrouble()));
        return troubles;
    }

    private SinkStatus status(KeptSink one, long last) {
        String name = one.wanted().name();
        Optional<Delivery> delivery = one.running().map(Running::delivery);
        return new SinkStatus(
                name,
                one.wanted().declared().kind().word(),
                one.wanted().fromFile(),
                delivery.map(Delivery::delivered).orElse(0L),
                delivery.flatMap(Delivery::lastDelivered),
                Math.max(0, last - store.place(name).change()),
                store.deadCount(name),
                one.anyTrouble());
    }

    /** Tries a sink now that was left alone for a time; whether there is one of this name. */
    public boolean retry(String name) {
        Optional<KeptSink> found = Optional.ofNullable(kept.get(name));
        found.flatMap(KeptSink::running).ifPresent(Running::retry);
        return found.isPresent();
    }

    /** Sends an alert that says nothing but that it arrived, and waits; empty where there is no such sink. */
    public Optional<Outcome> test(String name, String who) throws InterruptedException {
        Optional<KeptSink> found = Optional.ofNullable(kept.get(name));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sink> sink = found.get().sink();
        if (sink.isEmpty()) {
            return found.get().trouble().map(trouble -> new Outcome.Never(trouble.why()));
        }
        try {
            return Optional.of(sink.get()
                    .deliver(List.of(TestAlert.of(tenant, name, who, clock.instant())))
                    .getFirst());
        } catch (RuntimeException e) {
            LOG.errorf(e, "the sink %s has a defect", name);
            return Optional.of(new Outcome.Later("a defect of Gatehouse: " + e));
        }
    }

    @Override
    public void close() {
        deaf.run();
        List<KeptSink> last;
        synchronized (this) {
            ended = true;
            last = List.copyOf(kept.values());
            kept.clear();
        }
        last.forEach(KeptSink::close);
    }
}
