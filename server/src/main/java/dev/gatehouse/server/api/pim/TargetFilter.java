package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Target;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say whose, and of which role or group. */
final class TargetFilter {
    @QueryParam("principalId")
    @Parameter(description = "For whom.")
    @Nullable
    String principalId;

    @QueryParam("roleDefinitionId")
    @Parameter(description = "Of this role, over directoryScopeId.")
    @Nullable
    String roleDefinitionId;

    @QueryParam("directoryScopeId")
    @Parameter(description = "The scope of the role; / where it is absent.")
    @Nullable
    String directoryScopeId;

    @QueryParam("groupId")
    @Parameter(description = "Of a place in this group.")
    @Nullable
    String groupId;

    @QueryParam("accessId")
    @Parameter(description = "The place: member or owner.")
    @Nullable
    String accessId;

    Optional<PrincipalId> principal() {
        return Optional.ofNullable(principalId).map(id -> Targeting.principal("principalId", id));
    }

    Optional<Target> target() {
        return roleDefinitionId == null && directoryScopeId == null && groupId == null && accessId == null
                ? Optional.empty()
                : Optional.of(Targeting.target("", roleDefinitionId, directoryScopeId, groupId, accessId));
    }
}
