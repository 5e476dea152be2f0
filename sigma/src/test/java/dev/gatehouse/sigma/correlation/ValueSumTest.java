package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The correlation types {@code value_sum} and {@code value_avg}. */
final class ValueSumTest {
    private static Story of(String type, String bound) {
        return Story.of(
                "type: " + type,
                "rules: [a]",
                "group-by: [user]",
                "timespan: 1m",
                "condition: {field: bytes, " + bound + "}");
    }

    @Test
    void addsTheNumbersOfAWindow() {
        Story story = of("value_sum", "gt: 100");
        story.at(0, "a", "user=kim", "bytes=60").at(61, "a", "user=kim", "bytes=40.5");
        assertThat(story.episodes()).isEmpty();
        assertThat(story.at(62, "a", "user=kim", "bytes=59.75").episodes()).containsExactly("61-62 at 62: 100.25 of 2");
    }

    @Test
    void passesOverWhatIsNoNumber() {
        assertThat(of("value_sum", "gte: 1")
                        .at(0, "a", "user=kim", "bytes=many")
                        .at(1, "a", "user=kim")
                        .episodes())
                .isEmpty();
    }

    @Test
    void takesTheMean() {
        Story story = of("value_avg", "gte: 50");
        assertThat(story.at(0, "a", "user=kim", "bytes=10")
                        .at(1, "a", "user=kim", "bytes=80")
                        .episodes())
                .isEmpty();
        assertThat(story.at(2, "a", "user=kim", "bytes=60").episodes()).containsExactly("0-2 at 2: 50.0 of 3");
    }

    @Test
    void showsTheLeastWhereOnlyUpperLimitsAreGiven() {
        assertThat(of("value_avg", "lt: 50")
                        .at(0, "a", "user=kim", "bytes=40")
                        .at(1, "a", "user=kim", "bytes=20")
                        .episodes())
                .containsExactly("0-1 at 0: 30.0 of 2");
    }

    @Test
    void leavesNoTraceOfWhatHasLeftTheWindow() {
        Story story = of("value_sum", "eq: 0.25");
        story.at(0, "a", "user=kim", "bytes=1e17").at(61, "a", "user=kim", "bytes=0.25");
        assertThat(story.episodes()).containsExactly("61-61 at 61: 0.25 of 1");
    }
}
