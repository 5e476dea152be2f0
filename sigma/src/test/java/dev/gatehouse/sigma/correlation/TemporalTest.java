package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The correlation type {@code temporal}. */
final class TemporalTest {
    private static Story of(String... condition) {
        String[] lines = {"type: temporal", "rules: [a, b, c]", "group-by: [user]", "timespan: 1m"};
        String[] all = java.util.Arrays.copyOf(lines, lines.length + condition.length);
        System.arraycopy(condition, 0, all, lines.length, condition.length);
        return Story.of(all);
    }

    @Test
    void asksForAllRulesInAnyOrder() {
        Story story = of().at(0, "c", "user=kim").at(30, "a", "user=kim");
        assertThat(story.episodes()).isEmpty();
        assertThat(story.at(60, "b", "user=kim").episodes()).containsExactly("0-60 at 60: 3.0 of 3");
    }

    @Test
    void asksForThemInOneWindowAndGroup() {
        assertThat(of().at(0, "c", "user=kim")
                        .at(30, "a", "user=kim")
                        .at(61, "b", "user=kim")
                        .episodes())
                .isEmpty();
        assertThat(of().at(0, "c", "user=kim")
                        .at(30, "a", "user=lee")
                        .at(50, "b", "user=kim")
                        .episodes())
                .isEmpty();
    }

    @Test
    void countsDifferentRules() {
        assertThat(of("condition: {gte: 2}")
                        .at(0, "a", "user=kim")
                        .at(1, "a", "user=kim")
                        .episodes())
                .isEmpty();
        assertThat(of("condition: {gte: 2}")
                        .at(0, "a", "user=kim")
                        .at(1, "c", "user=kim")
                        .episodes())
                .containsExactly("0-1 at 1: 2.0 of 2");
    }

    @Test
    void takesAnExpressionOfRules() {
        Story story = of("condition: a and (b or c) and not b");
        assertThat(story.at(0, "a", "user=kim").episodes()).isEmpty();
        assertThat(story.at(1, "c", "user=kim").episodes()).containsExactly("0-1 at 1: 2.0 of 2");
        assertThat(of("condition: 1 of them").at(0, "b", "user=kim").episodes()).containsExactly("0-0 at 0: 1.0 of 1");
    }
}
