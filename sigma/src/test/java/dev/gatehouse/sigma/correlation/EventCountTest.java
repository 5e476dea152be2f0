package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The correlation type {@code event_count}. */
final class EventCountTest {
    private static Story three() {
        return Story.of("type: event_count", "rules: [a]", "group-by: [user]", "timespan: 1m", "condition: {gte: 3}");
    }

    @Test
    void countsTheEventsOfEachGroup() {
        assertThat(three().at(0, "a", "user=kim")
                        .at(10, "a", "user=lee")
                        .at(20, "a", "user=Kim")
                        .at(30, "a", "user=kim")
                        .episodes())
                .containsExactly("0-30 at 30: 3.0 of 3");
    }

    @Test
    void slidesItsWindowWithBothEndsInIt() {
        assertThat(three().at(50, "a", "user=kim")
                        .at(70, "a", "user=kim")
                        .at(110, "a", "user=kim")
                        .episodes())
                .containsExactly("50-110 at 110: 3.0 of 3");
        assertThat(three().at(50, "a", "user=kim")
                        .at(70, "a", "user=kim")
                        .at(111, "a", "user=kim")
                        .episodes())
                .isEmpty();
    }

    @Test
    void countsNobodyWithoutAGroup() {
        assertThat(three().at(0, "a").at(1, "a").at(2, "a").episodes()).isEmpty();
    }

    @Test
    void countsAnEventInEveryGroupThatItBelongsTo() {
        assertThat(three().at(0, "a", "user=kim,lee")
                        .at(1, "a", "user=kim,lee")
                        .at(2, "a", "user=lee,ann")
                        .episodes())
                .containsExactly("0-2 at 2: 3.0 of 3");
    }

    @Test
    void countsAnEventOnceForSeveralRules() {
        Story story = Story.of(
                "type: event_count", "rules: [a, b]", "group-by: [user]", "timespan: 1m", "condition: {gte: 2}");
        story.at(0, "a", "user=kim");
        Keyed first = story.entries().getFirst();
        Entry same = new Entry(
                0,
                first.entry().event(),
                1,
                first.entry().values(),
                first.entry().parts());
        story.entries().add(new Keyed(first.key(), same));
        assertThat(story.episodes()).isEmpty();
        assertThat(story.at(5, "b", "user=kim").episodes()).containsExactly("0-5 at 5: 2.0 of 2");
    }

    @Test
    void keepsWithinAllBounds() {
        Story story = Story.of(
                "type: event_count",
                "rules: [a]",
                "group-by: [user]",
                "timespan: 1m",
                "condition: {gt: 1, lt: 3, neq: 5}");
        assertThat(story.at(0, "a", "user=kim").episodes()).isEmpty();
        assertThat(story.at(1, "a", "user=kim").episodes()).containsExactly("0-1 at 1: 2.0 of 2");
    }

    @Test
    void isOneGroupOfAllWithoutGroupBy() {
        Story story = Story.of("type: event_count", "rules: [a]", "timespan: 1m", "condition: {eq: 2}");
        assertThat(story.at(0, "a", "user=kim").at(1, "a").episodes()).containsExactly("0-1 at 1: 2.0 of 2");
    }
}
