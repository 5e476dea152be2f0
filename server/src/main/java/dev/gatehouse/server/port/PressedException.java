package dev.gatehouse.server.port;

import java.time.Duration;

/** An acceptor's answer that so many sources send so much that it cannot keep up just now. */
public final class PressedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;
    private final Duration retryAfter;

    /** With what is the matter, in words for the sender, and when to try again. */
    public PressedException(String words, Duration retryAfter) {
        super(words);
        this.words = words;
        this.retryAfter = retryAfter;
    }

    /** What is the matter. */
    public String words() {
        return words;
    }

    /** When to try again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
