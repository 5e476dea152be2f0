package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** When administrators work, as {@code workingHours} says it. */
final class WorkingHoursTest {
    private static boolean works(String yaml, String time) {
        WorkingHours hours = Read.configuration("workingHours:\n" + yaml.indent(2))
                .workingHours()
                .orElseThrow();
        return hours.holds(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time)));
    }

    @Test
    void fromMondayToFridayByTheClockOfThePlace() {
        String office = "zone: Europe/Stockholm\nfrom: '07:00'\nto: '19:00'\n";
        assertThat(works(office, "2026-05-04T05:00:00Z")).as("seven on Monday").isTrue();
        assertThat(works(office, "2026-05-04T04:59:59Z")).isFalse();
        assertThat(works(office, "2026-05-04T17:00:00Z"))
                .as("seven in the evening")
                .isFalse();
        assertThat(works(office, "2026-05-09T10:00:00Z")).as("Saturday").isFalse();
        assertThat(works(office, "2026-01-12T06:00:00Z")).as("seven in winter").isTrue();
    }

    @Test
    void aNightShiftEndsOnTheNextDay() {
        String night = "zone: UTC\ndays: [friday]\nfrom: '22:00'\nto: '6:00'\n";
        assertThat(works(night, "2026-05-08T23:00:00Z")).as("Friday night").isTrue();
        assertThat(works(night, "2026-05-09T05:59:59Z")).as("Saturday morning").isTrue();
        assertThat(works(night, "2026-05-09T23:00:00Z")).as("Saturday night").isFalse();
        assertThat(works(night, "2026-05-08T05:00:00Z")).as("Friday morning").isFalse();
    }

    @Test
    void daysMayBeShortAndOne() {
        WorkingHours hours = Read.configuration("workingHours: {zone: UTC, days: tues, from: '07:00', to: '08:00'}\n")
                .workingHours()
                .orElseThrow();
        assertThat(hours.days()).containsExactly(DayOfWeek.TUESDAY);
    }

    @Test
    void mistakesAreTold() {
        assertThat(Read.problems("workingHours: {zone: Nowhere, days: [someday], from: '25:00', to: noon}\n"))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("Nowhere is no time zone"))
                .anySatisfy(line -> assertThat(line).contains("\"someday\" is no day"))
                .anySatisfy(line -> assertThat(line).contains("\"25:00\" is no time of day"));
        assertThat(Read.problems("workingHours: {zone: UTC}\n")).hasSize(2);
        assertThat(Read.problems("workingHours: [mon]\n")).hasSize(1);
    }

    @Test
    void thresholdsAreNumbersByName() {
        assertThat(Read.configuration("thresholds:\n  bad-passwords: 20\n  spike: 4.5\n")
                        .thresholds())
                .extractingFromEntries(
                        entry -> entry.getKey() + " " + entry.getValue().limit())
                .containsExactly("bad-passwords 20.0", "spike 4.5");
        assertThat(Read.problems("thresholds: {a: many, b: 0, c: -1}\n")).hasSize(3);
        assertThat(Read.problems("thresholds: [3]\n")).hasSize(1);
        assertThat(Read.problems("thresholds:\n  a: 1\n  a: 2\n")).hasSize(1);
    }
}
