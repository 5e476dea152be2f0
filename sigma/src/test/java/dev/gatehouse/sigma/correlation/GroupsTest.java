package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of groups, whether they satisfy their correlation or not. */
final class GroupsTest {
    @Test
    void theNearestWindowIsTheOneThatCountsMost() {
        Story story =
                Story.of("type: event_count", "rules: [a]", "group-by: [user]", "timespan: 1m", "condition: {gte: 3}");
        story.at(0, "a", "user=kim").at(200, "a", "user=kim").at(210, "a", "user=kim");
        story.at(500, "a", "user=kim").at(510, "a", "user=kim");
        assertThat(groups(story)).singleElement().satisfies(group -> {
            assertThat(group.satisfied()).isFalse();
            assertThat(group.events()).isEqualTo(5);
            assertThat(group.nearest()).isEqualTo(new Reached(210_000_000, OptionalDouble.of(2), Set.of(0)));
        });
    }

    @Test
    void underAnUpperLimitTheNearestWindowIsTheOneThatCountsLeast() {
        Story story = Story.of(
                "type: value_count",
                "rules: [a]",
                "group-by: [user]",
                "timespan: 1m",
                "condition: {field: app, lte: 1, gte: 1}");
        story.at(0, "a", "user=kim,lee", "app=x,y,z").at(100, "a", "user=kim", "app=x,y");
        assertThat(groups(story))
                .extracting(group -> group.nearest().measure().getAsDouble())
                .containsExactly(2.0, 3.0);
        assertThat(groups(story.at(200, "a", "user=kim", "app=x"))).first().satisfies(group -> {
            assertThat(group.satisfied()).isTrue();
            assertThat(group.episodes()).hasSize(1);
        });
    }

    @Test
    void whereNothingIsMeasuredTheNearestWindowIsTheOneInWhichMostRulesMatched() {
        Story story = Story.of(
                "type: temporal", "rules: [a, b, c]", "group-by: [user]", "timespan: 1m", "condition: a and c");
        story.at(0, "a", "user=kim").at(100, "a", "user=kim").at(110, "b", "user=kim");
        assertThat(groups(story)).singleElement().satisfies(group -> {
            assertThat(group.nearest().measure()).isEmpty();
            assertThat(group.nearest().sources()).containsExactlyInAnyOrder(0, 1);
        });
    }

    @Test
    void copiesOfAMatchAreOne() {
        Story story =
                Story.of("type: event_count", "rules: [a]", "group-by: [user]", "timespan: 1m", "condition: {gte: 2}");
        story.at(0, "a", "user=kim");
        story.entries().add(story.entries().getFirst());
        assertThat(groups(story)).singleElement().satisfies(group -> {
            assertThat(group.matches()).hasSize(1);
            assertThat(group.satisfied()).isFalse();
        });
    }

    @Test
    void whatSatisfiesAnInnerCorrelationIsInAGroupOfTheOuterOne() {
        Story story = Story.documents("""
                title: many
                name: many
                correlation:
                  type: event_count
                  rules: [a]
                  group-by: [user]
                  timespan: 1m
                  condition: {gte: 2}
                ---
                title: then
                name: then
                correlation:
                  type: temporal_ordered
                  rules: [many, b]
                  group-by: [user]
                  timespan: 5m
                """);
        story.at(0, "a", "user=kim").at(1, "a", "user=kim").at(2, "b", "user=kim");
        assertThat(groups(story))
                .extracting(group -> group.key().node(), Group::satisfied)
                .containsExactly(tuple(0, true), tuple(1, true));
    }

    private static List<Group> groups(Story story) {
        return new SortedCorrelator(story.plan(), Limits.DEFAULT).groups(story.entries());
    }
}
