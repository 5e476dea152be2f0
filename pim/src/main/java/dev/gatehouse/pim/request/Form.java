package dev.gatehouse.pim.request;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody asks for, as he wrote it.
 *
 * @param kind whether it is about being eligible or about having
 * @param start when it is to begin; empty for now
 */
public record Form(
        RequestId id,
        Action action,
        AssignmentKind kind,
        PrincipalId principal,
        Target target,
        Optional<Instant> start,
        Expiration expiration,
        String justification,
        Ticket ticket) {
    public Form {
        requireNonNull(id, "id is null");
        requireNonNull(action, "action is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(principal, "principal is null");
        requireNonNull(target, "target is null");
        requireNonNull(start, "start is null");
        requireNonNull(expiration, "expiration is null");
        requireNonNull(justification, "justification is null");
        requireNonNull(ticket, "ticket is null");
    }

    /** Who is to have what. */
    public Holding holding() {
        return new Holding(principal, target);
    }
}
