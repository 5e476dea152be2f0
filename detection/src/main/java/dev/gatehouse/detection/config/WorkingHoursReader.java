package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the working hours. */
final class WorkingHoursReader {
    private static final String PATH = ConfigurationSchema.WORKING_HOURS;
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");
    private static final int LETTERS = 3;

    private final Problems problems;

    WorkingHoursReader(Problems problems) {
        this.problems = problems;
    }

    Optional<WorkingHours> read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH, ConfigType.SECTION, Scalars.kind(node));
            return Optional.empty();
        }
        var section = Section.of(mapping, PATH, ConfigurationSchema.key(PATH).keys(), problems);
        var zone = section.get("zone").flatMap(this::zone);
        var from = section.get("from").flatMap(value -> clock(value, "from"));
        var to = section.get("to").flatMap(value -> clock(value, "to"));
        Set<DayOfWeek> days =
                section.get("days").map(this::days).orElseGet(() -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        return zone.isPresent() && from.isPresent() && to.isPresent()
                ? Optional.of(new WorkingHours(zone.get(), days, from.get(), to.get()))
                : Optional.empty();
    }

    private Optional<ZoneId> zone(Node node) {
        return Scalars.text(node, PATH + ".zone", ConfigType.ZONE, problems).flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                return bad(node, text + " is no time zone", ConfigType.ZONE, "name a place, such as Europe/Stockholm");
            }
        });
    }

    private Optional<LocalTime> clock(Node node, String key) {
        return Scalars.text(node, PATH + "." + key, ConfigType.CLOCK, problems).flatMap(text -> {
            if (!CLOCK.matcher(text).matches()) {
                return bad(
                        node,
                        Quoted.of(text) + " is no time of day",
                        ConfigType.CLOCK,
                        "write hours and minutes: '07:30'");
            }
            return Optional.of(LocalTime.parse(text.length() < "07:30".length() ? '0' + text : text));
        });
    }

    private Set<DayOfWeek> days(Node node) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Node item : Lists.oneOrMore(node)) {
            Scalars.text(item, PATH + ".days", ConfigType.DAYS, problems).ifPresent(text -> {
                List<DayOfWeek> found = Arrays.stream(DayOfWeek.values())
                        .filter(day -> text.length() >= LETTERS && day.name().startsWith(text.toUpperCase(Locale.ROOT)))
                        .toList();
                if (found.isEmpty()) {
                    bad(item, Quoted.of(text) + " is no day", ConfigType.DAYS, "write it such as mon or monday");
                }
                days.addAll(found);
            });
        }
        return days;
    }

    private <T> Optional<T> bad(Node node, String message, ConfigType type, String remedy) {
        problems.add(Code.BAD_VALUE, problems.origin(node), message, type.description(), remedy);
        return Optional.empty();
    }
}
