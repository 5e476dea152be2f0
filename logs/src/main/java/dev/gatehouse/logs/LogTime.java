package dev.gatehouse.logs;

/** Reads a time as logs write it, for values that are no column of their own. */
public final class LogTime {
    private LogTime() {}

    /** Microseconds since the epoch, or {@link Row#NO_TIME} where the text is no time. */
    public static long parse(String text) {
        return Times.parse(text);
    }
}
