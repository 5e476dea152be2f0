package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The correlation type {@code temporal_ordered}. */
final class TemporalOrderedTest {
    private static Story of(String condition) {
        return Story.of("type: temporal_ordered", "rules: [a, b, c]", "group-by: [user]", "timespan: 1m", condition);
    }

    private static Story all() {
        return of("generate: true");
    }

    @Test
    void asksForTheOrderOfTheList() {
        assertThat(all().at(0, "a", "user=kim")
                        .at(1, "b", "user=kim")
                        .at(2, "c", "user=kim")
                        .episodes())
                .containsExactly("0-2 at 2: 3.0 of 3");
        assertThat(all().at(0, "b", "user=kim")
                        .at(1, "a", "user=kim")
                        .at(2, "c", "user=kim")
                        .episodes())
                .isEmpty();
    }

    @Test
    void letsOthersComeBetween() {
        assertThat(all().at(0, "a", "user=kim")
                        .at(1, "c", "user=kim")
                        .at(2, "b", "user=kim")
                        .at(3, "a", "user=kim")
                        .at(4, "c", "user=kim")
                        .episodes())
                .containsExactly("0-4 at 4: 3.0 of 5");
    }

    @Test
    void startsAgainWhereAnEarlierStartIsTooOld() {
        assertThat(all().at(0, "a", "user=kim")
                        .at(50, "b", "user=kim")
                        .at(100, "c", "user=kim")
                        .episodes())
                .isEmpty();
        assertThat(all().at(0, "a", "user=kim")
                        .at(45, "a", "user=kim")
                        .at(50, "b", "user=kim")
                        .at(100, "c", "user=kim")
                        .episodes())
                .containsExactly("0-100 at 100: 3.0 of 4");
    }

    @Test
    void takesAnyOrderAtOneTime() {
        assertThat(all().at(0, "c", "user=kim")
                        .at(0, "b", "user=kim")
                        .at(0, "a", "user=kim")
                        .episodes())
                .containsExactly("0-0 at 0: 3.0 of 3");
    }

    @Test
    void countsTheRulesOfTheLongestChain() {
        assertThat(of("condition: {gte: 2}")
                        .at(0, "c", "user=kim")
                        .at(1, "b", "user=kim")
                        .at(2, "a", "user=kim")
                        .episodes())
                .isEmpty();
        assertThat(of("condition: {gte: 2}")
                        .at(0, "a", "user=kim")
                        .at(1, "c", "user=kim")
                        .episodes())
                .containsExactly("0-1 at 1: 2.0 of 2");
    }
}
