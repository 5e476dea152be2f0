package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.RoleSystem;

/**
 * That a principal holds a role, and how it came to it.
 *
 * @param system whose role it is
 * @param origin how it came about
 */
public record Assignment(RoleAssignment held, RoleSystem system, Origin origin) {
    /** How an assignment came about. */
    public enum Origin {
        /** An administrator made it, in PIM or outside. */
        ASSIGNED,
        /** Its holder activated what he was eligible for. */
        ACTIVATED
    }

    public Assignment {
        requireNonNull(held, "held is null");
        requireNonNull(system, "system is null");
        requireNonNull(origin, "origin is null");
    }

    /** Whether the holder has the role's powers without activating it, and without an end. */
    public boolean isStanding() {
        return held.kind() == AssignmentKind.ACTIVE
                && origin == Origin.ASSIGNED
                && held.validity().end().isEmpty();
    }

    /** Whether the holder must activate it first. */
    public boolean isEligible() {
        return held.kind() == AssignmentKind.ELIGIBLE;
    }
}
