package dev.gatehouse.pim.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews begin by the calendar of their zone, whatever its clocks do. */
final class ScheduleTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static Schedule weekly(String start, String zone) {
        return new Schedule(
                LocalDate.parse(start),
                ZoneId.of(zone),
                Optional.of(new Recurrence(new Pattern.Weekly(1), new Range.NoEnd())));
    }

    private static Schedule monthly(String start, int interval, int day, Range range) {
        return new Schedule(
                LocalDate.parse(start),
                STOCKHOLM,
                Optional.of(new Recurrence(new Pattern.Monthly(interval, day), range)));
    }

    private static List<String> days(Schedule schedule, int count) {
        Pattern pattern = schedule.recurrence().orElseThrow().pattern();
        List<String> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(pattern.date(schedule.start(), i).toString());
        }
        return days;
    }

    @Test
    void theLastDayOfAMonthIsInEveryMonth() {
        assertThat(days(monthly("2026-01-31", 1, 31, new Range.NoEnd()), 5))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
        assertThat(days(monthly("2028-01-30", 1, 30, new Range.NoEnd()), 3))
                .containsExactly("2028-01-30", "2028-02-29", "2028-03-30");
    }

    @Test
    void theFirstDayIsTheFirstThatFitsAndEachFollowsAfterSoManyMonths() {
        assertThat(days(monthly("2026-01-16", 3, 15, new Range.NoEnd()), 3))
                .containsExactly("2026-02-15", "2026-05-15", "2026-08-15");
    }

    @Test
    void anEndDateIsOneOfTheDays() {
        Schedule schedule = monthly("2026-01-10", 1, 10, new Range.EndDate(LocalDate.parse("2026-03-10")));

        assertThat(schedule.latest(Instant.parse("2026-02-20T00:00:00Z"))).contains(LocalDate.parse("2026-02-10"));
        assertThat(schedule.latest(Instant.parse("2030-01-01T00:00:00Z"))).contains(LocalDate.parse("2026-03-10"));
        assertThat(schedule.latest(Instant.parse("2026-01-09T22:59:59Z"))).isEmpty();
        assertThat(schedule.latest(Instant.parse("2026-01-09T23:00:00Z"))).contains(LocalDate.parse("2026-01-10"));
    }

    @Test
    void whatIsHeldOnceBeginsAtTheFirstMomentOfItsDay() {
        Schedule once = new Schedule(LocalDate.parse("2026-06-01"), STOCKHOLM, Optional.empty());

        assertThat(once.latest(Instant.parse("2026-05-31T21:59:59.999Z"))).isEmpty();
        assertThat(once.latest(Instant.parse("2026-05-31T22:00:00Z"))).contains(LocalDate.parse("2026-06-01"));
    }

    @Test
    void aDayOnWhichClocksGoForwardIsShorterAndOneOnWhichTheyGoBackIsLonger() {
        assertThat(lasts("Europe/Stockholm", "2026-03-29")).isEqualTo(Duration.ofHours(23));
        assertThat(lasts("Europe/Stockholm", "2026-10-25")).isEqualTo(Duration.ofHours(25));
        assertThat(lasts("America/St_Johns", "2026-03-08")).isEqualTo(Duration.ofHours(23));
        assertThat(lasts("Australia/Lord_Howe", "2026-10-04"))
                .isEqualTo(Duration.ofHours(23).plusMinutes(30));
        assertThat(lasts("Australia/Lord_Howe", "2026-04-05"))
                .isEqualTo(Duration.ofHours(24).plusMinutes(30));
    }

    private static Duration lasts(String zone, String day) {
        Schedule schedule = weekly(day, zone);
        LocalDate date = LocalDate.parse(day);
        return Duration.between(schedule.begins(date), schedule.begins(date.plusDays(1)));
    }

    @Test
    void aDayThatAZoneLeavesOutBeginsWithTheNext() {
        Schedule apia = weekly("2011-12-23", "Pacific/Apia");
        LocalDate left = LocalDate.parse("2011-12-30");

        assertThat(apia.existing(left)).isEqualTo(LocalDate.parse("2011-12-31"));
        assertThat(apia.begins(left)).isEqualTo(Instant.parse("2011-12-30T10:00:00Z"));
        assertThat(apia.latest(Instant.parse("2011-12-30T09:59:59Z"))).contains(LocalDate.parse("2011-12-23"));
        assertThat(apia.latest(Instant.parse("2011-12-30T10:00:00Z"))).contains(left);
    }

    @Test
    void aDayThatBeginsTwiceBeginsTheFirstTime() {
        // Until 2011 clocks in St. John's went back at one minute past midnight, into the day before.
        Schedule johns = weekly("2010-10-31", "America/St_Johns");
        LocalDate day = LocalDate.parse("2010-11-07");

        assertThat(johns.begins(day)).isEqualTo(Instant.parse("2010-11-07T02:30:00Z"));
        assertThat(johns.latest(Instant.parse("2010-11-07T02:29:59Z"))).contains(LocalDate.parse("2010-10-31"));
        assertThat(johns.latest(Instant.parse("2010-11-07T02:30:30Z"))).contains(day);
        assertThat(johns.latest(Instant.parse("2010-11-07T02:45:00Z"))).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Stockholm", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe"})
    void atEveryMomentTheLatestDayIsTheLastThatHasBegun(String zone) {
        Random random = new Random(zone.hashCode());
        for (int i = 0; i < 2_000; i++) {
            Schedule schedule = any(random, ZoneId.of(zone));
            Instant at = schedule.begins(schedule.start())
                    .plusSeconds(random.nextLong(4 * 365 * 86_400L) - 86_400)
                    .plusSeconds(random.nextBoolean() ? 0 : random.nextInt(3));

            Optional<LocalDate> latest = schedule.latest(at);

            assertThat(latest).as("%s at %s", schedule, at).isEqualTo(counted(schedule, at));
        }
    }

    private static Schedule any(Random random, ZoneId zone) {
        LocalDate start = LocalDate.parse("2009-01-01").plusDays(random.nextInt(1_200));
        Pattern pattern = random.nextBoolean()
                ? new Pattern.Weekly(1 + random.nextInt(5))
                : new Pattern.Monthly(1 + random.nextInt(4), 1 + random.nextInt(31));
        Range range = random.nextBoolean() ? new Range.NoEnd() : new Range.EndDate(start.plusDays(random.nextInt(500)));
        return new Schedule(start, zone, Optional.of(new Recurrence(pattern, range)));
    }

    /** The same by looking at one day after the other. */
    private static Optional<LocalDate> counted(Schedule schedule, Instant at) {
        Recurrence again = schedule.recurrence().orElseThrow();
        Optional<LocalDate> found = Optional.empty();
        LocalDate day = schedule.start();
        while (!day.atStartOfDay(schedule.zone()).toInstant().isAfter(at)) {
            boolean over = again.range() instanceof Range.EndDate end && day.isAfter(end.last());
            if (!over && fits(again.pattern(), schedule.start(), day)) {
                found = Optional.of(day);
            }
            day = day.plusDays(1);
        }
        return found;
    }

    private static boolean fits(Pattern pattern, LocalDate start, LocalDate day) {
        return switch (pattern) {
            case Pattern.Weekly weekly ->
                day.getDayOfWeek() == start.getDayOfWeek()
                        && (day.toEpochDay() - start.toEpochDay()) / 7 % weekly.interval() == 0;
            case Pattern.Monthly monthly -> {
                int wanted = Math.min(monthly.day(), day.lengthOfMonth());
                int first = Math.min(monthly.day(), start.lengthOfMonth());
                int months = (day.getYear() - start.getYear()) * 12 + day.getMonthValue() - start.getMonthValue();
                int since = first < start.getDayOfMonth() ? months - 1 : months;
                yield day.getDayOfMonth() == wanted && since >= 0 && since % monthly.interval() == 0;
            }
        };
    }
}
