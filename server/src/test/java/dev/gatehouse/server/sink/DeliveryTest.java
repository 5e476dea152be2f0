package dev.gatehouse.server.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.audit.Target;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.config.SinkRoute;
import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.StoredAlert;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.audit.CheckpointRow;
import dev.gatehouse.store.sinks.DeadLetter;
import dev.gatehouse.store.sinks.SinkStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeliveryTest {
    private static final String SOC = "soc";
    private static final SinkRoute GRAVE = new SinkRoute(Level.HIGH, List.of(), List.of(), false);
    private static final Outcome AWAY = new Outcome.Later("nobody answers", Optional.of(Duration.ofSeconds(7)));

    @TempDir
    Path temp;

    private Database database;
    private SinkStore store;
    private final List<Hand> hands = new ArrayList<>();

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        store = new SinkStore(database, Told.TENANT);
        var _ = store.place(SOC);
    }

    @AfterEach
    void close() {
        hands.forEach(Hand::close);
        database.close();
    }

    @Test
    void anAlertGoesOutOnceAndNotAgainWhenItChanges() throws Exception {
        Receiver receiver = new Receiver(10);
        Delivery delivery = delivery(receiver, SinkRoute.ALL, false);

        tell("a", Level.HIGH, 1);
        assertThat(delivery.round()).isEmpty();
        tell("a", Level.HIGH, 2);
        tell("b", Level.LOW, 1);
        assertThat(delivery.round()).isEmpty();

        assertThat(receiver.keys()).containsExactly(Told.id("a") + "/1", Told.id("b") + "/1");
        assertThat(delivery.delivered()).isEqualTo(2);
        assertThat(delivery.lastDelivered()).contains(Told.NOW);
        assertThat(store.receipts(Told.id("a"))).hasSize(1);
    }

    @Test
    void whoeverWantsUpdatesIsToldOfEachChangeToTheEndThoughItIsNoNewsAnyMore() throws Exception {
        Receiver receiver = new Receiver(10);
        Delivery delivery = delivery(receiver, GRAVE, true);

        tell("a", Level.HIGH, 1);
        var _ = delivery.round();
        tell("a", Level.LOW, 2);
        var _ = delivery.round();
        Told.tell(database, List.of(new AlertChange.Withdrawn(Told.id("a"))));
        var _ = delivery.round();

        assertThat(receiver.taken())
                .extracting(message -> ((Message.Told) message).alert().state().json())
                .containsExactly("open", "open", "withdrawn");
        assertThat(receiver.taken())
                .extracting(message -> ((Message.Told) message).isFirst())
                .containsExactly(true, false, false);
    }

    @Test
    void anAlertThatBecomesGraveGoesOutThenAndOneThatWasWithdrawnBeforeNever() throws Exception {
        Receiver receiver = new Receiver(10);
        Delivery delivery = delivery(receiver, GRAVE, false);

        tell("a", Level.LOW, 1);
        tell("b", Level.HIGH, 1);
        Told.tell(database, List.of(new AlertChange.Withdrawn(Told.id("b"))));
        var _ = delivery.round();
        assertThat(receiver.keys()).isEmpty();
        tell("a", Level.CRITICAL, 2);
        var _ = delivery.round();

        assertThat(receiver.keys()).containsExactly(Told.id("a") + "/2");
    }

    @Test
    void routesByRuleAndEntity() throws Exception {
        tell("a", Level.LOW, 1);
        for (SinkRoute wanted : List.of(
                new SinkRoute(Level.LOW, List.of("SIGNIN-bad-password-threshold"), List.of(), false),
                new SinkRoute(
                        Level.LOW, List.of("other", "Something grave"), List.of("ADM_kim@contoso.example"), false),
                new SinkRoute(Level.LOW, List.of(Told.id("rule").toString()), List.of("0001"), false))) {
            assertThat(new Route(wanted, false).isDue(Told.alert("a", Level.LOW, 1), unknown()))
                    .as("%s", wanted)
                    .isTrue();
        }
        for (SinkRoute wanted : List.of(
                new SinkRoute(Level.LOW, List.of("other"), List.of(), false),
                new SinkRoute(Level.LOW, List.of(), List.of("adm_lee@contoso.example"), false),
                new SinkRoute(Level.MEDIUM, List.of(), List.of(), true))) {
            assertThat(new Route(wanted, false).isDue(Told.alert("a", Level.LOW, 1), unknown()))
                    .as("%s", wanted)
                    .isFalse();
        }
    }

    @Test
    void whatIsForLaterIsDueAgainAndWhatWentOutBeforeItIsNot() throws Exception {
        Receiver receiver = new Receiver(1);
        Delivery delivery = delivery(receiver, SinkRoute.ALL, false, 1);
        tell("a", Level.HIGH, 1);
        tell("b", Level.HIGH, 1);
        tell("c", Level.HIGH, 1);
        receiver.answers(message -> message.key().startsWith(Told.id("b").toString()) ? AWAY : Outcome.DONE);

        assertThat(delivery.round()).contains((Outcome.Later) AWAY);
        assertThat(receiver.keys()).containsExactly(Told.id("a") + "/1");

        receiver.answers(_ -> Outcome.DONE);
        assertThat(delivery.round()).isEmpty();
        assertThat(receiver.keys()).containsExactly(Told.id("a") + "/1", Told.id("b") + "/1", Told.id("c") + "/1");
    }

    @Test
    void whatTheReceiverNeverTakesKeepsNobodyBackAndIsTriedAgainWhenSomebodySaysSo() throws Exception {
        Receiver receiver = new Receiver(10);
        Delivery delivery = delivery(receiver, SinkRoute.ALL, false);
        tell("a", Level.HIGH, 1);
        tell("b", Level.HIGH, 1);
        receiver.answers(message ->
                message.key().startsWith(Told.id("a").toString()) ? new Outcome.Never("too large") : Outcome.DONE);

        assertThat(delivery.round()).isEmpty();
        assertThat(receiver.keys()).containsExactly(Told.id("b") + "/1");
        assertThat(store.dead(SOC, 9)).extracting(DeadLetter::why).containsExactly("too large");
        assertThat(delivery.round()).isEmpty();
        assertThat(store.dead(SOC, 9)).as("it is not tried again by itself").hasSize(1);

        receiver.answers(_ -> Outcome.DONE);
        tell("a", Level.HIGH, 2);
        var _ = delivery.round();
        assertThat(receiver.keys()).as("it changed, so it is news").contains(Told.id("a") + "/2");
        assertThat(store.dead(SOC, 9)).isEmpty();
    }

    @Test
    void aDeadLetterGoesOutAsTheAlertIsThen() throws Exception {
        Receiver receiver = new Receiver(10);
        Delivery delivery = delivery(receiver, SinkRoute.ALL, false);
        tell("a", Level.HIGH, 1);
        receiver.answers(_ -> new Outcome.Never("no"));
        var _ = delivery.round();
        receiver.answers(_ -> Outcome.DONE);

        assertThat(replay()).isEqualTo(1);
        var _ = delivery.round();
        var _ = delivery.round();

        assertThat(receiver.keys()).containsExactly(Told.id("a") + "/1");
        assertThat(store.dead(SOC, 9)).isEmpty();
    }

    @Test
    void aCheckpointThatWasRefusedGoesOutOnceWhenSomebodySaysSo() throws Exception {
        new AuditTrail(database, Told.TENANT).checkpoint(checkpoint(3));
        Receiver receiver = new Receiver(10);
        Delivery delivery = delivery(receiver, SinkRoute.ALL, true);
        receiver.answers(_ -> new Outcome.Never("no"));
        assertThat(delivery.round()).isEmpty();
        receiver.answers(_ -> Outcome.DONE);

        int _ = replay();
        assertThat(delivery.round()).isEmpty();
        assertThat(delivery.round()).isEmpty();

        assertThat(receiver.keys()).containsExactly("checkpoint/home/3");
        assertThat(store.dead(SOC, 9)).isEmpty();
    }

    @Test
    void aDeadLetterAboutWhatIsNotKeptAnyMoreIsNotTriedForEver() throws Exception {
        Delivery delivery = delivery(new Receiver(10), SinkRoute.ALL, true);
        String gone = Told.id("gone").toString();
        store.settle(
                SOC,
                List.of(),
                List.of(),
                List.of(
                        new DeadLetter(DeadLetter.Kind.ALERT, gone, 2, "no", Told.NOW, false),
                        new DeadLetter(DeadLetter.Kind.CHECKPOINT, "7", 0, "no", Told.NOW, false)));
        int _ = replay();
        assertThat(delivery.round()).isEmpty();

        assertThat(store.again(SOC, 9)).isEmpty();
        assertThat(store.dead(SOC, 9))
                .extracting(DeadLetter::subject, DeadLetter::why)
                .containsExactlyInAnyOrder(
                        tuple(gone, "it is not kept any more"), tuple("7", "it is not kept any more"));
    }

    @Test
    void aDefectOfASinkLosesNothing() throws Exception {
        Receiver receiver = new Receiver(10);
        Delivery delivery = delivery(receiver, SinkRoute.ALL, false);
        tell("a", Level.HIGH, 1);
        receiver.answers(_ -> {
            throw new IllegalStateException("oops");
        });
        assertThat(delivery.round().orElseThrow().why()).contains("oops");
        receiver.answers(_ -> Outcome.DONE);
        var _ = delivery.round();

        assertThat(receiver.keys()).hasSize(1);
    }

    @Test
    void checkpointsGoToWhoeverWantsThemInOrderAndOnce() throws Exception {
        AuditTrail trail = new AuditTrail(database, Told.TENANT);
        Receiver receiver = new Receiver(10);
        Receiver other = new Receiver(10);
        Delivery delivery = delivery(receiver, SinkRoute.ALL, true);
        for (long sequence : List.of(3L, 9L)) {
            trail.checkpoint(checkpoint(sequence));
        }
        receiver.answers(message -> message.key().endsWith("/9") ? AWAY : Outcome.DONE);
        assertThat(delivery.round()).isPresent();
        receiver.answers(_ -> Outcome.DONE);
        var _ = delivery.round();
        var _ = delivery.round();
        var _ = delivery(other, SinkRoute.ALL, false).round();

        assertThat(receiver.keys()).containsExactly("checkpoint/home/3", "checkpoint/home/9");
        assertThat(((Message.Anchor) receiver.taken().getFirst()).json()).startsWith("{\"checkpoint\":3,");
        assertThat(other.keys()).isEmpty();
    }

    /** Alerts come, change and go; the receiver is away, refuses, or has what it denies; the server dies at any moment. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingIsLostAndTheOrderOfEachAlertIsKeptWhateverHappens(long seed) throws Exception {
        Random random = new Random(seed);
        Receiver receiver = new Receiver(1 + random.nextInt(4));
        Delivery delivery = delivery(receiver, SinkRoute.ALL, true);
        int deaths = 0;
        for (int round = 0; round < 60; round++) {
            for (int i = random.nextInt(6); i > 0; i--) {
                change(random);
            }
            int mood = random.nextInt(4);
            receiver.answers(message -> switch (mood) {
                case 0 -> random.nextInt(3) == 0 ? AWAY : Outcome.DONE;
                case 1 -> random.nextInt(3) == 0 ? new Outcome.Never("no") : Outcome.DONE;
                case 2 -> random.nextInt(4) == 0 ? dies() : Outcome.DONE;
                default -> Outcome.DONE;
            });
            try {
                var _ = delivery.round();
            } catch (Death e) {
                deaths++;
                delivery = delivery(receiver, SinkRoute.ALL, true);
            }
        }
        receiver.answers(_ -> Outcome.DONE);
        int _ = replay();
        assertThat(delivery.round()).isEmpty();

        Map<UUID, Integer> last = new HashMap<>();
        for (Message message : receiver.taken()) {
            Alert alert = ((Message.Told) message).alert();
            assertThat(alert.revision())
                    .as("seed %d: %s", seed, alert.summary())
                    .isGreaterThanOrEqualTo(last.getOrDefault(alert.id(), 0));
            last.put(alert.id(), alert.revision());
        }
        AlertStore alerts = new AlertStore(database, Told.TENANT);
        for (int i = 0; i < 12; i++) {
            Optional<StoredAlert> now = alerts.get(Told.id("alert " + i));
            if (now.isPresent()
                    && (last.containsKey(now.get().id()) || !now.get().json().contains("withdrawn"))) {
                assertThat(last.get(now.get().id()))
                        .as("seed %d: the last that is known of alert %d", seed, i)
                        .isEqualTo(now.get().revision());
            }
        }
        assertThat(deaths).as("the seeds are such that it dies now and then").isPositive();
    }

    private void change(Random random) {
        String name = "alert " + random.nextInt(12);
        if (random.nextInt(6) == 0) {
            Told.tell(database, List.of(new AlertChange.Withdrawn(Told.id(name))));
        } else {
            tell(name, List.of(Level.values()).get(random.nextInt(5)), random.nextInt(100));
        }
    }

    private static Outcome dies() {
        throw new Death();
    }

    /** As if the process had been killed there: what was remembered before stays, nothing is remembered after. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void anErrorIsNotSwallowed() {
        Receiver receiver = new Receiver(1);
        Delivery delivery = delivery(receiver, SinkRoute.ALL, false);
        tell("a", Level.HIGH, 1);
        receiver.answers(_ -> dies());

        assertThatThrownBy(delivery::round).isInstanceOf(Death.class);
    }

    private int replay() {
        Notes notes = new Notes(Told.TENANT, InstantSource.fixed(Told.NOW));
        return store.replay(SOC, Optional.empty(), notes.operator("sink.replay", new Target("Sink", SOC, SOC)));
    }

    private void tell(String name, Level level, long events) {
        Told.tell(database, Told.alert(name, level, events));
    }

    private static dev.gatehouse.store.sinks.AlertStanding unknown() {
        return dev.gatehouse.store.sinks.AlertStanding.UNKNOWN;
    }

    private static CheckpointRow checkpoint(long sequence) {
        return new CheckpointRow(
                sequence,
                "ab".repeat(32),
                Told.NOW,
                "{\"time\":\"2026-05-04T20:00:00Z\",\"keyId\":\"" + "0".repeat(16) + "\",\"signature\":\""
                        + "0".repeat(128) + "\"}");
    }

    private Delivery delivery(Receiver receiver, SinkRoute route, boolean updates) {
        return delivery(receiver, route, updates, 4);
    }

    private Delivery delivery(Receiver receiver, SinkRoute route, boolean updates, int lanes) {
        Hand hand = new Hand(SOC, receiver, lanes);
        hands.add(hand);
        return new Delivery(
                SOC,
                new Route(route, updates),
                new Anchors(Told.TENANT, new AuditTrail(database, Told.TENANT), updates),
                hand,
                new AlertStore(database, Told.TENANT),
                store,
                "",
                InstantSource.fixed(Told.NOW));
    }
}
