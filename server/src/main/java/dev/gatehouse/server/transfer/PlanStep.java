package dev.gatehouse.server.transfer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Group;

/** What makes something so. */
public sealed interface PlanStep {
    /** The engine is asked. */
    record Ask(Command command) implements PlanStep {
        public Ask {
            requireNonNull(command, "command is null");
        }
    }

    /** There is a group, in which nobody is yet. */
    record Found(Group group) implements PlanStep {
        public Found {
            requireNonNull(group, "group is null");
        }
    }

    /**
     * A role of the tenant's own is called so.
     *
     * @param known whether there was such a role before
     */
    record Define(RoleDefinitionId role, String name, boolean known) implements PlanStep {
        public Define {
            requireNonNull(role, "role is null");
            requireNonNull(name, "name is null");
        }
    }
}
