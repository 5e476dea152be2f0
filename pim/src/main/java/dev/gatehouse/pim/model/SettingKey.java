package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;

/** What a role setting governs. */
public sealed interface SettingKey {
    /** What is governed, as it is granted. */
    Target target();

    /** A role: over the whole directory, or over one Azure scope. */
    record OfRole(RoleDefinitionId role, Scope scope) implements SettingKey {
        public OfRole {
            requireNonNull(role, "role is null");
            requireNonNull(scope, "scope is null");
        }

        @Override
        public Target target() {
            return new Target.Role(role, scope);
        }
    }

    /** The members or the owners of a group. */
    record OfGroup(PrincipalId group, Target.Access access) implements SettingKey {
        public OfGroup {
            requireNonNull(group, "group is null");
            requireNonNull(access, "access is null");
        }

        @Override
        public Target target() {
            return new Target.Group(group, access);
        }
    }
}
