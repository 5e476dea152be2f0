package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The correlation type {@code value_percentile}, with a percentile and without. */
final class ValuePercentileTest {
    private static Story of(String condition) {
        return Story.of(
                "type: value_percentile",
                "rules: [a]",
                "group-by: [host]",
                "timespan: 1h",
                "condition: {" + condition + "}");
    }

    @Test
    void interpolatesBetweenTheClosestRanks() {
        Story story = of("field: n, percentile: 50, gte: 35");
        story.at(0, "a", "host=x", "n=10").at(1, "a", "host=x", "n=20").at(2, "a", "host=x", "n=50");
        assertThat(story.episodes()).isEmpty();
        assertThat(story.at(3, "a", "host=x", "n=70").episodes()).containsExactly("0-3 at 3: 35.0 of 4");
    }

    @Test
    void takesTheEndsAtNoughtAndAHundred() {
        assertThat(of("field: n, percentile: 100, gte: 5")
                        .at(0, "a", "host=x", "n=1")
                        .at(1, "a", "host=x", "n=5")
                        .episodes())
                .containsExactly("0-1 at 1: 5.0 of 2");
        assertThat(of("field: n, percentile: 0, lte: 1")
                        .at(0, "a", "host=x", "n=7")
                        .at(1, "a", "host=x", "n=1")
                        .episodes())
                .containsExactly("0-1 at 1: 1.0 of 2");
    }

    @Test
    void comparesTheShareOfTheRarestNewValueWithoutAPercentile() {
        Story story = of("field: image, lte: 10");
        for (int i = 0; i < 9; i++) {
            story.at(i, "a", "host=x", "image=usual");
        }
        assertThat(story.episodes()).isEmpty();
        assertThat(story.at(20, "a", "host=x", "image=rare").episodes()).containsExactly("0-20 at 20: 10.0 of 10");
    }
}
