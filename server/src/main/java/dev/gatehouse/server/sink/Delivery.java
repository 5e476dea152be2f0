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
     * @param address of pages for people about alerts, for links; empty where there are none
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
        SinkPlace place = store.place(name);
        boolean more = trouble.isEmpty();
        while (more) {
            List<AlertEvent> events = alerts.changesSince(place.change(), CHANGES);
            trouble = hand(latest(events), false);
            more = trouble.isEmpty() && !events.isEmpty();
            if (more) {
                place = advance(new SinkPlace(events.getLast().sequence(), place.checkpoint()));
            }
        }
        return trouble.isPresent() ? trouble : anchors(place);
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
        List<StoredAlert> told = new ArrayList<>();
        List<Message> kept = new ArrayList<>();
        List<DeadLetter> gone = new ArrayList<>();
        for (DeadLetter letter : letters) {
            boolean isFound = switch (letter.kind()) {
                case ALERT ->
                    alerts.get(UUID.fromString(letter.subject())).map(told::add).isPresent();
                case CHECKPOINT ->
                    anchors.get(Long.parseLong(letter.subject())).map(kept::add).isPresent();
            };
            if (!isFound) {
                gone.add(dead(letter.kind(), letter.subject(), letter.revision(), "it is not kept any more"));
            }
        }
        store.settle(name, List.of(), List.of(), gone);
        Optional<Outcome.Later> trouble = hand(told, true);
        return trouble.isPresent() ? trouble : hand.over(kept, this::settle);
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
                DeadLetter unread = dead(
                        Kind.ALERT, stored.id().toString(), stored.revision(), "it cannot be read: " + e.getMessage());
                store.settle(name, List.of(), List.of(), List.of(unread));
            }
        }
        return messages.isEmpty() ? Optional.empty() : hand.over(messages, this::settle);
    }

    private SinkPlace advance(SinkPlace to) {
        store.advance(name, to);
        return to;
    }

    private Optional<Outcome.Later> anchors(SinkPlace from) throws InterruptedException {
        SinkPlace place = from;
        List<Message.Anchor> due = anchors.after(place.checkpoint());
        for (Message.Anchor anchor : due) {
            Optional<Outcome.Later> trouble = hand.over(List.of(anchor), this::settle);
            if (trouble.isPresent()) {
                return trouble;
            }
            place = advance(new SinkPlace(place.change(), anchor.sequence()));
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
        List<Long> checkpoints = new ArrayList<>();
        List<DeadLetter> dead = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Done _ -> {
                    switch (messages.get(i)) {
                        case Message.Told one ->
                            told.add(new ToldAlert(one.alert().id(), one.alert().revision(), now));
                        case Message.Anchor one -> checkpoints.add(one.sequence());
                    }
                }
                case Outcome.Never(String why) -> dead.add(letter(messages.get(i), why));
                case Outcome.Later _ -> {
                    // it is due again
                }
            }
        }
        store.settle(name, told, checkpoints, dead);
        int done = told.size() + checkpoints.size();
        if (done > 0) {
            long _ = delivered.addAndGet(done);
            lastDelivered = Optional.of(now);
        }
    }

    private DeadLetter letter(Message message, String why) {
        return switch (message) {
            case Message.Told told ->
                dead(Kind.ALERT, told.alert().id().toString(), told.alert().revision(), why);
            case Message.Anchor anchor -> dead(Kind.CHECKPOINT, Long.toString(anchor.sequence()), 0, why);
        };
    }

    private DeadLetter dead(Kind kind, String subject, int revision, String why) {
        return new DeadLetter(kind, subject, revision, why, clock.instant(), false);
    }
}
