package dev.gatehouse.server.http;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    ProblemException(Problem problem) {
        this(problem, Optional.empty());
    }

    private ProblemException(Problem problem, Optional<Duration> retryAfter) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** The same, and when to try again. */
    public ProblemException retryAfter(Duration wait) {
        return new ProblemException(problem, Optional.of(wait));
    }

    /** It. */
    public Problem problem() {
        return problem;
    }

    /** When to try again, in whole seconds, at least one. */
    public Optional<String> retryAfterSeconds() {
        return retryAfter.map(
                wait -> Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
