package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.review.Pattern;
import dev.gatehouse.pim.review.Range;
import dev.gatehouse.pim.review.Recurrence;
import dev.gatehouse.pim.review.Schedule;
import java.time.ZoneId;

/** On which days a review begins. */
final class ScheduleJson {
    private ScheduleJson() {}

    static void write(Schedule schedule, ObjectNode into) {
        into.put("start", schedule.start().toString())
                .put("zone", schedule.zone().getId());
        schedule.recurrence().ifPresent(again -> {
            ObjectNode recurrence = into.putObject("recurrence");
            write(again.pattern(), recurrence.putObject("pattern"));
            write(again.range(), recurrence.putObject("range"));
        });
    }

    static Schedule read(Strict from) {
        return new Schedule(
                from.day("start"),
                ZoneId.of(from.text("zone")),
                from.objectIfAny(
                        "recurrence",
                        again -> new Recurrence(
                                again.object("pattern", ScheduleJson::pattern),
                                again.object("range", ScheduleJson::range))));
    }

    private static void write(Pattern pattern, ObjectNode into) {
        switch (pattern) {
            case Pattern.Weekly weekly -> into.put("type", "weekly").put("interval", weekly.interval());
            case Pattern.Monthly monthly ->
                into.put("type", "monthly").put("interval", monthly.interval()).put("day", monthly.day());
        }
    }

    private static Pattern pattern(Strict from) {
        String type = from.text("type");
        return switch (type) {
            case "weekly" -> new Pattern.Weekly(from.count("interval"));
            case "monthly" -> new Pattern.Monthly(from.count("interval"), from.count("day"));
            default -> throw from.unknown("type", type);
        };
    }

    private static void write(Range range, ObjectNode into) {
        switch (range) {
            case Range.NoEnd any -> into.put("type", "noEnd");
            case Range.EndDate end ->
                into.put("type", "endDate").put("last", end.last().toString());
            case Range.Numbered numbered -> into.put("type", "numbered").put("times", numbered.times());
        }
    }

    private static Range range(Strict from) {
        String type = from.text("type");
        return switch (type) {
            case "noEnd" -> new Range.NoEnd();
            case "endDate" -> new Range.EndDate(from.day("last"));
            case "numbered" -> new Range.Numbered(from.count("times"));
            default -> throw from.unknown("type", type);
        };
    }
}
