package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What correlations may say, and what is refused. */
final class CorrelationReaderTest {
    private static Parsed parse(String... lines) {
        return SigmaParser.parse(
                "c.yml", "title: t\nlevel: high\ncorrelation:\n  " + String.join("\n  ", lines) + "\n");
    }

    private static List<String> codes(String... lines) {
        return parse(lines).problems().stream().map(Problem::code).toList();
    }

    private static final String[] COUNT = {
        "type: event_count", "rules: [a]", "group-by: [u]", "timespan: 5m", "condition: {gte: 10}"
    };

    private static String[] but(String key, String line) {
        return java.util.stream.Stream.of(COUNT)
                .map(old -> old.startsWith(key + ":") ? line : old)
                .filter(kept -> !kept.isEmpty())
                .toArray(String[]::new);
    }

    @Test
    void readsEverythingThatACorrelationSays() {
        SigmaCorrelation correlation = parse(
                        "type: value_count",
                        "rules: [a, b]",
                        "group-by: [who, ip]",
                        "timespan: 36h",
                        "generate: true",
                        "aliases: {who: {a: User, b: Account}}",
                        "condition: {field: [Host, App], gt: 2, lte: 9.5}")
                .correlations()
                .getFirst();
        assertThat(correlation.title()).isEqualTo("t");
        assertThat(correlation.level()).isEqualTo(Level.HIGH);
        assertThat(correlation.type()).isEqualTo(new CorrelationType.ValueCount(List.of("Host", "App")));
        assertThat(correlation.rules()).containsExactly("a", "b");
        assertThat(correlation.groupBy()).containsExactly("who", "ip");
        assertThat(correlation.timespan()).isEqualTo(Duration.ofHours(36));
        assertThat(correlation.generate()).isTrue();
        assertThat(correlation.aliases()).isEqualTo(Map.of("who", Map.of("a", "User", "b", "Account")));
        assertThat(correlation.bounds())
                .containsExactly(new Bound(Bound.Operator.GT, 2), new Bound(Bound.Operator.LTE, 9.5));
        assertThat(correlation.at()).isEqualTo(new Position(3, 1));
    }

    @Test
    void asksOfATemporalCorrelationWithoutConditionThatAllRulesMatch() {
        assertThat(parse("type: temporal", "rules: [a, b]", "group-by: [u]", "timespan: 1h")
                        .correlations()
                        .getFirst()
                        .bounds())
                .containsExactly(new Bound(Bound.Operator.GTE, 2));
    }

    @Test
    void knowsTheUnitsOfTime() {
        assertThat(parse(but("timespan", "timespan: 90s"))
                        .correlations()
                        .getFirst()
                        .timespan())
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(codes(but("timespan", "timespan: 2w"))).containsExactly("correlation-unit");
        assertThat(codes(but("timespan", "timespan: 5 m"))).containsExactly("correlation-timespan");
        assertThat(codes(but("timespan", "timespan: 0m"))).containsExactly("correlation-timespan");
        assertThat(codes(but("timespan", "timespan: 99999d"))).containsExactly("correlation-timespan");
        assertThat(codes(but("timespan", ""))).containsExactly("correlation-timespan");
        assertThat(codes(but("timespan", "timeframe: 5m"))).containsExactly("correlation-timeframe");
    }

    @Test
    void refusesWhatItDoesNotKnowRatherThanIgnoreIt() {
        assertThat(codes(but("type", "type: lonely"))).containsExactly("correlation-type");
        assertThat(codes(but("type", ""))).containsExactly("correlation-type");
        assertThat(codes(but("timespan", "timespan: 5m\n  window: session"))).containsExactly("correlation-key");
        assertThat(codes(but("timespan", "timespan: 5m\n  window: sliding"))).isEmpty();
        assertThat(codes(but("condition", "condition: {atleast: 2}")))
                .containsExactly("correlation-condition", "correlation-condition");
        assertThat(codes(but("condition", "condition: {gte: many}"))).contains("number-expected");
        assertThat(codes(but("condition", ""))).containsExactly("correlation-condition");
        assertThat(codes(but("condition", "condition: [a]"))).contains("correlation-condition");
        assertThat(codes(but("condition", "condition: a and b"))).contains("search-unknown");
        assertThat(codes(but("rules", "rules: []"))).contains("correlation-rules");
        assertThat(codes(but("rules", "rules: [a, a]"))).containsExactly("correlation-rules");
        assertThat(codes(but("rules", "rules: [{a: b}]"))).contains("text-expected");
        assertThat(codes(but("group-by", ""))).containsExactly("correlation-ungrouped");
        assertThat(codes(but("timespan", "timespan: 5m\n  aliases: [a]"))).containsExactly("correlation-aliases");
        assertThat(codes(but("timespan", "timespan: 5m\n  aliases: {a: b}"))).containsExactly("correlation-aliases");
        assertThat(codes(but("timespan", "timespan: 5m\n  generate: often"))).containsExactly("correlation-generate");
        assertThat(SigmaParser.parse("c.yml", "title: t\ncorrelation: yes\n").problems())
                .extracting(Problem::code)
                .containsExactly("correlation-wrong");
    }

    @Test
    void asksForAFieldWhereAndOnlyWhereOneIsMeasured() {
        assertThat(codes(but("condition", "condition: {gte: 2, field: x}"))).containsExactly("correlation-condition");
        assertThat(codes("type: value_sum", "rules: [a]", "group-by: [u]", "timespan: 1h", "condition: {gt: 1}"))
                .containsExactly("correlation-condition");
        assertThat(codes(
                        "type: value_avg",
                        "rules: [a]",
                        "group-by: [u]",
                        "timespan: 1h",
                        "condition: {field: [x, y], gt: 1}"))
                .containsExactly("correlation-condition");
        assertThat(codes(
                        "type: value_percentile",
                        "rules: [a]",
                        "group-by: [u]",
                        "timespan: 1h",
                        "condition: {field: x, lte: 1}"))
                .containsExactly("correlation-percentile");
        assertThat(codes(
                        "type: value_percentile",
                        "rules: [a]",
                        "group-by: [u]",
                        "timespan: 1h",
                        "condition: {field: x, percentile: 101, lte: 1}"))
                .contains("correlation-condition");
        assertThat(codes(but("condition", "condition: {gte: 2, percentile: 5}")))
                .containsExactly("correlation-condition");
    }
}
