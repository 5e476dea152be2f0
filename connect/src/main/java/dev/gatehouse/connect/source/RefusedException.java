package dev.gatehouse.connect.source;

import java.io.Serial;
import java.time.Duration;

/** A block was not taken; the source keeps its place and tries again. */
public abstract sealed class RefusedException extends Exception permits PressedException, UnavailableException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    RefusedException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next attempt. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
