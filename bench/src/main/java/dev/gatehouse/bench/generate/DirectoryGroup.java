package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A group as an export shows it.
 *
 * @param id its object id
 * @param name its display name
 * @param roleAssignable whether it may hold roles of the directory
 * @param members object ids of users in it
 * @param groups object ids of groups in it
 * @param owners object ids of users
 */
record DirectoryGroup(
        String id,
        String name,
        boolean roleAssignable,
        List<String> members,
        List<String> groups,
        List<String> owners) {
    DirectoryGroup {
        members = List.copyOf(members);
        groups = List.copyOf(groups);
        owners = List.copyOf(owners);
    }

    /** As {@code /groups} has it. */
    ObjectNode group() {
        ObjectNode group = Nodes.object().put("id", id).put("displayName", name);
        if (roleAssignable) {
            group.put("isAssignableToRole", true);
        } else {
            group.putNull("isAssignableToRole");
        }
        group.putNull("onPremisesSyncEnabled");
        group.set("owners", Nodes.objects(Reference.users(owners)));
        return group;
    }

    /** As its {@code members} has them. */
    List<ObjectNode> inside() {
        return Stream.concat(
                        Reference.users(members).stream(), groups.stream().map(inner -> Reference.of("group", inner)))
                .toList();
    }
}
