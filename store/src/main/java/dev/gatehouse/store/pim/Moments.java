package dev.gatehouse.store.pim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moments as text that sorts as they do: eighteen digits of seconds, counted from before all time, and nine of nanoseconds.
 * A number could not have both the nanoseconds of today and the end of all time.
 */
final class Moments {
    private static final long BEFORE_ALL_TIME = 100_000_000_000_000_000L;
    private static final int SECONDS = 18;
    private static final int NANOS = 9;

    private Moments() {}

    static String text(Instant at) {
        var text = new StringBuilder(SECONDS + NANOS);
        append(text, at.getEpochSecond() + BEFORE_ALL_TIME, SECONDS);
        append(text, at.getNano(), NANOS);
        return text.toString();
    }

    static @Nullable String text(Optional<Instant> at) {
        return at.map(Moments::text).orElse(null);
    }

    static Instant moment(String text) {
        return Instant.ofEpochSecond(
                Long.parseLong(text, 0, SECONDS, 10) - BEFORE_ALL_TIME,
                Long.parseLong(text, SECONDS, SECONDS + NANOS, 10));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return moment(row.getString(column));
    }

    static Optional<Instant> momentIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Moments::moment);
    }

    private static void append(StringBuilder text, long number, int digits) {
        String written = Long.toString(number);
        text.repeat('0', digits - written.length()).append(written);
    }
}
