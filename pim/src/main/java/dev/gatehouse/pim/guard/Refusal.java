package dev.gatehouse.pim.guard;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Why something is not done.
 *
 * @param says what is wrong, and what to do
 * @param limit what is allowed, where there is such a thing
 * @param value what was asked for
 * @param from when it would be possible, where that is known
 * @param approvers who could approve it
 */
public record Refusal(
        Code code, String says, String limit, String value, Optional<Instant> from, Set<PrincipalId> approvers) {
    /** The rule that is not kept. */
    public enum Code {
        /** Only he himself may ask for it. */
        NOT_HIMSELF,
        /** No application may ask for it. */
        APPLICATION,
        /** Whoever asks does not administer it. */
        NOT_ADMINISTRATOR,
        PRINCIPAL_UNKNOWN,
        PRINCIPAL_DISABLED,
        TARGET_UNKNOWN,
        /** A group whose members a rule chooses, or one in which no group may lie; an emergency account that is to be shut out. */
        NOT_GOVERNABLE,
        /** {@code EligibilityRule}. */
        NOT_ELIGIBLE,
        /** {@code ExpirationRule}. */
        EXPIRATION,
        /** {@code JustificationRule}. */
        JUSTIFICATION,
        /** {@code TicketingRule}. */
        TICKETING,
        /** {@code MfaRule}. */
        SECOND_FACTOR,
        /** {@code RoleAssignmentRequestAcrsValidationFailed}. */
        CONTEXT,
        /** {@code RoleAssignmentExists}. */
        EXISTS,
        /** {@code RoleAssignmentDoesNotExist}. */
        NOTHING_THERE,
        /** {@code PendingRoleAssignmentRequest}. */
        PENDING,
        /** {@code OverlapsPendingRoleAssignmentRequests}. */
        OVERLAPS,
        /** {@code ActiveDurationTooShort}. */
        TOO_SHORT,
        /** {@code InvalidRoleAssignmentRequestSchedule}. */
        SCHEDULE,
        /** Nobody could approve it. */
        NO_APPROVER,
        /** Nobody could be counted on when nothing else works. */
        LAST_ADMINISTRATOR,
        /** Whoever decides may not. */
        NOT_APPROVER,
        /** Nobody decides what he asked for, or is for him. */
        OWN_REQUEST,
        /** The other stage was decided by the same person. */
        SAME_PERSON,
        /** It is decided, or was taken back. */
        NOT_OPEN,
        /** Another stage comes first. */
        NOT_ITS_TURN,
        /** The time for it is over. */
        TOO_LATE,
        /** Somebody changed it meanwhile. */
        CHANGED_MEANWHILE,
        /** {@code InvalidPolicy}. */
        SETTING,
        /** {@code MfaAndAcrsConflict}. */
        FACTOR_AND_CONTEXT,
        /** The same id was used for something else. */
        SAME_ID,
        /** A plan of an access review that cannot be held. */
        REVIEW,
        /** A setting of an alert beyond its limits. */
        ALERT,
        /** Nobody reviews what he has himself, unless that is asked, or makes it more. */
        OWN_ACCESS,
        /** A definition of a role that cannot be. */
        ROLE,
        /** Somebody has what is to be gone. */
        IN_USE
    }

    public Refusal {
        requireNonNull(code, "code is null");
        requireNonNull(says, "says is null");
        requireNonNull(limit, "limit is null");
        requireNonNull(value, "value is null");
        requireNonNull(from, "from is null");
        approvers = Set.copyOf(approvers);
    }

    /** With nothing but words. */
    public static Refusal of(Code code, String says) {
        return new Refusal(code, says, "", "", Optional.empty(), Set.of());
    }

    /** With a limit and what was asked for. */
    public static Refusal of(Code code, String says, Object limit, Object value) {
        return new Refusal(code, says, limit.toString(), value.toString(), Optional.empty(), Set.of());
    }

    /** The same, with when it would be possible. */
    public Refusal from(Instant when) {
        return new Refusal(code, says, limit, value, Optional.of(when), approvers);
    }

    /** The same, with who could approve it. */
    public Refusal approvers(Set<PrincipalId> who) {
        return new Refusal(code, says, limit, value, from, who);
    }
}
