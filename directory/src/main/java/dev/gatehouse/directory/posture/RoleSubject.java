package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.Tenant;

/** Roles as what a finding is about. */
final class RoleSubject {
    private RoleSubject() {}

    /** The role at the scope that its settings are for. */
    static Subject of(RolePolicy policy, Tenant tenant, Baseline baseline) {
        return of(policy.role(), policy.scope(), tenant, baseline);
    }

    /** A role at a scope; the whole directory goes without saying. */
    static Subject of(RoleDefinitionId role, Scope scope, Tenant tenant, Baseline baseline) {
        String name = Roles.name(role, tenant, baseline);
        if (scope.equals(DirectoryScope.WHOLE)) {
            return new Subject("role", role.toString(), name);
        }
        return new Subject("role", role + "@" + scope, name + " at " + scope);
    }
}
