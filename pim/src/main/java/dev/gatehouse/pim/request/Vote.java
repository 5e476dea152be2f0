package dev.gatehouse.pim.request;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;

/** What an approver decided. */
public record Vote(PrincipalId by, boolean approves, Instant at, String justification) {
    public Vote {
        requireNonNull(by, "by is null");
        requireNonNull(at, "at is null");
        requireNonNull(justification, "justification is null");
    }
}
