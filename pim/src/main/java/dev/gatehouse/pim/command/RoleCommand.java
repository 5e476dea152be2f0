package dev.gatehouse.pim.command;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.CustomRole;

/** What can be asked of the engine about the tenant's own roles of the directory. */
public sealed interface RoleCommand {
    /** Who asks. */
    Caller by();

    /** Which role it is about. */
    RoleDefinitionId role();

    /** There is to be such a role. */
    record CreateRole(Caller by, CustomRole definition) implements RoleCommand {
        public CreateRole {
            requireNonNull(by, "by is null");
            requireNonNull(definition, "definition is null");
        }

        @Override
        public RoleDefinitionId role() {
            return definition.id();
        }
    }

    /** A role is to be otherwise; its version is that which this was made from. */
    record ChangeRole(Caller by, CustomRole definition) implements RoleCommand {
        public ChangeRole {
            requireNonNull(by, "by is null");
            requireNonNull(definition, "definition is null");
        }

        @Override
        public RoleDefinitionId role() {
            return definition.id();
        }
    }

    /** There is to be no such role any more. */
    record DeleteRole(Caller by, RoleDefinitionId role) implements RoleCommand {
        public DeleteRole {
            requireNonNull(by, "by is null");
            requireNonNull(role, "role is null");
        }
    }
}
