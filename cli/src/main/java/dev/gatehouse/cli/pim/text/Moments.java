package dev.gatehouse.cli.pim.text;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Times, as people write and read them where they are.
 *
 * @param now what is past and what is still to come is told from here
 */
public record Moments(ZoneId zone, Instant now) {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Duration FAR = Duration.ofDays(2);

    public Moments {
        requireNonNull(zone, "zone is null");
        requireNonNull(now, "now is null");
    }

    /** A time where one is. */
    public String shown(Instant time) {
        return SHOWN.format(time.atZone(zone));
    }

    /** The same of a text of a server. */
    public String shown(JsonNode time) {
        return instant(time).map(this::shown).orElse("-");
    }

    /** A time that is still to come, with how far it is. */
    public String ahead(Instant time) {
        Duration left = Duration.between(now, time);
        return left.isPositive() ? shown(time) + " (in " + rough(left) + ")" : shown(time);
    }

    /** The time that a text of a server is. */
    public static Optional<Instant> instant(JsonNode time) {
        try {
            return time.isTextual() ? Optional.of(Instant.parse(time.asText())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is left, no more exactly than anybody wants to know. */
    static String rough(Duration left) {
        Duration whole = left.compareTo(FAR) >= 0
                ? left.truncatedTo(ChronoUnit.DAYS)
                : left.compareTo(Duration.ofMinutes(1)) >= 0
                        ? left.truncatedTo(ChronoUnit.MINUTES)
                        : left.truncatedTo(ChronoUnit.SECONDS);
        return Spans.human(whole);
    }

    /**
     * The time that somebody writes: {@code 2026-05-04T09:00Z}, without an offset the time where he is; a day; {@code 09:30},
     * which comes next; or {@code +2h}, from now on.
     */
    public Optional<Instant> parse(String text) {
        String given = text.strip();
        if (given.startsWith("+")) {
            return Spans.parse(given.substring(1)).map(now::plus);
        }
        String joined = given.replace(' ', 'T');
        return Stream.<Supplier<Instant>>of(
                        () -> Instant.parse(joined),
                        () -> OffsetDateTime.parse(joined).toInstant(),
                        () -> LocalDateTime.parse(joined).atZone(zone).toInstant(),
                        () -> LocalDate.parse(joined).atStartOfDay(zone).toInstant(),
                        () -> next(LocalTime.parse(joined)))
                .flatMap(attempt -> attempted(attempt).stream())
                .findFirst();
    }

    private Instant next(LocalTime time) {
        ZonedDateTime today = now.atZone(zone).with(time);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private static Optional<Instant> attempted(Supplier<Instant> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
