package dev.gatehouse.connect.source;

import java.io.Serial;
import java.time.Duration;

/** More comes in than is worked off. */
public final class PressedException extends RefusedException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** To be tried again after this time. */
    public PressedException(String message, Duration retryAfter) {
        super(message, retryAfter);
    }
}
