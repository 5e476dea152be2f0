package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.review.Pattern;
import dev.gatehouse.pim.review.Range;
import dev.gatehouse.pim.review.Recurrence;
import dev.gatehouse.pim.review.Schedule;
import dev.gatehouse.server.graph.Tree;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** On which days a review is held, as Graph's recurrence; without a pattern it is held once. */
final class Recurring {
    private static final Set<String> KNOWN = Set.of("pattern", "range");
    private static final Set<String> PATTERN =
            Set.of("type", "interval", "month", "dayOfMonth", "daysOfWeek", "firstDayOfWeek", "index");
    private static final Set<String> RANGE =
            Set.of("type", "startDate", "endDate", "numberOfOccurrences", "recurrenceTimeZone");
    private static final int LONGEST_MONTH = 31;
    private static final String UTC = "UTC";

    private Recurring() {}

    static ObjectNode write(Schedule schedule) {
        ObjectNode recurrence = Tree.object();
        recurrence.set(
                "pattern",
                schedule.recurrence()
                        .<JsonNode>map(again -> pattern(again.pattern()))
                        .orElseGet(Tree::none));
        ObjectNode range = recurrence.putObject("range");
        String type = "numbered";
        int times = 0;
        Optional<LocalDate> end = Optional.empty();
        if (schedule.recurrence().isPresent()) {
            switch (schedule.recurrence().get().range()) {
                case Range.NoEnd _ -> type = "noEnd";
                case Range.EndDate last -> {
                    type = "endDate";
                    end = Optional.of(last.last());
                }
                case Range.Numbered numbered -> times = numbered.times();
            }
        }
        range.put("type", type).put("startDate", schedule.start().toString());
        range.set("endDate", Tree.text(end.map(LocalDate::toString)));
        range.put("numberOfOccurrences", times)
                .put("recurrenceTimeZone", schedule.zone().getId());
        return recurrence;
    }

    private static ObjectNode pattern(Pattern pattern) {
        ObjectNode node = Tree.object();
        switch (pattern) {
            case Pattern.Weekly weekly ->
                node.put("type", "weekly").put("interval", weekly.interval()).put("dayOfMonth", 0);
            case Pattern.Monthly monthly ->
                node.put("type", "absoluteMonthly")
                        .put("interval", monthly.interval())
                        .put("dayOfMonth", monthly.day());
        }
        node.put("month", 0).putArray("daysOfWeek");
        return node.put("firstDayOfWeek", "sunday").put("index", "first");
    }

    /** Where no day is named, it begins today. */
    static Schedule read(Part settings, Instant now) {
        Optional<Part> part = settings.part("recurrence", KNOWN);
        Optional<Part> range = part.flatMap(one -> one.part("range", RANGE));
        ZoneId zone = range.map(Recurring::zone).orElseGet(() -> ZoneId.of(UTC));
        LocalDate start = range.flatMap(one -> one.day("startDate")).orElseGet(() -> LocalDate.ofInstant(now, zone));
        Optional<Recurrence> again = part.flatMap(one -> one.part("pattern", PATTERN))
                .map(pattern -> new Recurrence(
                        pattern(pattern, start),
                        range(range.orElseThrow(
                                () -> part.get().wrong("range", "is required where there is a pattern")))));
        return new Schedule(start, zone, again);
    }

    private static ZoneId zone(Part range) {
        try {
            return ZoneId.of(range.text("recurrenceTimeZone").orElse(UTC));
        } catch (DateTimeException e) {
            throw range.wrong(
                    "recurrenceTimeZone",
                    "must be a zone of the IANA's, as Europe/Stockholm, or UTC; Gatehouse has no others");
        }
    }

    private static Pattern pattern(Part pattern, LocalDate start) {
        int interval = pattern.number("interval", 1, 1, Pattern.MOST);
        return switch (pattern.text("type").orElse("").toLowerCase(Locale.ROOT)) {
            case "weekly" -> {
                boolean others = pattern.list("daysOfWeek").stream()
                        .anyMatch(day -> !day.asText()
                                .equalsIgnoreCase(start.getDayOfWeek().name()));
                if (others) {
                    throw pattern.wrong("daysOfWeek", "can be the weekday of startDate only");
                }
                yield new Pattern.Weekly(interval);
            }
            case "absolutemonthly" -> {
                pattern.none("daysOfWeek");
                int day = pattern.number("dayOfMonth", 0, 0, LONGEST_MONTH);
                yield new Pattern.Monthly(interval, day == 0 ? start.getDayOfMonth() : day);
            }
            default -> throw pattern.wrong("type", "must be weekly or absoluteMonthly");
        };
    }

    private static Range range(Part range) {
        return switch (range.text("type").orElse("").toLowerCase(Locale.ROOT)) {
            case "noend" -> new Range.NoEnd();
            case "enddate" ->
                new Range.EndDate(range.day("endDate").orElseThrow(() -> range.wrong("endDate", "is required")));
            case "numbered" -> {
                int times = range.number("numberOfOccurrences", 0, 0, Integer.MAX_VALUE);
                if (times == 0) {
                    throw range.wrong("numberOfOccurrences", "must be 1 at least");
                }
                yield new Range.Numbered(times);
            }
            default -> throw range.wrong("type", "must be noEnd, endDate or numbered");
        };
    }
}
