package dev.gatehouse.cli.pim.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.PimException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** On which days a review is to be held. */
final class CalendarOptions {
    @Option(names = "--start", paramLabel = "DAY", order = 22, description = "The first day, as 2026-12-01.")
    private Optional<String> start = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", order = 23, description = "By whose calendar, as Europe/Stockholm.")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            order = 24,
            description = "Again and again: week, \"2 weeks\", month, quarter, year; or once.")
    private Optional<String> every = Optional.empty();

    @Option(names = "--times", paramLabel = "N", order = 25, description = "So many times, with --every.")
    private Optional<Integer> times = Optional.empty();

    @Option(names = "--until", paramLabel = "DAY", order = 26, description = "The last day, with --every.")
    private Optional<String> until = Optional.empty();

    void into(ObjectNode schedule) {
        if (times.isPresent() && until.isPresent()) {
            throw PimException.usage("--times or --until, not both");
        }
        start.ifPresent(day -> {
            schedule.put("startDate", day);
            // Without a day of its own it is held on the one of the first day.
            if (schedule.has("recurrence")) {
                schedule.withObject("/recurrence").remove("dayOfMonth");
            }
        });
        zone.ifPresent(name -> schedule.put("timeZone", name));
        every.ifPresent(text -> every(text, schedule));
        if (times.isPresent() || until.isPresent()) {
            if (!schedule.has("recurrence")) {
                throw PimException.usage("--times and --until go with --every");
            }
            ObjectNode again = schedule.withObject("/recurrence");
            again.remove("numberOfOccurrences");
            again.remove("endDate");
            times.ifPresent(number -> again.put("numberOfOccurrences", number));
            until.ifPresent(day -> again.put("endDate", day));
        }
    }

    private static void every(String text, ObjectNode schedule) {
        if (text.strip().equalsIgnoreCase("once")) {
            schedule.remove("recurrence");
            return;
        }
        Every every = Every.parse(text)
                .orElseThrow(
                        () -> PimException.usage(
                                "\"" + text
                                        + "\" is nothing that comes again; such are week, \"2 weeks\", month, quarter, year, and once (--every)"));
        ObjectNode again = schedule.withObject("/recurrence");
        again.put("type", every.type()).put("interval", every.interval());
        if (!every.months()) {
            again.remove("dayOfMonth");
        }
    }
}
