package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

/**
 * Something wrong in a rule file, and what to do about it.
 *
 * @param code a stable name of the kind of problem, such as {@code unknown-modifier}
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Problem(
        Severity severity, String code, String message, String file, int line, int column, String remedy) {
    public Problem {
        requireNonNull(severity, "severity is null");
        requireNonNull(code, "code is null");
        requireNonNull(message, "message is null");
        requireNonNull(file, "file is null");
        requireNonNull(remedy, "remedy is null");
    }

    /** One line for a person: place, message, remedy. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message + " [" + code + "]"
                + (remedy.isEmpty() ? "" : " - " + remedy);
    }
}
