package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where episodes begin and end. */
final class EpisodeTest {
    private static Story two() {
        return Story.of("type: event_count", "rules: [a]", "group-by: [u]", "timespan: 1m", "condition: {gte: 2}");
    }

    @Test
    void goesOnWhileGapsAreNoLongerThanTheTimespan() {
        assertThat(two().at(0, "a", "u=k")
                        .at(30, "a", "u=k")
                        .at(90, "a", "u=k")
                        .at(151, "a", "u=k")
                        .at(152, "a", "u=k")
                        .episodes())
                .containsExactly("0-90 at 30: 2.0 of 3", "151-152 at 152: 2.0 of 2");
    }

    @Test
    void beginsWithTheEarliestMatchOfTheRunNotOfTheWindow() {
        assertThat(two().at(0, "a", "u=k")
                        .at(60, "a", "u=k")
                        .at(115, "a", "u=k")
                        .episodes())
                .containsExactly("0-115 at 60: 2.0 of 3");
    }

    @Test
    void isCutAfterADay() {
        Story story = two();
        for (int minute = 0; minute <= 24 * 60 + 1; minute++) {
            story.at(minute * 60L, "a", "u=k");
        }
        assertThat(story.episodes()).containsExactly("0-86340 at 60: 2.0 of 1440", "86400-86460 at 86400: 2.0 of 2");
    }

    @Test
    void isCutNoSoonerThanItsTimespan() {
        Story story =
                Story.of("type: event_count", "rules: [a]", "group-by: [u]", "timespan: 7d", "condition: {gte: 3}");
        for (int day = 0; day < 3; day++) {
            story.at(day * 86400L, "a", "u=k");
        }
        assertThat(story.episodes()).containsExactly("0-172800 at 172800: 3.0 of 3");
    }

    @Test
    void showsTheLatestMatchesOfTheWindowThatFirstSatisfied() {
        Story story =
                Story.of("type: event_count", "rules: [a]", "group-by: [u]", "timespan: 1h", "condition: {gte: 30}");
        for (int i = 0; i < 40; i++) {
            story.at(i, "a", "u=k");
        }
        Episode episode = new SortedCorrelator(story.plan(), Limits.DEFAULT)
                .episodes(story.entries())
                .getFirst()
                .episode();
        assertThat(episode.events()).isEqualTo(40);
        assertThat(episode.measure()).isEqualTo(40);
        assertThat(episode.shown()).extracting(Entry::event).hasSize(10).endsWith("e29");
    }
}
