package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** When something begins and ends: Graph's {@code requestSchedule}. */
public record ScheduleInfo(Optional<Instant> start, Expiration expiration) {
    private static final String START = "startDateTime";
    private static final String END = "endDateTime";
    private static final String DURATION = "duration";

    /** As somebody asks for it; whatever is not there is left to the setting. */
    public static ScheduleInfo read(JsonNode info) {
        if (info.isMissingNode() || info.isNull()) {
            return new ScheduleInfo(Optional.empty(), Expiration.UNSAID);
        }
        if (!info.isObject()) {
            throw wrong("scheduleInfo must be an object with startDateTime and expiration.");
        }
        JsonNode recurrence = info.path("recurrence");
        if (!recurrence.isMissingNode() && !recurrence.isNull()) {
            throw wrong("scheduleInfo/recurrence is not supported: nothing recurs. Leave it out.");
        }
        return new ScheduleInfo(
                Tree.text(info, START).map(text -> time("scheduleInfo/" + START, text)),
                expiration(info.path("expiration")));
    }

    private static Expiration expiration(JsonNode pattern) {
        if (pattern.isMissingNode() || pattern.isNull()) {
            return Expiration.UNSAID;
        }
        String type = Tree.text(pattern, "type").orElse("").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "notspecified" -> Expiration.UNSAID;
            case "noexpiration" -> Expiration.NEVER;
            case "afterdatetime" ->
                new Expiration.At(Tree.text(pattern, END)
                        .map(text -> time("scheduleInfo/expiration/" + END, text))
                        .orElseThrow(() -> wrong("expiration of type afterDateTime needs endDateTime.")));
            case "afterduration" ->
                new Expiration.After(Tree.text(pattern, DURATION)
                        .map(ScheduleInfo::duration)
                        .orElseThrow(() -> wrong("expiration of type afterDuration needs duration.")));
            default ->
                throw wrong("scheduleInfo/expiration/type must be notSpecified, noExpiration, afterDateTime or"
                        + " afterDuration.");
        };
    }

    private static Instant time(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name + " must be a time with its zone, as 2026-11-01T08:30:00Z.");
        }
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeException e) {
            throw wrong("scheduleInfo/expiration/duration must be a length of time, as PT8H or P10D.");
        }
        throw wrong("scheduleInfo/expiration/duration must be longer than nothing.");
    }

    private static GraphException wrong(String message) {
        return new GraphException(400, "InvalidRoleAssignmentRequest", message);
    }

    /** As it was asked for. */
    public static ObjectNode of(Instant start, Expiration expiration) {
        ObjectNode info = begun(start);
        ObjectNode pattern = info.putObject("expiration");
        switch (expiration) {
            case Expiration.Unsaid _ -> put(pattern, "notSpecified", Optional.empty(), Optional.empty());
            case Expiration.Never _ -> put(pattern, "noExpiration", Optional.empty(), Optional.empty());
            case Expiration.At at -> put(pattern, "afterDateTime", Optional.of(at.end()), Optional.empty());
            case Expiration.After after -> put(pattern, "afterDuration", Optional.empty(), Optional.of(after.time()));
        }
        return info;
    }

    /** As it is. */
    public static ObjectNode of(Interval validity) {
        ObjectNode info = begun(validity.from());
        put(
                info.putObject("expiration"),
                validity.end().isPresent() ? "afterDateTime" : "noExpiration",
                validity.end(),
                Optional.empty());
        return info;
    }

    private static ObjectNode begun(Instant start) {
        ObjectNode info = Tree.object();
        info.put(START, Tree.time(start));
        info.putNull("recurrence");
        return info;
    }

    private static void put(ObjectNode pattern, String type, Optional<Instant> end, Optional<Duration> duration) {
        pattern.put("type", type);
        pattern.set(END, Tree.time(end));
        pattern.set(DURATION, Tree.text(duration.map(Duration::toString)));
    }
}
