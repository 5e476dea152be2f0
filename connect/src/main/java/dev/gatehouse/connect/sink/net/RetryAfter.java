package dev.gatehouse.connect.sink.net;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how long a server asks to be left alone (RFC 9110, section 10.2.3). */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

    private RetryAfter() {}

    /** Seconds, or a moment; empty where it is neither. */
    static Optional<Duration> of(String text, Instant now) {
        String plain = text.strip();
        if (SECONDS.matcher(plain).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(plain)));
        }
        try {
            Instant then = ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
