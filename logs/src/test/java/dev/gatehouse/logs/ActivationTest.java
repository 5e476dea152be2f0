package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActivationTest {
    private static final String ACTIVITY = "Add member to role completed (PIM activation)";

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T08:00:00Z, 2026-01-01T16:00:00Z, 480",
        "2026-01-01T08:00:00.4Z, 2026-01-01T08:30:00Z, 30",
        "2026-01-01 08:00:00.000, 2026-01-01 09:01:00.000, 61",
        "1/1/2026 8:00:00 AM, 1/1/2026 12:30:00 PM, 270"
    })
    void countsTheMinutesToTheNearest(String start, String end, long minutes) {
        assertThat(minutes(ACTIVITY, start, end)).hasValue(minutes);
    }

    @Test
    void aQuotedTimeIsATimeToo() {
        assertThat(minutes(ACTIVITY, "\"2026-01-01T08:00:00Z\"", "\"2026-01-01T09:00:00Z\""))
                .hasValue(60);
    }

    @ParameterizedTest
    @CsvSource({
        "Add member to role completed (PIM activation), soon, 2026-01-01T16:00:00Z",
        "Add member to role completed (PIM activation), 2026-01-01T16:00:00Z, 2026-01-01T16:00:00Z",
        "Add member to role completed (PIM activation), 2026-01-01T16:00:00Z, ''",
        "Add member to role, 2026-01-01T08:00:00Z, 2026-01-01T16:00:00Z"
    })
    void saysNothingWhereThereIsNoActivationOrNoSpan(String activity, String start, String end) {
        assertThat(minutes(activity, start, end)).isEmpty();
    }

    @Test
    void saysNothingWithoutBothTimes() {
        AuditDetails details = details(ACTIVITY, Map.of("starttime", List.of("2026-01-01T08:00:00Z")));

        assertThat(Activation.minutes(details)).isEmpty();
    }

    private static OptionalLong minutes(String activity, String start, String end) {
        return Activation.minutes(
                details(activity, Map.of("starttime", List.of(start), "expirationtime", List.of(end))));
    }

    private static AuditDetails details(String activity, Map<String, List<String>> details) {
        AuditActor nobody = new AuditActor("", "", "", "", "", "");
        return new AuditDetails(activity, nobody, List.of(), List.of(), List.of(), details);
    }
}
