package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.server.graph.Lengths;
import dev.gatehouse.server.graph.Tree;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** When something begins and ends: Graph's {@code requestSchedule}. */
public record ScheduleInfo(Optional<Instant> start, Expiration expiration) {
    private static final String INFO = "scheduleInfo";
    private static final String START = "startDateTime";
    private static final String RECURRENCE = "recurrence";
    private static final String EXPIRATION = "expiration";
    private static final String PATTERN = INFO + "/" + EXPIRATION;
    private static final String TYPE = "type";
    private static final String END = "endDateTime";
    private static final String DURATION = "duration";

    /** As somebody asks for it; whatever is not there is left to the setting. */
    public static ScheduleInfo read(JsonNode info) {
        return Members.object(info, INFO, Set.of(START, RECURRENCE, EXPIRATION))
                .map(ScheduleInfo::said)
                .orElseGet(() -> new ScheduleInfo(Optional.empty(), Expiration.UNSAID));
    }

    private static ScheduleInfo said(JsonNode info) {
        if (info.hasNonNull(RECURRENCE)) {
            throw Members.wrong(INFO + "/recurrence is not supported: nothing recurs. Leave it out.");
        }
        return new ScheduleInfo(
                time(info, START, INFO + "/" + START),
                Members.object(info.path(EXPIRATION), PATTERN, Set.of(TYPE, END, DURATION))
                        .map(ScheduleInfo::expiration)
                        .orElse(Expiration.UNSAID));
    }

    private static Expiration expiration(JsonNode pattern) {
        String type = Members.text(pattern, TYPE, PATTERN + "/" + TYPE).orElse("");
        Optional<Instant> end = time(pattern, END, PATTERN + "/" + END);
        Optional<Duration> duration =
                Members.text(pattern, DURATION, PATTERN + "/" + DURATION).map(ScheduleInfo::duration);
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "notspecified" -> Expiration.UNSAID;
            case "noexpiration" -> Expiration.NEVER;
            case "afterdatetime" ->
                new Expiration.At(
                        end.orElseThrow(() -> Members.wrong("expiration of type afterDateTime needs endDateTime.")));
            case "afterduration" ->
                new Expiration.After(
                        duration.orElseThrow(() -> Members.wrong("expiration of type afterDuration needs duration.")));
            default ->
                throw Members.wrong(
                        PATTERN + "/type must be notSpecified, noExpiration, afterDateTime or afterDuration.");
        };
    }

    private static Optional<Instant> time(JsonNode object, String name, String path) {
        return Members.text(object, name, path).map(text -> time(path, text));
    }

    private static Instant time(String path, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Members.wrong(path + " must be a time with its zone, as 2026-11-01T08:30:00Z.");
        }
    }

    private static Duration duration(String text) {
        return Lengths.read(text)
                .filter(Duration::isPositive)
                .orElseThrow(
                        () -> Members.wrong(PATTERN + "/duration " + Lengths.FORM + ", and is longer than nothing."));
    }

    /** As it was asked for. */
    public static ObjectNode of(Instant start, Expiration expiration) {
        ObjectNode info = begun(start);
        ObjectNode pattern = info.putObject(EXPIRATION);
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
                info.putObject(EXPIRATION),
                validity.end().isPresent() ? "afterDateTime" : "noExpiration",
                validity.end(),
                Optional.empty());
        return info;
    }

    private static ObjectNode begun(Instant start) {
        ObjectNode info = Tree.object();
        info.put(START, Tree.time(start));
        info.putNull(RECURRENCE);
        return info;
    }

    private static void put(ObjectNode pattern, String type, Optional<Instant> end, Optional<Duration> duration) {
        pattern.put(TYPE, type);
        pattern.set(END, Tree.time(end));
        pattern.set(DURATION, Tree.text(duration.map(Lengths::text)));
    }
}
