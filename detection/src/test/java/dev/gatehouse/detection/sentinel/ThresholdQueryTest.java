package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ThresholdQueryTest {
    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

    private static final String COUNT = correlation("event_count", "", "gte: 3");

    private static String correlation(String type, String field, String bound) {
        return """
                title: wrong password
                name: wrong-password
                logsource: {product: azure, service: signinlogs}
                detection:
                  failure: {ResultType: '50126'}
                  condition: failure
                ---
                title: many
                name: many
                correlation:
                  type: %s
                  rules: [wrong-password]
                  group-by: [UserId]
                  timespan: 1h
                  condition: {%s%s}
                """.formatted(type, field.isEmpty() ? "" : "field: " + field + ", ", bound);
    }

    private static Map<String, Object> failure(String id, String user, String time, String address) {
        Instant at = Instant.parse("2026-05-04T" + time + ":00Z");
        return Rules.row(
                Table.SIGNIN_LOGS,
                Map.of(
                        "Id",
                        id,
                        "UserId",
                        user,
                        "ResultType",
                        "50126",
                        "IPAddress",
                        address,
                        "TimeGenerated",
                        at,
                        "CreatedDateTime",
                        at));
    }

    private static List<Map<String, Object>> run(String yaml, List<Map<String, Object>> rows, Duration age) {
        AnalyticsRule rule = Rules.export(yaml).rules().getFirst();
        return Rules.run(rule.query(), Table.SIGNIN_LOGS, rows, Map.of(), NOW, NOW.minus(age));
    }

    private static List<Map<String, Object>> run(String yaml, List<Map<String, Object>> rows) {
        return run(yaml, rows, Duration.ofMinutes(1));
    }

    @Test
    void countsAcrossTheFullHour() {
        assertThat(run(
                        COUNT,
                        List.of(
                                failure("1", "a", "10:50", ""),
                                failure("2", "a", "11:05", ""),
                                failure("3", "A", "11:20", ""))))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Key1", "a").containsEntry("Measure", 3L));
    }

    @Test
    void bothEndsOfAWindowBelongToIt() {
        assertThat(run(
                        COUNT,
                        List.of(
                                failure("1", "a", "10:00", ""),
                                failure("2", "a", "10:30", ""),
                                failure("3", "a", "11:00", ""))))
                .hasSize(1);
        assertThat(run(
                        COUNT,
                        List.of(
                                failure("1", "a", "10:00", ""),
                                failure("2", "a", "10:30", ""),
                                failure("3", "a", "11:01", ""))))
                .isEmpty();
    }

    @Test
    void countsEachKeyByItself() {
        assertThat(run(
                        COUNT,
                        List.of(
                                failure("1", "a", "10:00", ""),
                                failure("2", "b", "10:01", ""),
                                failure("3", "a", "10:02", ""))))
                .isEmpty();
    }

    @Test
    void oneEventThatIsThereTwiceIsOne() {
        assertThat(run(
                        COUNT,
                        List.of(
                                failure("1", "a", "10:00", ""),
                                failure("2", "a", "10:01", ""),
                                failure("2", "a", "10:01", ""))))
                .isEmpty();
    }

    @Test
    void anEventWithoutTheKeyIsInNoGroup() {
        assertThat(run(
                        COUNT,
                        List.of(
                                failure("1", "", "10:00", ""),
                                failure("2", "", "10:01", ""),
                                failure("3", "", "10:02", ""))))
                .isEmpty();
    }

    @Test
    void aWindowWithoutAnythingNewWasToldBefore() {
        List<Map<String, Object>> rows =
                List.of(failure("1", "a", "10:00", ""), failure("2", "a", "10:01", ""), failure("3", "a", "10:02", ""));
        assertThat(run(COUNT, rows, AnalyticsRule.NEWEST.plusMinutes(1))).isEmpty();
        assertThat(run(COUNT, rows, AnalyticsRule.NEWEST.minusMinutes(1))).hasSize(1);
    }

    @Test
    void countsDifferentValues() {
        String values = correlation("value_count", "IPAddress", "gte: 2");
        assertThat(run(values, List.of(failure("1", "a", "10:00", "x"), failure("2", "a", "10:05", "X"))))
                .isEmpty();
        assertThat(run(values, List.of(failure("1", "a", "10:00", "x"), failure("2", "a", "10:05", ""))))
                .isEmpty();
        assertThat(run(values, List.of(failure("1", "a", "10:00", "x"), failure("2", "a", "10:05", "y"))))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Measure", 2L));
    }

    @Test
    void anUpperLimitIsOneToo() {
        String few = correlation("event_count", "", "lt: 2");
        assertThat(run(few, List.of(failure("1", "a", "10:00", "")))).hasSize(1);
        assertThat(run(correlation("event_count", "", "gt: 1"), List.of(failure("1", "a", "10:00", ""))))
                .isEmpty();
    }

    @Test
    void countsAllTogetherWhereNothingGroups() {
        String all = COUNT.replace("group-by: [UserId]", "group-by: []");
        List<Map<String, Object>> three =
                List.of(failure("1", "a", "10:00", ""), failure("2", "b", "10:01", ""), failure("3", "c", "10:02", ""));
        assertThat(run(all, three))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Measure", 3L));
        assertThat(run(all, three.subList(0, 2))).isEmpty();
        assertThat(run(all, List.of())).isEmpty();
    }

    @Test
    void fewDifferentValuesAreLeftOut() {
        assertThat(Rules.export(correlation("value_count", "IPAddress", "lt: 3"))
                        .leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("few different values"));
    }

    @Test
    void aTimespanOfWeeksIsLeftOut() {
        assertThat(Rules.export(COUNT.replace("timespan: 1h", "timespan: 14d")).leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).contains("fourteen days"));
    }

    @Test
    void looksBackByItsTimespanAndADay() {
        assertThat(Rules.export(COUNT).rules().getFirst().period()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void everyRunOverlapsTheOneBeforeIt() {
        assertThat(AnalyticsRule.NEWEST).isGreaterThan(AnalyticsRule.FREQUENCY.plusMinutes(5));
    }

    @Test
    void otherCorrelationsAreLeftOut() {
        for (String type : List.of("new_value", "rare_value", "value_sum")) {
            String bound = type.equals("new_value") ? "min-events: 5" : "lt: 4";
            List<LeftOut> left = new ArrayList<>(
                    Rules.export(correlation(type, "IPAddress", bound)).leftOut());
            assertThat(left)
                    .singleElement()
                    .satisfies(one -> assertThat(one.reason()).contains(type));
        }
    }
}
