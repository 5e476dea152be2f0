package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

/**
 * A mistake in a configuration file.
 *
 * @param code which kind of mistake it is; stable
 * @param message what is wrong
 * @param origin where
 * @param expected what should stand there
 * @param remedy what to do
 */
public record ConfigProblem(Code code, String message, Origin origin, String expected, String remedy) {
    /** The kinds of mistakes. */
    public enum Code {
        SYNTAX,
        ENCODING,
        LIMIT,
        UNKNOWN_KEY,
        DUPLICATE_KEY,
        WRONG_TYPE,
        BAD_VALUE,
        BAD_ACCOUNT,
        BAD_TIME,
        MISSING_KEY,
        UNKNOWN_ROLE,
        CONTRADICTION
    }

    public ConfigProblem {
        requireNonNull(code, "code is null");
        requireNonNull(message, "message is null");
        requireNonNull(origin, "origin is null");
        requireNonNull(expected, "expected is null");
        requireNonNull(remedy, "remedy is null");
    }

    /** The problem on one line: where, what, what was expected, what to do. */
    public String describe() {
        return origin + ": " + message + "; expected " + expected + "; " + remedy;
    }
}
