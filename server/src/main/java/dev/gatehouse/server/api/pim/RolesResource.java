package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.server.api.IndexCursor;
import dev.gatehouse.server.api.Page;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What can be asked for. */
@Path("/api/v1/pim/roles")
@Produces(MediaType.APPLICATION_JSON)
final class RolesResource {
    private final PimStation pim;

    RolesResource(PimStation pim) {
        this.pim = pim;
    }

    /** A role. */
    @Schema(name = "PimRole")
    record RoleView(
            String id,
            String name,

            @Schema(description = "entra or azure.") String system,

            boolean isBuiltIn,

            @Schema(
                    description =
                            "Whether its holders are privileged accounts; one that is not built in counts as such.")
            boolean isPrivileged) {}

    /** A page of roles, for the description of the API. */
    @Schema(name = "PimRolePage")
    record RolePage(List<RoleView> items, @Nullable String next) {}

    @GET
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(operationId = "listPimRoles", summary = "Lists roles: those that are built in, then the tenant's own")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RolePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Page<RoleView> roles(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        List<RoleView> all = all();
        int from = after == null ? 0 : IndexCursor.behind(after, all, RoleView::id);
        return IndexCursor.page(all, role -> true, from, checked, RoleView::id);
    }

    private List<RoleView> all() {
        List<RoleView> all = new ArrayList<>();
        RoleCatalogue.builtIn()
                .roles()
                .forEach(role -> all.add(new RoleView(
                        role.id().toString(), role.name(), Words.camel(role.system()), true, role.privileged())));
        pim.settings()
                .ownRoles()
                .forEach((id, name) -> all.add(new RoleView(id.toString(), name, "entra", false, true)));
        return all;
    }
}
