package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * On which days a review begins, by the calendar of a zone: a day there begins at its first moment, whatever clocks do at
 * midnight, and lasts as long as it lasts. A day that a zone leaves out begins with the next one.
 *
 * @param start the first day on which it may begin
 * @param recurrence again and again; empty for once
 */
public record Schedule(LocalDate start, ZoneId zone, Optional<Recurrence> recurrence) {
    public Schedule {
        requireNonNull(start, "start is null");
        requireNonNull(zone, "zone is null");
        requireNonNull(recurrence, "recurrence is null");
    }

    /** The first moment of a day. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The day itself, or the one after it where the zone leaves it out. */
    public LocalDate existing(LocalDate day) {
        return day.atStartOfDay(zone).toLocalDate();
    }

    /** The latest day of a review that has begun at a moment. */
    public Optional<LocalDate> latest(Instant at) {
        // Where clocks go back over midnight a day has begun, and then it is the one before once more.
        LocalDate tomorrow = LocalDate.ofInstant(at, zone).plusDays(1);
        return recurrence.isEmpty()
                ? Optional.of(start).filter(day -> !begins(day).isAfter(at))
                : latest(recurrence.get(), tomorrow, at);
    }

    private Optional<LocalDate> latest(Recurrence again, LocalDate tomorrow, Instant at) {
        Pattern pattern = again.pattern();
        LocalDate until =
                again.range() instanceof Range.EndDate end && end.last().isBefore(tomorrow) ? end.last() : tomorrow;
        long index = pattern.latest(start, until);
        while (index >= 0 && begins(pattern.date(start, index)).isAfter(at)) {
            index--;
        }
        return index < 0 ? Optional.empty() : Optional.of(pattern.date(start, index));
    }

    /** The first day of a review behind a day, or of all of them; empty where there is no other. */
    public Optional<LocalDate> next(Optional<LocalDate> after) {
        return recurrence.isEmpty()
                ? Optional.of(start).filter(day -> after.isEmpty() || day.isAfter(after.get()))
                : next(recurrence.get(), after);
    }

    private Optional<LocalDate> next(Recurrence again, Optional<LocalDate> after) {
        long index = after.map(day -> again.pattern().latest(start, day) + 1).orElse(0L);
        return Optional.of(again.pattern().date(start, Math.max(0, index)))
                .filter(day -> !(again.range() instanceof Range.EndDate end) || !day.isAfter(end.last()));
    }

    /** How often it is held at most. */
    public int times() {
        return recurrence
                .map(again -> again.range() instanceof Range.Numbered numbered ? numbered.times() : Integer.MAX_VALUE)
                .orElse(1);
    }
}
