package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;

/** What can be granted: a role over a scope, or a place in a group. */
public sealed interface Target {
    /**
     * Whether somebody who is eligible for this may activate the other. A role of the directory is activated over
     * exactly the scope of its eligibility, as in Graph; one over Azure resources also over a part of it, as in ARM.
     */
    boolean covers(Target other);

    /** The setting that governs it. */
    SettingKey setting();

    /** A role over a scope. */
    record Role(RoleDefinitionId role, Scope scope) implements Target {
        public Role {
            requireNonNull(role, "role is null");
            requireNonNull(scope, "scope is null");
        }

        /** A role over the whole directory. */
        public static Role everywhere(RoleDefinitionId role) {
            return new Role(role, DirectoryScope.WHOLE);
        }

        @Override
        public boolean covers(Target other) {
            return switch (other) {
                case Group any -> false;
                case Role wanted ->
                    role.equals(wanted.role)
                            && switch (scope) {
                                case DirectoryScope directory -> directory.equals(wanted.scope);
                                case AzureScope azure -> azure.contains(wanted.scope);
                            };
            };
        }

        /** A setting of a role of the directory holds over all scopes; one of a role over resources is the resource's own. */
        @Override
        public SettingKey setting() {
            return new SettingKey.OfRole(role, scope instanceof AzureScope azure ? azure : DirectoryScope.WHOLE);
        }

        @Override
        public String toString() {
            return role + " over " + scope;
        }
    }

    /** A place in a group. */
    record Group(PrincipalId group, Access access) implements Target {
        public Group {
            requireNonNull(group, "group is null");
            requireNonNull(access, "access is null");
        }

        @Override
        public boolean covers(Target other) {
            return equals(other);
        }

        @Override
        public SettingKey setting() {
            return new SettingKey.OfGroup(group, access);
        }

        @Override
        public String toString() {
            return access + " of group " + group;
        }
    }

    /** What somebody is in a group. */
    enum Access {
        /** Has what the group has. */
        MEMBER,
        /** May change who is in it. */
        OWNER
    }
}
