package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The correlation type {@code value_count}. */
final class ValueCountTest {
    @Test
    void countsDifferentValuesWithoutRegardToCase() {
        Story story = Story.of(
                "type: value_count",
                "rules: [a]",
                "group-by: [ip]",
                "timespan: 1m",
                "condition: {field: user, gte: 3}");
        story.at(0, "a", "ip=1", "user=kim").at(1, "a", "ip=1", "user=KIM").at(2, "a", "ip=1", "user=lee");
        assertThat(story.at(3, "a", "ip=1").episodes()).isEmpty();
        assertThat(story.at(4, "a", "ip=1", "user=ann").episodes()).containsExactly("0-4 at 4: 3.0 of 5");
    }

    @Test
    void forgetsValuesThatHaveLeftTheWindow() {
        Story story = Story.of(
                "type: value_count",
                "rules: [a]",
                "group-by: [ip]",
                "timespan: 10s",
                "condition: {field: user, gte: 3}");
        story.at(0, "a", "ip=1", "user=kim").at(9, "a", "ip=1", "user=lee").at(11, "a", "ip=1", "user=ann");
        assertThat(story.episodes()).isEmpty();
        assertThat(story.at(10, "a", "ip=1", "user=bo").episodes()).containsExactly("0-11 at 10: 3.0 of 4");
    }

    @Test
    void countsCombinationsOfSeveralFields() {
        Story story = Story.of(
                "type: value_count",
                "rules: [a]",
                "group-by: [ip]",
                "timespan: 1m",
                "condition: {field: [user, app], gte: 3}");
        story.at(0, "a", "ip=1", "user=kim", "app=x").at(1, "a", "ip=1", "user=kim", "app=y");
        assertThat(story.at(2, "a", "ip=1", "user=lee").episodes()).isEmpty();
        assertThat(story.at(3, "a", "ip=1", "user=lee", "app=x").episodes()).containsExactly("0-3 at 3: 3.0 of 4");
    }
}
