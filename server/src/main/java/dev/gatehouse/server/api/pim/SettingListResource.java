package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.setting.RoleSetting;
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
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** All role settings that somebody set. */
@Path("/api/v1/pim/settings")
@Produces(MediaType.APPLICATION_JSON)
final class SettingListResource {
    private final PimStation pim;
    private final InstantSource clock;

    SettingListResource(PimStation pim, InstantSource clock) {
        this.pim = pim;
        this.clock = clock;
    }

    /** A page of role settings, for the description of the API. */
    @Schema(name = "PimRoleSettingPage")
    record SettingPage(List<SettingBody> items, @Nullable String next) {}

    @GET
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "listPimRoleSettings",
            summary = "Lists the role settings that somebody set",
            description = "For whatever is not among them what holds where nobody set anything, which has version 0.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettingPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Page<SettingBody> list(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        List<RoleSetting> all = pim.settings().all();
        int from = after == null ? 0 : IndexCursor.behind(after, all, SettingListResource::key);
        Page<RoleSetting> page = IndexCursor.page(all, any -> true, from, checked, SettingListResource::key);
        return new Page<>(
                page.items().stream()
                        .map(setting ->
                                SettingBody.of(pim, setting, pim.settings().lacking(setting, clock.instant())))
                        .toList(),
                page.next());
    }

    private static String key(RoleSetting setting) {
        return setting.key().toString();
    }
}
