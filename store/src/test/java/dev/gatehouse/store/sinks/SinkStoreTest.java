package dev.gatehouse.store.sinks;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Alerts.alert;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.store.alerts.AlertBook;
import dev.gatehouse.store.sinks.DeadLetter.Kind;
import dev.gatehouse.store.testing.Backend;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class SinkStoreTest {
    private static final UUID FIRST = UUID.fromString("4f3c7d1e-1b6f-4f55-9f0e-4d2f6f0a9b10");
    private static final UUID SECOND = UUID.fromString("0b5d0b8e-7f6a-4c0b-8b7e-1c2d3e4f5a6b");

    private final Backend backend;
    private final String tenant = Backend.tenant();
    private final SinkStore store;

    SinkStoreTest(Backend backend) {
        this.backend = backend;
        this.store = new SinkStore(backend.shared(), tenant);
    }

    @Test
    void aSinkThatNobodyKnewBeginsWithWhatComesFromThenOn() {
        tell("one", "two");

        assertThat(store.place("soc")).isEqualTo(new SinkPlace(2, 0));
        tell("three");
        assertThat(store.place("soc")).as("it stays where it is").isEqualTo(new SinkPlace(2, 0));
        assertThat(store.place("night")).isEqualTo(new SinkPlace(3, 0));
        store.advance("soc", new SinkPlace(3, 7));
        assertThat(new SinkStore(backend.shared(), tenant).place("soc")).isEqualTo(new SinkPlace(3, 7));
        assertThat(new SinkStore(backend.shared(), Backend.tenant()).place("soc"))
                .isEqualTo(new SinkPlace(0, 0));
    }

    @Test
    void remembersWhatASinkHasAlertByAlert() {
        store.settle(
                "soc", List.of(new ToldAlert(FIRST, 1, START), new ToldAlert(SECOND, 4, START)), List.of(), List.of());
        store.settle("soc", List.of(new ToldAlert(FIRST, 2, START)), List.of(), List.of());

        assertThat(store.standing("soc", List.of(FIRST, SECOND, UUID.randomUUID())))
                .containsOnlyKeys(FIRST, SECOND)
                .containsEntry(FIRST, new AlertStanding(OptionalInt.of(2), OptionalInt.empty()));
        assertThat(store.standing("night", List.of(FIRST))).isEmpty();
        assertThat(store.receipts(FIRST)).containsExactly(new SinkReceipt("soc", 2, START));
        assertThat(new SinkStore(backend.shared(), Backend.tenant()).receipts(FIRST))
                .isEmpty();
    }

    @Test
    void standingIsToldOfMoreAlertsThanAStatementTakes() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(1234).toList();
        store.settle("soc", many.stream().map(id -> new ToldAlert(id, 1, START)).toList(), List.of(), List.of());

        assertThat(store.standing("soc", many)).hasSize(1234);
    }

    @Test
    void deadLettersWaitForPeople() {
        store.settle("soc", List.of(), List.of(), List.of(dead(FIRST, "too large \u0000"), dead(SECOND, "no")));

        assertThat(store.dead("soc", 9))
                .extracting(DeadLetter::why)
                .containsExactlyInAnyOrder("too large \u0000", "no");
        assertThat(store.deadCount("soc")).isEqualTo(2);
        assertThat(store.again("soc", 9)).isEmpty();
        assertThat(store.standing("soc", List.of(FIRST)).get(FIRST))
                .isEqualTo(new AlertStanding(OptionalInt.empty(), OptionalInt.of(3)));

        assertThat(store.replay("soc", Optional.of(FIRST.toString()), note("sink.replay")))
                .isEqualTo(1);
        assertThat(store.again("soc", 9)).extracting(DeadLetter::subject).containsExactly(FIRST.toString());

        store.settle("soc", List.of(new ToldAlert(FIRST, 3, START)), List.of(), List.of());
        assertThat(store.dead("soc", 9)).extracting(DeadLetter::subject).containsExactly(SECOND.toString());
        assertThat(store.discard("soc", Optional.empty(), note("sink.discard"))).isEqualTo(1);
        assertThat(store.discard("soc", Optional.empty(), note("sink.discard"))).isZero();
        assertThat(store.deadCount("soc")).isZero();
    }

    @Test
    void aCheckpointThatWasTakenIsNoDeadLetterAnyMore() {
        DeadLetter checkpoint = new DeadLetter(DeadLetter.Kind.CHECKPOINT, "9", 0, "no", START, false);
        store.settle("soc", List.of(), List.of(), List.of(checkpoint, dead(FIRST, "no")));
        store.settle("soc", List.of(), List.of(9L), List.of());

        assertThat(store.dead("soc", 9)).extracting(DeadLetter::subject).containsExactly(FIRST.toString());
    }

    @Test
    void aLetterThatIsRefusedAgainWaitsAgain() {
        store.settle("soc", List.of(), List.of(), List.of(dead(FIRST, "no")));
        store.replay("soc", Optional.empty(), note("sink.replay"));
        store.settle("soc", List.of(), List.of(), List.of(dead(FIRST, "no, still")));

        assertThat(store.again("soc", 9)).isEmpty();
        assertThat(store.dead("soc", 9)).extracting(DeadLetter::why).containsExactly("no, still");
    }

    @Test
    void sinksThatPeopleDeclareKeepTheirSecretsUnlessNewOnesAreGiven() {
        SetSinkStore set = new SetSinkStore(backend.shared(), tenant);

        set.set("soc", "{\"type\":\"webhook\"}", Optional.of("sealed"), "kim", START, note("sink.set"));
        SetSink again = set.set("soc", "{\"type\":\"slack\"}", Optional.empty(), "lee", START, note("sink.set"));

        assertThat(again).isEqualTo(new SetSink("soc", "{\"type\":\"slack\"}", "sealed", 2, "lee", START));
        assertThat(set.all()).containsExactly(again);
        assertThat(set.find("soc")).contains(again);
        assertThat(new SetSinkStore(backend.shared(), Backend.tenant()).all()).isEmpty();
        assertThat(set.remove("soc", note("sink.remove"))).isTrue();
        assertThat(set.remove("soc", note("sink.remove"))).isFalse();
        assertThat(set.all()).isEmpty();
    }

    private static DeadLetter dead(UUID alert, String why) {
        return new DeadLetter(Kind.ALERT, alert.toString(), 3, why, START, false);
    }

    private void tell(String... names) {
        List<AlertChange> changes = Stream.of(names)
                .<AlertChange>map(
                        name -> new AlertChange.Told(alert(tenant, name).make()))
                .toList();
        backend.shared().write(tenant, handle -> AlertBook.apply(handle, tenant, changes, START));
    }
}
