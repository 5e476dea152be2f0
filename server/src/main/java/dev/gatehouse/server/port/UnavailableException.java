package dev.gatehouse.server.port;

import java.time.Duration;

/** An acceptor's answer that nothing can be taken at present. */
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;
    private final Duration retryAfter;

    /** With what is the matter, in words for the sender, and when to try again. */
    public UnavailableException(String words, Duration retryAfter) {
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
