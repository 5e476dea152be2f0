package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.Optional;

/**
 * That what was decided was done, or why it was not.
 *
 * @param by who said that it is to be done; empty where it was done by itself
 * @param says why it was not, in words
 */
public record Applied(ApplyResult result, Instant at, Optional<PrincipalId> by, String says) {
    public Applied {
        requireNonNull(result, "result is null");
        requireNonNull(at, "at is null");
        requireNonNull(by, "by is null");
        requireNonNull(says, "says is null");
    }
}
