package dev.gatehouse.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeAxisTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-04T09:00:00Z, 2026-05-04T09:00:00Z",
        "2026-05-04T09:00:00Z, 2026-05-04T09:20:00Z",
        "2026-05-04T09:00:00Z, 2026-05-05T01:00:00Z",
        "2026-05-04T09:00:00Z, 2026-05-18T01:00:00Z",
        "2025-11-04T09:00:00Z, 2026-05-18T01:00:00Z",
        "1999-11-04T09:00:00Z, 2026-05-18T01:00:00Z",
        "1601-01-01T00:00:00Z, 9999-12-31T00:00:00Z",
    })
    void hasAFewTicksWithinItAndAllMomentsToo(String first, String last) {
        TimeAxis axis = axis(first, last);

        assertThat(axis.ticks()).hasSizeBetween(1, 8);
        assertThat(axis.ticks())
                .allSatisfy(tick -> assertThat(axis.x(tick.millis())).isBetween(100.0, 900.0));
        assertThat(axis.x(Instant.parse(first).toEpochMilli())).isBetween(100.0, 900.0);
        assertThat(axis.x(Instant.parse(last).toEpochMilli())).isBetween(100.0, 900.0);
    }

    @Test
    void labelsFullDaysOfAWeekAndHoursOfADay() {
        assertThat(labels("2026-05-04T09:00:00Z", "2026-05-09T09:00:00Z"))
                .containsExactly("5 May", "6 May", "7 May", "8 May", "9 May");
        assertThat(labels("2026-05-04T09:00:00Z", "2026-05-04T15:30:00Z")).contains("4 May 10:00", "4 May 15:00");
    }

    @Test
    void laterMomentsLieFurtherRight() {
        TimeAxis axis = axis("2026-05-04T09:00:00Z", "2026-05-09T09:00:00Z");
        assertThat(axis.x(Instant.parse("2026-05-05T00:00:00Z").toEpochMilli()))
                .isLessThan(axis.x(Instant.parse("2026-05-06T00:00:00Z").toEpochMilli()));
    }

    private static List<String> labels(String first, String last) {
        return axis(first, last).ticks().stream().map(TimeAxis.Tick::label).toList();
    }

    private static TimeAxis axis(String first, String last) {
        return TimeAxis.of(
                Instant.parse(first).toEpochMilli(), Instant.parse(last).toEpochMilli(), 100, 900);
    }
}
