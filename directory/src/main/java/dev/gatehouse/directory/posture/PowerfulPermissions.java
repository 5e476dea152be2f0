package dev.gatehouse.directory.posture;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Application permissions of Microsoft Graph with which a service principal can give somebody power over the tenant, and
 * how: https://learn.microsoft.com/graph/permissions-reference says what each allows, and
 * https://github.com/emiliensocchi/azure-tiering collects the ways from there to Global Administrator.
 *
 * <p>Not among them: {@code Group.ReadWrite.All} and {@code GroupMember.ReadWrite.All}, which do not reach role-assignable
 * groups, and {@code Application.ReadWrite.OwnedBy}, which reaches only what the application owns itself.
 */
public final class PowerfulPermissions {
    private static final Map<String, String> POWERS = Map.ofEntries(
            entry("RoleManagement.ReadWrite.Directory", "can assign every role of the directory"),
            entry("RoleManagement.ReadWrite.All", "can assign every role of every service"),
            entry("Directory.ReadWrite.All", "can change users, groups and applications that others trust"),
            entry("PrivilegedAccess.ReadWrite.AzureAD", "can assign every role of the directory"),
            entry("Policy.ReadWrite.AuthenticationMethod", "can let itself issue passes for every user"),
            entry("Domain.ReadWrite.All", "can let an identity provider of its own sign in as every user"),
            entry("Organization.ReadWrite.All", "can add a certificate authority with which to sign in as every user"),
            entry("RoleAssignmentSchedule.ReadWrite.Directory", "can assign every role of the directory"),
            entry("RoleEligibilitySchedule.ReadWrite.Directory", "can make anybody eligible for every role"),
            entry("RoleManagementPolicy.ReadWrite.Directory", "can take approval and second factor from activation"),
            entry("PrivilegedAccess.ReadWrite.AzureADGroup", "can add anybody to groups that have roles"),
            entry("PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup", "can add anybody to groups that have roles"),
            entry("PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup", "can make anybody eligible for such groups"),
            entry("RoleManagementPolicy.ReadWrite.AzureADGroup", "can take approval from joining such groups"),
            entry("AppRoleAssignment.ReadWrite.All", "can grant itself every application permission"),
            entry("Application.ReadWrite.All", "can add credentials to every application, and act as it"),
            entry("Policy.ReadWrite.PermissionGrant", "can let itself be granted every application permission"),
            entry("EntitlementManagement.ReadWrite.All", "can let anybody have the access packages with roles"),
            entry("User-PasswordProfile.ReadWrite.All", "can set passwords of users"),
            entry("UserAuthenticationMethod.ReadWrite.All", "can add means of authentication to every user"),
            entry("Policy.ReadWrite.ConditionalAccess", "can switch off the policies that protect administrators"));

    private static final Map<String, String> BY_NAME = POWERS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(entry -> key(entry.getKey()), Map.Entry::getValue));

    private PowerfulPermissions() {}

    /** What somebody can do with the permission, in any case; empty where it gives no power over the tenant. */
    public static Optional<String> power(String permission) {
        return Optional.ofNullable(BY_NAME.get(key(permission)));
    }

    private static String key(String permission) {
        return permission.strip().toLowerCase(Locale.ROOT);
    }
}
