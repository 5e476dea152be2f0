package dev.gatehouse.server.issuer;

import dev.gatehouse.server.identity.Permission;
import dev.gatehouse.server.identity.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/*
 * A permission opens routes; what an application changes by them, PIM decides by what its service principal has: one that is
 * to assign roles must be assigned Privileged Role Administrator there, like anybody else.
 */
/** What an application's permissions of Microsoft Graph are among the roles of Gatehouse; some are narrower than any role. */
public final class Permissions {
    private static final Map<String, Role> ROLES = roles();

    private Permissions() {}

    private static Map<String, Role> roles() {
        Map<String, Role> all = new HashMap<>();
        for (String read : Set.of(
                "RoleManagement.Read.All",
                "RoleManagement.Read.Directory",
                "RoleAssignmentSchedule.Read.Directory",
                "RoleEligibilitySchedule.Read.Directory",
                "RoleManagementPolicy.Read.Directory",
                "RoleManagementPolicy.Read.AzureADGroup",
                "PrivilegedAssignmentSchedule.Read.AzureADGroup",
                "PrivilegedEligibilitySchedule.Read.AzureADGroup",
                "PrivilegedAccess.Read.AzureAD",
                "PrivilegedAccess.Read.AzureADGroup",
                "PrivilegedAccess.Read.AzureResources",
                "RoleManagementAlert.Read.Directory",
                "AccessReview.Read.All")) {
            all.put(read, Role.AUDITOR);
        }
        for (String write : Set.of(
                "RoleManagement.ReadWrite.Directory",
                "RoleAssignmentSchedule.ReadWrite.Directory",
                "RoleEligibilitySchedule.ReadWrite.Directory",
                "RoleManagementPolicy.ReadWrite.Directory",
                "RoleManagementPolicy.ReadWrite.AzureADGroup",
                "PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup",
                "PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup",
                "PrivilegedAccess.ReadWrite.AzureAD",
                "PrivilegedAccess.ReadWrite.AzureADGroup",
                "PrivilegedAccess.ReadWrite.AzureResources",
                "RoleManagementAlert.ReadWrite.Directory",
                "AccessReview.ReadWrite.All")) {
            all.put(write, Role.PRIVILEGED_ROLE_ADMINISTRATOR);
        }
        for (String watch : Set.of("IdentityRiskyUser.Read.All", "IdentityRiskEvent.Read.All")) {
            all.put(watch, Role.SECURITY_READER);
        }
        return Map.copyOf(all);
    }

    /** All that there are, by name. */
    public static Set<String> all() {
        Set<String> names = new TreeSet<>(ROLES.keySet());
        Arrays.stream(Permission.values()).map(Permission::graph).forEach(names::add);
        return names;
    }

    /** Which roles an application has that has these. */
    static Set<Role> rolesOf(Set<String> permissions) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        ROLES.forEach((permission, role) -> {
            if (permissions.contains(permission)) {
                found.add(role);
            }
        });
        return found;
    }
}
