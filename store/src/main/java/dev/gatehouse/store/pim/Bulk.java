package dev.gatehouse.store.pim;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Group;
import java.util.List;
import java.util.Map;

/**
 * Much that is to be so at once, all of it or nothing.
 *
 * @param groups that there are from now on; of one that there is already nothing changes, and nobody is put into any
 * @param roles that are not built in, and what they are called from now on
 * @param records what is written of these roles
 * @param commands are decided after that, one after the other
 */
public record Bulk(
        List<Group> groups, Map<RoleDefinitionId, String> roles, List<AuditRecord> records, List<Command> commands) {
    public Bulk {
        groups = List.copyOf(groups);
        roles = Map.copyOf(roles);
        records = List.copyOf(records);
        commands = List.copyOf(commands);
    }
}
