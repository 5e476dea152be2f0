package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.CanarySettings;
import dev.gatehouse.server.watch.OwnRecord;
import dev.gatehouse.server.watch.OwnRecords;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.StoredAlert;
import dev.gatehouse.store.sinks.SinkReceipt;
import dev.gatehouse.store.sinks.SinkStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/*
 * When one was sent last is the offset of the batch that sent it: a restart neither sends it again nor forgets it. What is missing
 * is told under an id of the canary and the sink, so that telling it again after a kill is telling it once.
 */
/** Sends a made-up sign-in all the way, again and again, and tells where it did not arrive. For one thread. */
public final class Canary {
    /** What is noticed of one that did not arrive. */
    public static final String MISSING = "Canary missing";

    /** The rule whose alerts say that one arrived. */
    public static final RuleId RULE = CanarySignIn.RULE;

    private static final Logger LOG = Logger.getLogger(Canary.class);
    private static final String PART = "canary";
    private static final String DETECTION = "detection";
    private static final int ALERTS = 20;

    private final String tenant;
    private final Supplier<Optional<CanarySettings>> settings;
    private final OwnRecords own;
    private final Sinks sinks;
    private final SinkStore store;
    private final AlertStore alerts;
    private final InstantSource clock;
    private Optional<Instant> sent;
    private Optional<Set<String>> awaited = Optional.empty();
    private boolean settled;
    private volatile Optional<Instant> arrived = Optional.empty();

    /**
     * A canary, where the settings want one.
     *
     * @param offsets how far each part of what is noticed was told when the server started
     */
    public Canary(
            String tenant,
            Supplier<Optional<CanarySettings>> settings,
            OwnRecords own,
            Map<String, String> offsets,
            Sinks sinks,
            SinkStore store,
            AlertStore alerts,
            InstantSource clock) {
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.settings = requireNonNull(settings, "settings is null");
        this.own = requireNonNull(own, "own is null");
        this.sinks = requireNonNull(sinks, "sinks is null");
        this.store = requireNonNull(store, "store is null");
        this.alerts = requireNonNull(alerts, "alerts is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.sent =
                Optional.ofNullable(offsets.get(OwnRecords.SOURCE + "/" + PART)).map(Instant::parse);
        this.settled = sent.isEmpty();
    }

    /** When the last one had arrived everywhere. */
    public Optional<Instant> arrived() {
        return arrived;
    }

    /** Sends one if it is time to, and looks whether the last one arrived. */
    public void round() {
        Optional<CanarySettings> wanted = settings.get();
        if (wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        if (!settled) {
            look(wanted.get(), now);
        }
        if (settled
                && sent.filter(last -> now.isBefore(last.plus(wanted.get().every())))
                        .isEmpty()) {
            send(now);
        }
    }

    /** Says that a round failed; the next one tries again. */
    public void failed(RuntimeException failure) {
        LOG.error("the canary cannot be sent or looked for; it is tried again", failure);
    }

    private void send(Instant now) {
        awaited = Optional.of(sinks.names());
        own.tell(CanarySignIn.line(tenant, now), PART, now.toString());
        sent = Optional.of(now);
        settled = false;
    }

    private void look(CanarySettings wanted, Instant now) {
        Instant at = sent.orElseThrow();
        Optional<StoredAlert> alert = alert(CanarySignIn.id(tenant, at));
        Set<String> missing =
                alert.isEmpty() ? Set.of(DETECTION) : missing(alert.get().id());
        if (missing.isEmpty()) {
            arrived = Optional.of(now);
            settled = true;
        } else if (!now.isBefore(at.plus(wanted.within()))) {
            missing.forEach(where -> tell(at, where, now));
            settled = true;
        }
    }

    /** One that was taken away meanwhile is not waited for. */
    private Set<String> missing(UUID alert) {
        Set<String> there = sinks.names();
        Set<String> wanted = awaited.orElse(there);
        Set<String> has = store.receipts(alert).stream().map(SinkReceipt::sink).collect(Collectors.toSet());
        return wanted.stream()
                .filter(there::contains)
                .filter(name -> !has.contains(name))
                .collect(Collectors.toSet());
    }

    private Optional<StoredAlert> alert(String event) {
        return alerts
                .find(AlertQuery.builder().rule(CanarySignIn.RULE).limit(ALERTS).build())
                .alerts()
                .stream()
                .filter(alert -> alert.json().contains(event))
                .findFirst();
    }

    private void tell(Instant at, String where, Instant now) {
        LOG.errorf("the canary of %s did not arrive: %s", at, where);
        own.tell(List.of(new OwnRecord(
                UUID.nameUUIDFromBytes(
                                (MISSING + "\n" + tenant + "\n" + at + "\n" + where).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                now,
                MISSING,
                Optional.empty(),
                List.of(new OwnRecord.Target("Sink", where, where)),
                Map.of("Sent", at.toString()))));
    }
}
