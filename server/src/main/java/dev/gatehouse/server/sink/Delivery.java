package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertReader;
import dev.gatehouse.store.alerts.AlertEvent;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.StoredAlert;
import dev.gatehouse.store.sinks.AlertStanding;
import dev.gatehouse.store.sinks.DeadLetter;
import dev.gatehouse.store.sinks.DeadLetter.Kind;
import dev.gatehouse.store.sinks.SinkPlace;
import dev.gatehouse.store.sinks.SinkStore;
import dev.gatehouse.store.sinks.ToldAlert;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/*
 * The outbox is what the watch writes anyway: the list of changes of alerts. A sink has a place in it, and what it took of an alert
 * is remembered alert by alert. So a sink that is away costs nothing but its place, whatever comes meanwhile; and after a kill
 * between handing over and remembering, what was handed over last is handed over again, as the alert is then.
 */
/** What is due for one sink, from what is kept. For one thread. */
final class Delivery {
    private static final int CHANGES = 500;

    private final String name;
    private final Route route;
    private final Anchors anchors;
    private final Hand hand;
    private final AlertStore alerts;
    private final SinkStore store;
    private final String address;
    private final InstantSource clock;
    private final AtomicLong delivered = new AtomicLong();
    private volatile Optional<Instant> lastDelivered = Optional.empty();

    /**
     * Of a sink.
     *
     * @param anchors gives it checkpoints of the audit trail
     * @param address where people reach the server, for links; empty for none
     */
    Delivery(
            String name,
            Route route,
            Anchors anchors,
            Hand hand,
            AlertStore alerts,
            SinkStore store,
            String address,
            InstantSource clock) {
        this.name = requireNonNull(name, "name is null");
        this.route = requireNonNull(route, "route is null");
        this.anchors = requireNonNull(anchors, "anchors is null");
        this.hand = requireNonNull(hand, "hand is null");
        this.alerts = requireNonNull(alerts, "alerts is null");
        this.store = requireNonNull(store, "store is null");
        this.address = requireNonNull(address, "address is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** How many messages the sink took. */
    long delivered() {
        return delivered.get();
    }

    /** When it took the last one. */
    Optional<Instant> lastDelivered() {
        return lastDelivered;
    }

    /** Hands over all that is due; answers why the rest is for later, where it is. */
    Optional<Outcome.Later> round() throws InterruptedException {
        Optional<Outcome.Later> trouble = again();
        boolean more = trouble.isEmpty();
        while (more) {
            SinkPlace place = store.place(name);
            List<AlertEvent> events = alerts.changesSince(place.change(), CHANGES);
            trouble = hand(latest(events), false);
            more = trouble.isEmpty() && !events.isEmpty();
            if (more) {
                store.advance(name, new SinkPlace(events.getLast().sequence(), place.checkpoint()));
            }
        }
        return trouble.isPresent() ? trouble : anchors();
    }

    private static List<StoredAlert> latest(List<AlertEvent> events) {
        Map<UUID, StoredAlert> latest = new LinkedHashMap<>();
        events.forEach(event -> {
            StoredAlert _ = latest.putIfAbsent(event.alert().id(), event.alert());
        });
        return List.copyOf(latest.values());
    }

    /** What somebody wants tried again though the sink refused it. */
    private Optional<Outcome.Later> again() throws InterruptedException {
        List<DeadLetter> letters = store.again(name, CHANGES);
        List<StoredAlert> found = letters.stream()
                .filter(letter -> letter.kind() == Kind.ALERT)
                .flatMap(letter -> alerts.get(UUID.fromString(letter.subject())).stream())
                .toList();
        Optional<Outcome.Later> trouble = hand(found, true);
        if (trouble.isPresent()) {
            return trouble;
        }
        return hand.over(
                letters.stream()
                        .filter(letter -> letter.kind() == Kind.CHECKPOINT)
                        .flatMap(letter -> anchors.get(Long.parseLong(letter.subject())).stream())
                        .map(Message.class::cast)
                        .toList(),
                this::settle);
    }

    private Optional<Outcome.Later> hand(List<StoredAlert> due, boolean isRetried) throws InterruptedException {
        Map<UUID, AlertStanding> standing =
                store.standing(name, due.stream().map(StoredAlert::id).toList());
        List<Message> messages = new ArrayList<>();
        for (StoredAlert stored : due) {
            AlertStanding known = standing.getOrDefault(stored.id(), AlertStanding.UNKNOWN);
            try {
                Alert alert = AlertReader.read(stored.json());
                if (isRetried || route.isDue(alert, known)) {
                    messages.add(
                            new Message.Told(alert, stored.json(), known.told().isEmpty(), link(alert)));
                }
            } catch (IllegalArgumentException e) {
                dead(Kind.ALERT, stored.id().toString(), stored.revision(), "it cannot be read: " + e.getMessage());
            }
        }
        return messages.isEmpty() ? Optional.empty() : hand.over(messages, this::settle);
    }

    private Optional<Outcome.Later> anchors() throws InterruptedException {
        SinkPlace place = store.place(name);
        List<Message.Anchor> due = anchors.after(place.checkpoint());
        for (Message.Anchor anchor : due) {
            Optional<Outcome.Later> trouble = hand.over(List.of(anchor), this::settle);
            if (trouble.isPresent()) {
                return trouble;
            }
            store.advance(name, new SinkPlace(store.place(name).change(), anchor.sequence()));
        }
        return Optional.empty();
    }

    private String link(Alert alert) {
        return address.isEmpty() ? "" : address + "/alerts/" + alert.id();
    }

    /** Remembers what became of some. */
    private void settle(List<Message> messages, List<Outcome> outcomes) {
        Instant now = clock.instant();
        List<ToldAlert> told = new ArrayList<>();
        List<DeadLetter> dead = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < messages.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Done _ -> {
                    done++;
                    if (messages.get(i) instanceof Message.Told one) {
                        told.add(new ToldAlert(one.alert().id(), one.alert().revision(), now));
                    }
                }
                case Outcome.Never(String why) -> dead.add(letter(messages.get(i), why, now));
                case Outcome.Later _ -> {
                    // it is due again
                }
            }
        }
        store.settle(name, told, dead);
        if (done > 0) {
            long _ = delivered.addAndGet(done);
            lastDelivered = Optional.of(now);
        }
    }

    private void dead(Kind kind, String subject, int revision, String why) {
        store.settle(name, List.of(), List.of(new DeadLetter(kind, subject, revision, why, clock.instant(), false)));
    }

    private static DeadLetter letter(Message message, String why, Instant at) {
        return switch (message) {
            case Message.Told told ->
                new DeadLetter(
                        Kind.ALERT, told.alert().id().toString(), told.alert().revision(), why, at, false);
            case Message.Anchor anchor ->
                new DeadLetter(Kind.CHECKPOINT, Long.toString(anchor.sequence()), 0, why, at, false);
        };
    }
}
