package dev.gatehouse.store.pim;

import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Group;
import java.util.List;

/**
 * Much that is to be so at once, all of it or nothing.
 *
 * @param groups that there are from now on; of one that there is already nothing changes, and nobody is put into any
 * @param roles that are not built in, as they are from now on
 * @param records what is written of these roles
 * @param commands are decided after that, one after the other
 */
public record Bulk(List<Group> groups, List<CustomRole> roles, List<AuditRecord> records, List<Command> commands) {
    public Bulk {
        groups = List.copyOf(groups);
        roles = List.copyOf(roles);
        records = List.copyOf(records);
        commands = List.copyOf(commands);
    }
}
