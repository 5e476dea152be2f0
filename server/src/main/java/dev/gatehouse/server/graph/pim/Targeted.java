package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.store.pim.Sought;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is granted, in the properties of entities: a role over a scope, or a place in a group. */
final class Targeted {
    private static final String ROLE = "roleDefinitionId";
    private static final String SCOPE = "directoryScopeId";
    private static final String GROUP = "groupId";
    private static final String ACCESS = "accessId";

    private Targeted() {}

    /** The properties of a surface's entities that say what is granted. */
    static Set<String> properties(Surface surface) {
        return switch (surface) {
            case ROLES -> Set.of(ROLE, SCOPE, "appScopeId");
            case GROUPS -> Set.of(GROUP, ACCESS);
        };
    }

    /** Writes them. */
    static void put(ObjectNode entity, Target target) {
        switch (target) {
            case Target.Role role -> {
                entity.put(ROLE, role.role().toString());
                entity.put(SCOPE, role.scope().toString());
                entity.putNull("appScopeId");
            }
            case Target.Group group -> {
                entity.put(GROUP, group.group().toString());
                entity.put(ACCESS, Words.camel(group.access()));
            }
        }
    }

    /** The id of a schedule. */
    static String scheduleId(Target target, GrantId id) {
        return switch (target) {
            case Target.Role _ -> id.toString();
            case Target.Group group -> group.group() + "_" + Words.camel(group.access()) + "_" + id;
        };
    }

    /** The grant that a schedule's id is about; empty where it is none. */
    static Optional<GrantId> grant(String scheduleId) {
        String last = scheduleId.substring(scheduleId.lastIndexOf('_') + 1);
        return ObjectId.parse(last).map(id -> new GrantId(UUID.fromString(id.toString())));
    }

    /** One target, where a filter says exactly which; empty where it does not. */
    static Optional<Target> one(Surface surface, EntitySet.Wanted wanted) {
        return switch (surface) {
            case ROLES ->
                wanted.equal(ROLE)
                        .flatMap(ObjectId::parse)
                        .flatMap(role -> wanted.equal(SCOPE)
                                .flatMap(DirectoryScope::parse)
                                .map(scope -> new Target.Role(new RoleDefinitionId(role), scope)));
            case GROUPS ->
                wanted.equal(GROUP)
                        .flatMap(ObjectId::parse)
                        .flatMap(group ->
                                access(wanted).map(access -> new Target.Group(new PrincipalId(group), access)));
        };
    }

    /** The targets that a filter may mean. */
    static Sought some(Surface surface, EntitySet.Wanted wanted) {
        Optional<ObjectId> id =
                wanted.equal(surface == Surface.ROLES ? ROLE : GROUP).flatMap(ObjectId::parse);
        return id.map(surface.sought()::of).orElse(surface.sought());
    }

    private static Optional<Target.Access> access(EntitySet.Wanted wanted) {
        return wanted.equal(ACCESS)
                .flatMap(text -> Stream.of(Target.Access.values())
                        .filter(access -> access.name().equalsIgnoreCase(text))
                        .findFirst());
    }
}
