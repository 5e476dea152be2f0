package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Correlations of correlations, and aliases. */
final class ChainTest {
    private static final String MANY = """
            title: Many
            name: many
            correlation: {type: event_count, rules: [a], group-by: [host], timespan: 1m, condition: {gte: 3}}
            """;

    private static Story manyThenB(String groupBy) {
        return Story.documents(MANY + "---\n" + """
                title: Then
                correlation: {type: temporal_ordered, rules: [many, b], group-by: [%s], timespan: 5m}
                """.formatted(groupBy));
    }

    @Test
    void matchesWhenTheInnerOneIsSatisfied() {
        Story story = manyThenB("host");
        story.at(0, "a", "host=x").at(1, "a", "host=x").at(3, "b", "host=x");
        assertThat(story.episodes()).isEmpty();
        assertThat(story.at(2, "a", "host=x").episodes()).containsExactly("2-3 at 3: 2.0 of 2");
    }

    @Test
    void groupsByItsOwnFieldsWhateverTheInnerOneGroupsBy() {
        Story story = manyThenB("user");
        story.at(0, "a", "host=x", "user=kim").at(1, "a", "host=x", "user=lee").at(2, "a", "host=x", "user=ann");
        assertThat(story.at(3, "b", "host=y", "user=kim").episodes()).isEmpty();
        assertThat(story.at(4, "b", "host=y", "user=ann").episodes()).containsExactly("2-4 at 4: 2.0 of 2");
    }

    @Test
    void showsWhatTheInnerOneRestsOn() {
        Story story = manyThenB("host");
        story.at(0, "a", "host=x").at(1, "a", "host=x").at(2, "a", "host=x").at(3, "b", "host=x");
        List<Entry> shown = new SortedCorrelator(story.plan(), Limits.DEFAULT)
                .episodes(story.entries()).stream()
                        .filter(found -> !story.plan().silencesNode(found.key().node()))
                        .flatMap(found -> found.episode().shown().stream())
                        .toList();
        assertThat(shown).extracting(Entry::event).containsExactly("e2", "e3");
        assertThat(shown.getFirst().parts()).extracting(Entry::event).containsExactly("e0", "e1", "e2");
    }

    @Test
    void keepsTheInnerOneSilentUnlessItIsToGenerate() {
        assertThat(manyThenB("host").plan().silencesNode(0)).isTrue();
        assertThat(manyThenB("host").plan().silencesRule(0)).isTrue();
        assertThat(manyThenB("host").plan().silencesNode(1)).isFalse();
        CorrelationPlan loud =
                Story.link("title: T\ncorrelation: {type: event_count, rules: [a], group-by: [u], timespan: 1m,"
                        + " condition: {gte: 3}, generate: true}\n");
        assertThat(loud.silencesRule(0)).isFalse();
        assertThat(loud.correlates(0)).isTrue();
        assertThat(loud.correlates(1)).isFalse();
    }

    @Test
    void findsAnAliasInEachRulesEvents() {
        Story story = Story.of(
                "type: temporal",
                "rules: [a, b]",
                "group-by: [ip]",
                "timespan: 1m",
                "aliases: {ip: {a: destination, b: source}}");
        assertThat(story.plan().fieldsOf(0)).containsExactly("destination");
        assertThat(story.plan().fieldsOf(1)).containsExactly("source");
        story.at(0, "a", "destination=1", "source=2").at(1, "b", "destination=2", "source=2");
        assertThat(story.episodes()).isEmpty();
        assertThat(story.at(2, "b", "source=1").episodes()).containsExactly("0-2 at 2: 2.0 of 2");
    }

    @Test
    void readsWhatOuterOnesAskForThroughInnerOnes() {
        assertThat(manyThenB("user").plan().fieldsOf(0)).containsExactlyInAnyOrder("host", "user");
        assertThat(manyThenB("host").plan().fieldsOf(0)).containsExactly("host");
    }
}
