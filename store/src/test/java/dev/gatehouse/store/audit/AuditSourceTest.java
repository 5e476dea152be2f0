package dev.gatehouse.store.audit;

import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.store.Database;
import dev.gatehouse.store.StoreException;
import dev.gatehouse.store.testing.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Backend.class)
final class AuditSourceTest {
    private final Backend backend;
    private final AuditTrail trail;

    AuditSourceTest(Backend backend) {
        this.backend = backend;
        this.trail = new AuditTrail(backend.shared(), Backend.tenant());
    }

    @Test
    void takesNotesInTheirOrderAmongItsOwn() {
        trail.append(note("own"));
        assertThat(trail.taken("pim")).isZero();

        assertThat(trail.take("pim", 4, notes(1, 3))).isTrue();
        trail.append(note("own again"));
        assertThat(trail.take("pim", 6, notes(5, 6))).isTrue();

        assertThat(written()).containsExactly("own", "n1", "n2", "n3", "own again", "n5", "n6");
        assertThat(trail.taken("pim")).isEqualTo(6);
    }

    @Test
    void takesNothingTwice() {
        trail.take("pim", 3, notes(1, 3));

        assertThat(trail.take("pim", 3, notes(1, 3))).isFalse();
        assertThat(trail.take("pim", 2, notes(1, 2))).isFalse();

        assertThat(written()).containsExactly("n1", "n2", "n3");
        assertThat(trail.taken("pim")).isEqualTo(3);
    }

    @Test
    void takesOfABatchThatOverlapsOnlyWhatIsNew() {
        trail.take("pim", 3, notes(1, 3));

        assertThat(trail.take("pim", 5, notes(2, 5))).isTrue();
        assertThat(written()).containsExactly("n1", "n2", "n3", "n4", "n5");
    }

    @Test
    void knowsThatThereWasNothingToTake() {
        assertThat(trail.take("pim", 9, List.of())).isTrue();
        assertThat(trail.taken("pim")).isEqualTo(9);
        assertThat(trail.take("pim", 9, notes(8, 9))).isFalse();
        assertThat(written()).isEmpty();
    }

    @Test
    void keepsSourcesAndTenantsApart() {
        AuditTrail other = new AuditTrail(backend.shared(), Backend.tenant());
        String strange = "a\0" + "x".repeat(600);
        trail.take("pim", 3, notes(1, 3));

        assertThat(trail.take(strange, 2, notes(1, 2))).isTrue();
        assertThat(other.take("pim", 1, notes(1, 1))).isTrue();
        assertThat(trail.taken(strange)).isEqualTo(2);
        assertThat(trail.taken(strange + "x")).isZero();
        assertThat(trail.taken("pim")).isEqualTo(3);
        assertThat(other.taken("pim")).isEqualTo(1);
        assertThat(written()).containsExactly("n1", "n2", "n3", "n1", "n2");
    }

    @Test
    void refusesNotesThatAreNotInOrderOrLieBeyond() {
        List<SourceNote> turned = new ArrayList<>(notes(1, 2)).reversed();
        List<SourceNote> twice = List.of(notes(1, 1).getFirst(), notes(1, 1).getFirst());

        for (List<SourceNote> some : List.of(turned, twice, notes(1, 10))) {
            assertThatThrownBy(() -> trail.take("pim", 9, some)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new SourceNote(0, note("none"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(written()).isEmpty();
        assertThat(trail.taken("pim")).isZero();
    }

    @Test
    void forgetsNotesThatItCouldNotTakeToTheEnd() {
        try (var database = Database.open(backend.fresh())) {
            AuditTrail alone = new AuditTrail(database, "home");
            // What is read is still there, what is written last is not.
            database.write("home", handle -> handle.execute("ALTER TABLE audit_source RENAME TO elsewhere"));
            database.write(
                    "home", handle -> handle.execute("CREATE VIEW audit_source AS SELECT * FROM elsewhere LIMIT 1000"));
            assertThatThrownBy(() -> alone.take("pim", 2, notes(1, 2))).isInstanceOf(StoreException.class);
            database.write("home", handle -> handle.execute("DROP VIEW audit_source"));
            database.write("home", handle -> handle.execute("ALTER TABLE elsewhere RENAME TO audit_source"));

            assertThat(alone.unsealed(10)).isEmpty();
            assertThat(alone.taken("pim")).isZero();
            assertThat(alone.take("pim", 2, notes(1, 2))).isTrue();
        }
    }

    /** Whoever brings them, in whichever pieces, however often. */
    @Test
    void takesEachNoteOnceWhereSeveralBringThem() throws Exception {
        Random random = new Random(11);
        List<Future<?>> bringing = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (long from = 1; from <= 90; from += 1 + random.nextInt(6)) {
                long first = Math.max(1, from - random.nextInt(9));
                long last = Math.min(90, from + 5 + random.nextInt(4));
                bringing.add(threads.submit(() -> takeFromWhereItIs(first, last)));
            }
            for (Future<?> one : bringing) {
                one.get();
            }
        }
        takeFromWhereItIs(1, 90);

        assertThat(written())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 90)
                        .mapToObj(number -> "n" + number)
                        .toList());
    }

    /** As a carrier does: from what was taken on, or further back. */
    private void takeFromWhereItIs(long first, long last) {
        long from = Math.min(first, trail.taken("pim") + 1);
        trail.take("pim", last, notes(from, last));
    }

    private List<String> written() {
        return trail.unsealed(1_000).stream().map(row -> row.note().action()).toList();
    }

    private static List<SourceNote> notes(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> new SourceNote(number, note("n" + number)))
                .toList();
    }
}
