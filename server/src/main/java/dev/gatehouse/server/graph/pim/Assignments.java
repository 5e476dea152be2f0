package dev.gatehouse.server.graph.pim;

import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.directory.PrincipalEntity;
import dev.gatehouse.server.graph.directory.RoleDefinitionSet;
import java.util.Map;
import java.util.Set;

/** What plain assignments of roles are. */
final class Assignments {
    private Assignments() {}

    static EntityType type(PimStation pim) {
        return new EntityType(
                "unifiedRoleAssignment",
                Set.of("id", "principalId", "roleDefinitionId", "directoryScopeId", "appScopeId"),
                Map.of(
                        "principal",
                        PrincipalEntity.link(pim, "principalId"),
                        "roleDefinition",
                        RoleDefinitionSet.link(pim),
                        "directoryScope",
                        Scopes.LINK,
                        "appScope",
                        Scopes.NOTHING));
    }
}
