package dev.gatehouse.detection.sentinel.kql;

/** A query that is wrong, or that has something which this evaluator does not know. */
public final class KqlError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KqlError(String message) {
        super(message);
    }
}
