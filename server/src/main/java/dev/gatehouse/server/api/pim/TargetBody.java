package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.model.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role over a scope, or a place in a group. */
@Schema(name = "PimTarget", description = "A role over a scope, or a place in a group.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetBody(
        @Nullable String roleDefinitionId,

        @Schema(description = "Only told, not asked for.") @Nullable
        String roleName,

        @Schema(description = "/, /administrativeUnits/ID, /ID or the path of an Azure scope; / where it is absent.")
        @Nullable
        String directoryScopeId,

        @Nullable String groupId,

        @Schema(description = "Only told, not asked for.") @Nullable
        String groupName,

        @Schema(description = "member or owner.") @Nullable String accessId) {
    /** What somebody asks for; a problem under that name where it is nothing. */
    public Target target() {
        return Targeting.target("target.", roleDefinitionId, directoryScopeId, groupId, accessId);
    }
}
