package dev.gatehouse.directory;

import static java.util.Objects.requireNonNull;

/** Whether a role is privileged, and why. */
public record RoleJudgement(String role, PrivilegeReason reason) {
    public RoleJudgement {
        requireNonNull(role, "role is null");
        requireNonNull(reason, "reason is null");
    }

    /** Whether its holders are privileged accounts. */
    public boolean privileged() {
        return reason.privileged();
    }

    /** A sentence that says so. */
    public String explanation() {
        return role + (privileged() ? " is privileged: " : " is not privileged: ") + reason.explanation();
    }
}
