package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.directory.Interval;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads times: a moment with its zone, or a date, which begins at midnight UTC. */
final class Times {
    private static final int DATE = 10;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Times() {}

    static Optional<Instant> read(Node node, String path, Problems problems) {
        return Scalars.text(node, path, ConfigType.TIME, problems).flatMap(text -> parse(text, node, problems));
    }

    /**
     * The time between a section's {@code from} and {@code until}, open where one is missing or no time; empty, and told,
     * where it ends before it begins.
     *
     * @param what what lasts for that time, in words
     */
    static Optional<Interval> validity(Section section, String path, String what, Problems problems) {
        var from = section.get("from").flatMap(value -> read(value, path + ".from", problems));
        var until = section.get("until").flatMap(value -> read(value, path + ".until", problems));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            var message = what + " ends at " + until.get() + ", but begins at " + from.get();
            var origin = section.get("until").map(problems::origin).orElseThrow();
            problems.add(Code.BAD_TIME, origin, message, "a time after \"from\"", "correct one of the two");
            return Optional.empty();
        }
        return Optional.of(new Interval(from.orElse(Instant.MIN), until.orElse(Instant.MAX)));
    }

    private static Optional<Instant> parse(String text, Node node, Problems problems) {
        var time = moment(text);
        if (time.isEmpty()) {
            var message = Quoted.of(text) + " is not a time";
            boolean zoneless = moment(text + 'Z').isPresent();
            var remedy = zoneless ? "add the zone: Z for UTC, or such as +02:00" : "write it as year-month-day";
            problems.add(Code.BAD_TIME, problems.origin(node), message, ConfigType.TIME.description(), remedy);
        }
        return time;
    }

    private static Optional<Instant> moment(String text) {
        try {
            var time = text.length() == DATE
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return Optional.of(time).filter(moment -> !moment.isBefore(EARLIEST) && moment.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
