package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/**
 * When people work.
 *
 * @param zone whose clock it is
 * @param from the time of day at which work begins
 * @param to the time of day at which it ends, itself excluded; before {@code from} where it ends on the next day
 */
public record WorkingHours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public WorkingHours {
        requireNonNull(zone, "zone is null");
        days = Set.copyOf(days);
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }

    /** All hours of all days, by the clock of UTC. */
    public static final WorkingHours ALWAYS =
            new WorkingHours(ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MIN);

    /** The clock's time at so many microseconds since the epoch. */
    public ZonedDateTime at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone);
    }

    /** Whether people work then. */
    public boolean holds(long micros) {
        ZonedDateTime time = at(micros);
        LocalTime clock = time.toLocalTime();
        if (from.isBefore(to)) {
            return days.contains(time.getDayOfWeek()) && !clock.isBefore(from) && clock.isBefore(to);
        }
        boolean evening = days.contains(time.getDayOfWeek()) && !clock.isBefore(from);
        boolean morning = days.contains(time.getDayOfWeek().minus(1)) && clock.isBefore(to);
        return evening || morning;
    }
}
