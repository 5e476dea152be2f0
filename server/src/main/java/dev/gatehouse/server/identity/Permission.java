package dev.gatehouse.server.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What an application may by a permission of Microsoft Graph that is narrower than any {@link Role}. */
public enum Permission {
    READ_LOGS("AuditLog.Read.All"),
    READ_REGISTRATIONS("UserAuthenticationMethod.Read.All"),
    REMOVE_ASSIGNMENTS("RoleAssignmentSchedule.Remove.Directory"),
    REMOVE_ELIGIBILITIES("RoleEligibilitySchedule.Remove.Directory"),
    ENABLE_ACCOUNTS("User.EnableDisableAccount.All"),
    REVOKE_SESSIONS("User.RevokeSessions.All");

    private final String graph;

    Permission(String graph) {
        this.graph = graph;
    }

    /** How Microsoft Graph writes it. */
    public String graph() {
        return graph;
    }

    /** Those that are among permissions so written. */
    public static Set<Permission> among(Set<String> written) {
        return Arrays.stream(values())
                .filter(one -> written.contains(one.graph))
                .collect(Collectors.toUnmodifiableSet());
    }
}
