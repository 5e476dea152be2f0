package dev.gatehouse.server.transfer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Group;
import java.util.Optional;

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
     * A role of the tenant's own is so.
     *
     * @param before what it was, where there was such a role
     */
    record Define(Optional<CustomRole> before, CustomRole role) implements PlanStep {
        public Define {
            requireNonNull(before, "before is null");
            requireNonNull(role, "role is null");
        }
    }
}
