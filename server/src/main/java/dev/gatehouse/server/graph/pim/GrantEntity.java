package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.MemberNames;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.directory.PrincipalEntity;
import dev.gatehouse.server.graph.directory.RoleDefinitionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Grants as trees of JSON: as schedules, as the instances that there are of them now, and as plain assignments. */
final class GrantEntity {
    private GrantEntity() {}

    /** What schedules are. */
    static EntityType schedule(Surface surface, AssignmentKind kind, PimStation pim) {
        Set<String> properties = new HashSet<>(Targeted.properties(surface));
        properties.addAll(Set.of(
                "id",
                "principalId",
                "createdUsing",
                "createdDateTime",
                "modifiedDateTime",
                "status",
                "scheduleInfo",
                "memberType"));
        return type(surface, kind, "Schedule", properties, pim);
    }

    /** What instances are. */
    static EntityType instance(Surface surface, AssignmentKind kind, PimStation pim) {
        Set<String> properties = new HashSet<>(Targeted.properties(surface));
        properties.addAll(Set.of(
                "id", "principalId", "startDateTime", "endDateTime", "memberType", scheduleProperty(surface, kind)));
        if (kind == AssignmentKind.ACTIVE && surface == Surface.ROLES) {
            properties.add("roleAssignmentOriginId");
        }
        return type(surface, kind, "ScheduleInstance", properties, pim);
    }

    private static EntityType type(
            Surface surface, AssignmentKind kind, String what, Set<String> properties, PimStation pim) {
        Map<String, Link> links = new HashMap<>();
        links.put("principal", PrincipalEntity.link(pim, "principalId"));
        switch (surface) {
            case ROLES -> {
                links.put("roleDefinition", RoleDefinitionSet.link(pim));
                links.put("directoryScope", Scopes.LINK);
                links.put("appScope", Scopes.NOTHING);
            }
            case GROUPS -> links.put("group", PrincipalEntity.link(pim, "groupId"));
        }
        if (kind == AssignmentKind.ACTIVE) {
            properties.add("assignmentType");
            links.put("activatedUsing", Schedules.activatedUsing(pim, surface));
        }
        EntityType type = new EntityType(surface.type(kind, what), properties, links);
        return properties.contains("scheduleInfo") ? type.within("scheduleInfo", MemberNames.SCHEDULE) : type;
    }

    /** A schedule. */
    static ObjectNode schedule(Told told) {
        Grant grant = told.grant();
        String id = Targeted.scheduleId(grant.target(), grant.id());
        ObjectNode entity = Tree.object();
        entity.put("id", id);
        entity.put("principalId", grant.principal().toString());
        Targeted.put(entity, grant.target());
        entity.put("createdUsing", grant.id().toString());
        entity.put("createdDateTime", Tree.time(told.created()));
        entity.set("modifiedDateTime", Tree.time(told.dates().changed()));
        entity.put("status", "Provisioned");
        entity.set("scheduleInfo", ScheduleInfo.of(grant.validity()));
        entity.put("memberType", told.memberType());
        putType(entity, grant);
        return entity;
    }

    /** An instance. */
    static ObjectNode instance(Surface surface, Told told) {
        Grant grant = told.grant();
        ObjectNode entity = Tree.object();
        entity.put("id", instanceId(grant));
        entity.put("principalId", grant.principal().toString());
        Targeted.put(entity, grant.target());
        entity.put("startDateTime", Tree.time(grant.validity().from()));
        entity.set("endDateTime", Tree.time(grant.validity().end()));
        entity.put("memberType", told.memberType());
        entity.put(scheduleProperty(surface, grant.kind()), Targeted.scheduleId(grant.target(), grant.id()));
        if (grant.kind() == AssignmentKind.ACTIVE && surface == Surface.ROLES) {
            entity.put("roleAssignmentOriginId", instanceId(grant));
        }
        putType(entity, grant);
        return entity;
    }

    /** A plain assignment of a role. */
    static ObjectNode assignment(Grant grant) {
        return assignment(instanceId(grant), grant.holding());
    }

    /** The same of what was made just now. */
    static ObjectNode assignment(String id, Holding holding) {
        ObjectNode entity = Tree.object();
        entity.put("id", id);
        entity.put("principalId", holding.principal().toString());
        Targeted.put(entity, holding.target());
        return entity;
    }

    static String instanceId(Grant grant) {
        return grant.target() instanceof Target.Role role
                ? Holdings.id(grant.principal(), role, grant.kind())
                : Targeted.scheduleId(grant.target(), grant.id());
    }

    private static void putType(ObjectNode entity, Grant grant) {
        if (grant.kind() == AssignmentKind.ACTIVE) {
            // As Entra has it: with a capital for roles, and without for groups.
            entity.put(
                    "assignmentType",
                    grant.target() instanceof Target.Group
                            ? Words.camel(grant.origin())
                            : Words.pascal(grant.origin()));
        }
    }

    private static String scheduleProperty(Surface surface, AssignmentKind kind) {
        return switch (surface) {
            case ROLES -> "role" + Surface.word(kind) + "ScheduleId";
            case GROUPS ->
                switch (kind) {
                    case ACTIVE -> "assignmentScheduleId";
                    case ELIGIBLE -> "eligibilityScheduleId";
                };
        };
    }
}
