package dev.gatehouse.connect.source;

import java.io.Serial;
import java.time.Duration;

/** Nothing can be taken at present, for a reason that somebody should look at. */
public final class UnavailableException extends RefusedException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** To be tried again after this time. */
    public UnavailableException(String message, Duration retryAfter) {
        super(message, retryAfter);
    }
}
