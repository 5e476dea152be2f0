package dev.gatehouse.server.api.pim.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.review.Pattern;
import dev.gatehouse.pim.review.Range;
import dev.gatehouse.pim.review.Recurrence;
import dev.gatehouse.pim.review.Schedule;
import dev.gatehouse.server.api.Parameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On which days a review is held. */
@Schema(name = "PimReviewSchedule")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewScheduleBody(
        @Schema(description = "The first day, as 2026-12-01; today where it is absent.") @Nullable
        String startDate,

        @Schema(description = "By whose calendar, as Europe/Stockholm; UTC where it is absent.") @Nullable
        String timeZone,

        @Schema(description = "Absent for once.") @Nullable Again recurrence) {
    private static final String UTC = "UTC";
    private static final String WEEKLY = "weekly";
    private static final String MONTHLY = "absoluteMonthly";
    private static final int LAST_YEAR = 9998;

    /** That it is held again and again. */
    @Schema(name = "PimReviewRecurrence")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Again(
            @Schema(description = "weekly, on the weekday of the first; or absoluteMonthly.") @Nullable
            String type,

            @Schema(description = "Every so many weeks or months; 1.", minimum = "1", maximum = "999") @Nullable
            Integer interval,

            @Schema(description = "Of months: that of startDate where it is absent.", minimum = "1", maximum = "31")
            @Nullable
            Integer dayOfMonth,

            @Schema(description = "The last day, where it ends by one.") @Nullable
            String endDate,

            @Schema(description = "How often, where it ends by that.", minimum = "1") @Nullable
            Integer numberOfOccurrences) {
        private static Again of(Recurrence again) {
            String end = null;
            Integer times = null;
            switch (again.range()) {
                case Range.NoEnd _ -> {}
                case Range.EndDate last -> end = last.last().toString();
                case Range.Numbered numbered -> times = numbered.times();
            }
            return switch (again.pattern()) {
                case Pattern.Weekly weekly -> new Again(WEEKLY, weekly.interval(), null, end, times);
                case Pattern.Monthly monthly -> new Again(MONTHLY, monthly.interval(), monthly.day(), end, times);
            };
        }

        private Recurrence recurrence(LocalDate start) {
            if (endDate != null && numberOfOccurrences != null) {
                throw Parameters.wrong("schedule.recurrence.numberOfOccurrences", "given where endDate is not");
            }
            Range range = endDate != null
                    ? new Range.EndDate(day("schedule.recurrence.endDate", endDate))
                    : numberOfOccurrences != null ? new Range.Numbered(numberOfOccurrences) : new Range.NoEnd();
            int every = interval == null ? 1 : interval;
            return switch (String.valueOf(type)) {
                case WEEKLY -> {
                    if (dayOfMonth != null) {
                        throw Parameters.wrong("schedule.recurrence.dayOfMonth", "given with " + MONTHLY + " only");
                    }
                    yield new Recurrence(new Pattern.Weekly(every), range);
                }
                case MONTHLY ->
                    new Recurrence(
                            new Pattern.Monthly(every, dayOfMonth == null ? start.getDayOfMonth() : dayOfMonth), range);
                default -> throw Parameters.wrong("schedule.recurrence.type", WEEKLY + " or " + MONTHLY);
            };
        }
    }

    static ReviewScheduleBody of(Schedule schedule) {
        return new ReviewScheduleBody(
                schedule.start().toString(),
                schedule.zone().getId(),
                schedule.recurrence().map(Again::of).orElse(null));
    }

    /** Where nobody says anything: once, from today on. */
    static Schedule schedule(@Nullable ReviewScheduleBody body, Instant now) {
        ZoneId zone = zone(body == null || body.timeZone == null ? UTC : body.timeZone);
        LocalDate start = body == null || body.startDate == null
                ? LocalDate.ofInstant(now, zone)
                : day("schedule.startDate", body.startDate);
        return new Schedule(
                start,
                zone,
                Optional.ofNullable(body == null ? null : body.recurrence).map(again -> again.recurrence(start)));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw Parameters.wrong("schedule.timeZone", "a zone of the IANA's, as Europe/Stockholm, or UTC");
        }
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            throw Parameters.wrong(name, "a day as 2026-11-27");
        }
        throw Parameters.wrong(name, "a day from the year 1 to " + LAST_YEAR);
    }
}
