package dev.gatehouse.store.audit;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.store.Code;
import dev.gatehouse.store.StoreException;
import dev.gatehouse.store.testing.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class AuditTrailTest {
    private final Backend backend;
    private final AuditTrail trail;

    AuditTrailTest(Backend backend) {
        this.backend = backend;
        this.trail = new AuditTrail(backend.shared(), Backend.tenant());
    }

    @Test
    void keepsNotesInTheOrderInWhichTheyWereWritten() {
        trail.append(note("later", START.plusSeconds(9)));
        trail.append(note("earlier", START));

        assertThat(trail.unsealed(10))
                .containsExactly(
                        new UnsealedRow(1, note("later", START.plusSeconds(9))),
                        new UnsealedRow(2, note("earlier", START)));
        assertThat(trail.unsealed(1)).hasSize(1);
    }

    @Test
    void keepsTheTextByteForByte() {
        String json = "{\"a\":\"\\u0000 \\ud800 \uD83D\uDE00 \\\\ Ä \\n\"}";
        trail.append(new AuditNote(START, "a\0\\b", "c", "d\uD800", json));

        assertThat(trail.unsealed(1).getFirst().note()).isEqualTo(new AuditNote(START, "a\0\\b", "c", "d\uD800", json));
        assertThatThrownBy(() -> new AuditNote(START, "a", "b", "c", "\0"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsWhoDidWhatToWhatAndWhen() {
        trail.append(new AuditNote(START, "Kim", "hold.place", "hold 1", "{}"));
        trail.append(new AuditNote(START.plusSeconds(1), "lee", "hold.lift", "hold 1", "{}"));
        trail.append(new AuditNote(START.plusSeconds(2), "kim_b%", "holder.x", "alert 2", "{}"));
        trail.seal(List.of(seal(1, 1, "0", "h1")));

        assertThat(found("", "", "")).containsExactly(3L, 2L, 1L);
        assertThat(found("KIM", "", "")).containsExactly(3L, 1L);
        assertThat(found("m_b%", "", "")).containsExactly(3L);
        assertThat(found("_i", "", "")).isEmpty();
        assertThat(found("", "hold", "")).containsExactly(2L, 1L);
        assertThat(found("", "hold.lift", "hold")).containsExactly(2L);
        assertThat(found("", "", "Alert 2")).containsExactly(3L);
        assertThat(found("\0", "\0", "\0")).isEmpty();
        TrailQuery some =
                new TrailQuery("", "", "", Optional.of(START), Optional.of(START.plusSeconds(2)), Optional.of(2L), 10);
        assertThat(trail.find(some)).singleElement().satisfies(first -> {
            assertThat(first.number()).isEqualTo(1);
            assertThat(first.hash()).contains("h1");
            assertThat(first.note().action()).isEqualTo("hold.place");
        });
        assertThat(trail.chain(1, 5)).extracting(SealedRow::number).containsExactly(1L);
        assertThat(trail.chain(2, 5)).isEmpty();
    }

    private List<Long> found(String actor, String action, String target) {
        return trail
                .find(new TrailQuery(actor, action, target, Optional.empty(), Optional.empty(), Optional.empty(), 10))
                .stream()
                .map(FoundNote::number)
                .toList();
    }

    @Test
    void sealsTheNextNotesOnTopOfTheChain() {
        append(4);
        trail.seal(List.of(seal(1, 1, "0", "h1"), seal(2, 2, "h1", "h2")));
        trail.seal(List.of(seal(3, 3, "h2", "h3")));

        assertThat(trail.unsealed(10)).extracting(UnsealedRow::number).containsExactly(4L);
        assertThat(trail.lastSealed().orElseThrow().hash()).isEqualTo("h3");
        assertThat(chain(2))
                .containsExactly(
                        new SealedRow(2, 2, "h1", "h2", note("n2")), new SealedRow(3, 3, "h2", "h3", note("n3")));
    }

    @Test
    void refusesASealThatDoesNotGoOn() {
        append(3);
        trail.seal(List.of(seal(1, 1, "0", "h1")));

        assertOutOfOrder(() -> trail.seal(List.of(seal(1, 1, "0", "other"))));
        assertOutOfOrder(() -> trail.seal(List.of(seal(3, 2, "h1", "h2"))));
        assertOutOfOrder(() -> trail.seal(List.of(seal(2, 3, "h1", "h2"))));
        assertOutOfOrder(() -> trail.seal(List.of(seal(2, 2, "forged", "h2"))));
        assertOutOfOrder(() -> trail.seal(List.of(seal(2, 2, "h1", "h2"), seal(3, 3, "h1", "h3"))));
        assertOutOfOrder(
                () -> trail.seal(List.of(seal(2, 2, "h1", "h2"), seal(3, 3, "h2", "h3"), seal(4, 4, "h3", "h4"))));

        assertThat(chain(1)).as("all or none").hasSize(1);
    }

    @Test
    void keepsCheckpointsAsTheyWereFirstMade() {
        var checkpoint = new CheckpointRow(7, "h7", START, "{\"signature\":\"a\"}");
        trail.checkpoint(new CheckpointRow(9, "h9", START.plusSeconds(5), "{}"));
        trail.checkpoint(checkpoint);
        trail.checkpoint(new CheckpointRow(7, "other", START, "{}"));

        assertThat(trail.checkpoints())
                .containsExactly(checkpoint, new CheckpointRow(9, "h9", START.plusSeconds(5), "{}"));
    }

    @Test
    void keepsTheChainsOfTenantsApart() {
        append(2);
        var theirs = new AuditTrail(backend.shared(), Backend.tenant());
        theirs.append(note("theirs"));
        theirs.seal(List.of(seal(1, 1, "0", "t1")));

        assertThat(trail.lastSealed()).isEmpty();
        assertThat(trail.unsealed(10)).hasSize(2);
        assertThat(theirs.unsealed(10)).isEmpty();
    }

    private void append(int count) {
        for (int i = 1; i <= count; i++) {
            trail.append(note("n" + i));
        }
    }

    private List<SealedRow> chain(long from) {
        List<SealedRow> chain = new ArrayList<>();
        trail.stream(from, chain::add);
        return chain;
    }

    private static Seal seal(long number, long sequence, String previous, String hash) {
        return new Seal(number, sequence, previous, hash);
    }

    private static void assertOutOfOrder(ThrowingCallable sealing) {
        assertThatThrownBy(sealing)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.OUT_OF_ORDER));
    }
}
