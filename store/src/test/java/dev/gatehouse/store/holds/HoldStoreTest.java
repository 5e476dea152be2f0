package dev.gatehouse.store.holds;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.holds.Hold.Step;
import dev.gatehouse.store.testing.Backend;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class HoldStoreTest {
    private static final Hold HOLD = Hold.placed(
            UUID.fromString("4f3c7d1e-1b6f-4f55-9f0e-4d2f6f0a9b10"),
            Optional.of("CASE-17"),
            List.of("adm_kim@contoso.example", "6d43646f-6d4e-53bc-8391-938ae6dd27fb"),
            List.of("00000000000000ff-12"),
            "the works council asks \u0000",
            new Step("1", "kim", START));

    private final Backend backend;
    private final String tenant = Backend.tenant();
    private final HoldStore store;

    HoldStoreTest(Backend backend) {
        this.backend = backend;
        this.store = new HoldStore(backend.shared(), tenant);
    }

    @Test
    void givesBackWhatWasPlaced() {
        store.place(HOLD, note("hold.place"));
        Hold plain = Hold.placed(
                UUID.randomUUID(), Optional.empty(), List.of("a"), List.of(), "b", new Step("1", "kim", at(-1)));
        store.place(plain, note("hold.place"));

        assertThat(store.all()).containsExactly(plain, HOLD);
        assertThat(store.find(HOLD.id())).contains(HOLD);
        assertThat(store.find(UUID.randomUUID())).isEmpty();
        assertThat(new HoldStore(backend.shared(), Backend.tenant()).all()).isEmpty();
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void isLiftedByTwoPeople() {
        store.place(HOLD, note("hold.place"));

        assertThat(lift("1", 10)).isInstanceOfSatisfying(LiftAnswer.Asked.class, asked -> {
            assertThat(asked.hold().isInForce()).isTrue();
            assertThat(asked.hold().asked().orElseThrow().reason()).isEqualTo("over");
        });
        assertThat(lift("1", 20)).isEqualTo(new LiftAnswer.SamePerson());
        assertThat(store.find(HOLD.id()).orElseThrow().isInForce()).isTrue();
        assertThat(lift("2", 30)).isInstanceOf(LiftAnswer.Lifted.class);
        assertThat(store.find(HOLD.id()).orElseThrow()).satisfies(hold -> {
            assertThat(hold.isInForce()).isFalse();
            assertThat(hold.lifted()).contains(new Step("2", "name 2", at(30)));
            assertThat(hold.asked().orElseThrow().step().by()).isEqualTo("1");
        });
        assertThat(lift("3", 40)).isEqualTo(new LiftAnswer.Over());
        assertThat(notes()).as("placed, asked, lifted").isEqualTo(3);
    }

    @Test
    void whatWasAskedForLapses() {
        store.place(HOLD, note("hold.place"));
        lift("1", 0);

        assertThat(lift("2", HoldStore.LAPSES.toSeconds())).isInstanceOf(LiftAnswer.Asked.class);
        assertThat(store.find(HOLD.id())
                        .orElseThrow()
                        .asked()
                        .orElseThrow()
                        .step()
                        .by())
                .isEqualTo("2");
        assertThat(lift("1", 2 * HoldStore.LAPSES.toSeconds() - 1)).isInstanceOf(LiftAnswer.Lifted.class);
    }

    @Test
    void thereIsNothingToLiftWhereNothingIsHeld() {
        assertThat(lift("1", 0)).isEqualTo(new LiftAnswer.Unknown());
        assertThat(notes()).isZero();
        assertThatThrownBy(() -> Hold.placed(
                        HOLD.id(), Optional.of("c"), List.of(), List.of(), "r", new Step("1", "kim", START)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private LiftAnswer lift(String by, long seconds) {
        return store.lift(HOLD.id(), new Step(by, "name " + by, at(seconds)), "over", answer -> note("hold.lift"));
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    private int notes() {
        return new AuditTrail(backend.shared(), tenant).unsealed(100).size();
    }
}
