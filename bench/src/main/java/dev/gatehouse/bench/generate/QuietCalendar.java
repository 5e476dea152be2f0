package dev.gatehouse.bench.generate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The 45 days of the quiet tenant: which are worked where, and when a local hour of one is. */
final class QuietCalendar {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);
    static final int DAYS = 45;

    /** From here on there are more than three weeks of habit. */
    static final int SETTLED = 24;

    private static final Map<Place, Set<LocalDate>> HOLIDAYS = Map.of(
            Place.DUBLIN, Set.of(LocalDate.of(2026, 6, 1)),
            Place.DENVER, Set.of(LocalDate.of(2026, 6, 19), LocalDate.of(2026, 7, 3)));

    private QuietCalendar() {}

    static List<LocalDate> days() {
        return IntStream.range(0, DAYS).mapToObj(QuietCalendar::day).toList();
    }

    static LocalDate day(int number) {
        return FIRST_DAY.plusDays(number);
    }

    /** Whether people of a place work on a day. */
    static boolean working(LocalDate date, Place place) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.getOrDefault(place, Set.of()).contains(date);
    }

    /** A minute of a day by the clocks of a place. */
    static Instant at(LocalDate date, Place place, int minute) {
        return date.atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .minus(Duration.ofHours(place.hoursAhead()))
                .plus(Duration.ofMinutes(minute));
    }

    /** The first of a few days that a place works, from a day on. */
    static LocalDate workingFrom(LocalDate date, Place place) {
        LocalDate day = date;
        while (!working(day, place)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
