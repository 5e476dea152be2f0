package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Origin;
import dev.gatehouse.detection.config.Threshold;
import dev.gatehouse.sigma.Bound;
import dev.gatehouse.sigma.SigmaParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an organisation writes under {@code thresholds} takes the place of a correlation's limit. */
final class ChosenThresholdsTest {
    private static final RuleContent CONTENT = RuleContent.of(SigmaParser.parse("many.yml", """
                    title: One
                    name: one
                    logsource: {product: azure, service: signinlogs}
                    detection: {s: {ResultType: '50126'}, condition: s}
                    ---
                    title: Many
                    name: many
                    correlation: {type: event_count, rules: [one], group-by: [UserId], timespan: 1h, condition: {gte: 10}}
                    ---
                    title: Some
                    name: some
                    correlation: {type: event_count, rules: [one], group-by: [UserId], timespan: 1h, condition: {gt: 1, lt: 9}}
                    """), RuleSource.COMMUNITY);

    private static ChosenThresholds chosen(String name, double limit) {
        return ChosenThresholds.apply(CONTENT, Map.of(name, new Threshold(limit, new Origin("gatehouse.yaml", 3, 5))));
    }

    private static List<Bound> bounds(ChosenThresholds chosen, int correlation) {
        return chosen.content().correlations().get(correlation).sigma().bounds();
    }

    @Test
    void theLimitIsAnotherAndItsOperatorStays() {
        ChosenThresholds chosen = chosen("many", 25);
        assertThat(bounds(chosen, 0)).containsExactly(new Bound(Bound.Operator.GTE, 25));
        assertThat(bounds(chosen, 1)).hasSize(2);
        assertThat(chosen.problems()).isEmpty();
        assertThat(bounds(chosen("MANY", 3), 0)).as("in any case").containsExactly(new Bound(Bound.Operator.GTE, 3));
    }

    @Test
    void aNameThatNothingHasIsTold() {
        assertThat(chosen("none", 3).problems())
                .containsExactly(
                        "gatehouse.yaml:3:5: there is no correlation 'none'; gatehouse rules list shows their names");
    }

    @Test
    void twoLimitsCannotBeOne() {
        ChosenThresholds chosen = chosen("some", 3);
        assertThat(bounds(chosen, 1)).hasSize(2);
        assertThat(chosen.problems().getFirst()).contains("has no single limit");
    }
}
