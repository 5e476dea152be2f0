package dev.gatehouse.server.start;

import java.util.Optional;

/** Why the server cannot start, and the remedy, in words for whoever starts it. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With both. */
    public StartException(String message) {
        super(message);
    }

    /** With both, and what was behind it. */
    public StartException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The one among the causes of a failure. */
    public static Optional<StartException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
