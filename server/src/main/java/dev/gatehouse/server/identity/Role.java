package dev.gatehouse.server.identity;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do. Every route states which of them it needs. */
public enum Role {
    SECURITY_READER("SecurityReader"),
    SECURITY_OPERATOR("SecurityOperator"),
    INVESTIGATOR("Investigator"),
    PRIVILEGED_ROLE_ADMINISTRATOR("PrivilegedRoleAdministrator"),
    APPROVER("Approver"),
    AUDITOR("Auditor"),
    /** Sends logs, and may do nothing else; held by tokens only. */
    SOURCE("Source"),
    /** The plain user, whom every account is. */
    USER("User");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** How it is written, in the API and in claims. */
    public String title() {
        return title;
    }

    /** The role so written, exactly. */
    public static Optional<Role> titled(String title) {
        return Arrays.stream(values()).filter(role -> role.title.equals(title)).findFirst();
    }
}
