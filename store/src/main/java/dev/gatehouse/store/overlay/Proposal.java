package dev.gatehouse.store.overlay;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that one person wants set and another must agree to.
 *
 * @param base the version that it goes on from; 0 where there was none
 * @param reason why
 * @param decidedBy who approved, refused or withdrew it
 * @param answer what they said to it
 */
public record Proposal(
        UUID id,
        Setting setting,
        long base,
        String proposedBy,
        Instant proposedAt,
        Instant expires,
        String reason,
        ProposalState state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> answer) {
    public Proposal {
        requireNonNull(id, "id is null");
        requireNonNull(setting, "setting is null");
        requireNonNull(proposedBy, "proposedBy is null");
        requireNonNull(proposedAt, "proposedAt is null");
        requireNonNull(expires, "expires is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(state, "state is null");
        requireNonNull(decidedBy, "decidedBy is null");
        requireNonNull(decidedAt, "decidedAt is null");
        requireNonNull(answer, "answer is null");
    }

    /** Whether somebody is the one who proposed it, in whatever case the name is written. */
    boolean isBy(String person) {
        return proposedBy.equalsIgnoreCase(person);
    }

    boolean isPending() {
        return state == ProposalState.PENDING;
    }

    Proposal decided(ProposalState as, Optional<String> by, Instant at, Optional<String> said) {
        return new Proposal(id, setting, base, proposedBy, proposedAt, expires, reason, as, by, Optional.of(at), said);
    }
}
