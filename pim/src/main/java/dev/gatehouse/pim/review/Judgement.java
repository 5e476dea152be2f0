package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.Optional;

/**
 * What was said of a grant.
 *
 * @param stage in which stage: its place; that after the last for the default
 * @param by who said it; empty where nobody did and the default holds
 */
public record Judgement(int stage, Choice choice, Optional<PrincipalId> by, Instant at, String justification) {
    public Judgement {
        requireNonNull(choice, "choice is null");
        requireNonNull(by, "by is null");
        requireNonNull(at, "at is null");
        requireNonNull(justification, "justification is null");
    }
}
