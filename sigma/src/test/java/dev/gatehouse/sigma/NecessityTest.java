package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which atoms must hold for a plan to hold. */
final class NecessityTest {
    private static final Place PLAIN = new Place("f", 0, Field.UNGROUPED, false);
    private static final Place RARE = new Place("g", 1, Field.UNGROUPED, true);

    private static Atom equal(Place place, String value) {
        return new Atom.Values(place, new LinkedHashSet<>(List.of(new LikeTest(SigmaText.parse(value), false))));
    }

    private static Set<Integer> needed(Plan plan) {
        return necessity().of(plan).map(Necessity.Needed::atoms).orElse(Set.of());
    }

    private static List<Set<Integer>> all(Plan plan) {
        return necessity().all(plan).stream().map(Necessity.Needed::atoms).toList();
    }

    private static Necessity necessity() {
        return new Necessity(List.of(
                equal(PLAIN, "something long"),
                equal(PLAIN, "true"),
                equal(RARE, "true"),
                new Atom.Present(PLAIN),
                new Atom.Missing(PLAIN),
                equal(Place.of("none", Optional.empty()), "x")));
    }

    @Test
    void ofAllPartsTheRarest() {
        assertThat(needed(new Plan.All(List.of(new Plan.Test(0), new Plan.Test(1), new Plan.Test(3)))))
                .containsExactly(0);
        assertThat(needed(new Plan.All(List.of(new Plan.Test(1), new Plan.Test(2)))))
                .containsExactly(2);
    }

    @Test
    void ofAnyPartsThoseOfEach() {
        assertThat(needed(new Plan.Any(List.of(new Plan.Test(0), new Plan.Test(2)))))
                .containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void noneWhereAbsenceIsEnough() {
        assertThat(needed(new Plan.Not(new Plan.Test(0)))).isEmpty();
        assertThat(needed(new Plan.Test(4))).isEmpty();
        assertThat(needed(new Plan.Any(List.of(new Plan.Test(0), new Plan.Test(4)))))
                .isEmpty();
    }

    @Test
    void othersAfterTheRarest() {
        Plan both = new Plan.All(
                List.of(new Plan.Test(1), new Plan.Not(new Plan.Test(3)), new Plan.All(List.of(new Plan.Test(0)))));
        assertThat(all(both)).containsExactly(Set.of(0), Set.of(1));
        assertThat(all(new Plan.Any(List.of(both, new Plan.Test(2))))).containsExactly(Set.of(0, 2));
    }

    @Test
    void aFieldThatNoEventHasFirst() {
        assertThat(needed(new Plan.All(List.of(new Plan.Test(0), new Plan.Test(5)))))
                .containsExactly(5);
    }
}
