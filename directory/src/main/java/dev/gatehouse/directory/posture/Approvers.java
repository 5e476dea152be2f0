package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who can approve the activation of a role. */
final class Approvers {
    private Approvers() {}

    /**
     * Everybody of any level who can sign in, of groups their members. Where a role of the directory names nobody, the
     * Global Administrators and the Privileged Role Administrators approve; a role of Azure has nobody then.
     */
    static Set<User> of(RolePolicy policy, Tenant tenant) {
        Set<PrincipalId> named = policy.activation().stages().stream()
                .flatMap(stage -> stage.approvers().stream())
                .collect(Collectors.toSet());
        Stream<PrincipalId> all = named.isEmpty() && policy.system() == RoleSystem.ENTRA
                ? administrators(tenant)
                : named.stream().flatMap(id -> people(id, tenant));
        return all.flatMap(id -> tenant.user(id).stream()).filter(User::enabled).collect(Collectors.toSet());
    }

    private static Stream<PrincipalId> people(PrincipalId id, Tenant tenant) {
        return tenant.principal(id).orElse(null) instanceof Group group
                ? tenant.members(group).stream()
                : Stream.of(id);
    }

    private static Stream<PrincipalId> administrators(Tenant tenant) {
        return Holder.of(tenant, RoleSystem.ENTRA).stream()
                .filter(holder -> EntraRoleSettings.ROLES.contains(
                        holder.assignment().held().role()))
                .map(Holder::principal);
    }
}
