package dev.gatehouse.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How times and ids are kept: microseconds since the epoch, and text. */
public final class Columns {
    private Columns() {}

    /** A time as a number; times beyond all calendars are the ends of what can be kept. */
    public static long micros(Instant time) {
        try {
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
        } catch (ArithmeticException e) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /** The number of a time that there may be. */
    public static @Nullable Long micros(Optional<Instant> time) {
        return time.map(Columns::micros).orElse(null);
    }

    /** The time of a number. */
    public static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The time in a column. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return time(row.getLong(column));
    }

    /** The time in a column that may be empty. */
    public static Optional<Instant> timeIfAny(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(time(micros));
    }

    /** The text in a column that may be empty. */
    public static Optional<String> textIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** The id in a column. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    /** The id in a column that may be empty. */
    public static Optional<UUID> idIfAny(ResultSet row, String column) throws SQLException {
        return textIfAny(row, column).map(UUID::fromString);
    }
}
