package dev.gatehouse.lake;

import dev.gatehouse.logs.Row;

/** A stretch of time of which one file holds all, in microseconds since the epoch. */
record Period(long from, long until) {
    static final long DAY = 86_400_000_000L;
    static final long WEEK = 7 * DAY;
    /** A Monday. */
    private static final long A_WEEK_BEGINS = 4 * DAY;

    /** That of a file that holds whatever was read together. */
    static final Period NONE = new Period(0, 0);

    /** The day of a time; events without one have a period of their own. */
    static Period dayOf(long time) {
        return time == Row.NO_TIME
                ? new Period(time, time + 1)
                : new Period(Math.floorDiv(time, DAY) * DAY, Math.floorDiv(time, DAY) * DAY + DAY);
    }

    /** The week, from Monday on, of a time. */
    static Period weekOf(long time) {
        long from = Math.floorDiv(time - A_WEEK_BEGINS, WEEK) * WEEK + A_WEEK_BEGINS;
        return new Period(from, from + WEEK);
    }

    boolean covers(Period other) {
        return from <= other.from && other.until <= until;
    }

    /** The condition of SQL that a row is of it. */
    String condition() {
        return "coalesce(time, " + Row.NO_TIME + ") >= " + from + " AND coalesce(time, " + Row.NO_TIME + ") < " + until;
    }

    static Period of(ParquetFile file) {
        return new Period(file.from(), file.until());
    }
}
