package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Role settings: what assigning and activating ask for. */
@Path("/api/v1/pim/settings/{id}")
@Produces(MediaType.APPLICATION_JSON)
final class SettingsResource {
    private static final String NONE = "There is no such role or group";
    private static final String ACCESS = "Of a group: member or owner; then the id is the group's.";
    private static final String SCOPE = "Of a role over Azure resources: the path of the scope; / where it is absent.";

    private final PimStation pim;
    private final Asker asker;
    private final InstantSource clock;

    SettingsResource(PimStation pim, Asker asker, InstantSource clock) {
        this.pim = pim;
        this.asker = asker;
        this.clock = clock;
    }

    @GET
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "getPimRoleSetting",
            summary = "The role setting of a role or a place in a group",
            description = "What holds where nobody set anything has version 0.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettingBody.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "404", description = NONE)
    public SettingBody get(
            @PathParam("id") String id,
            @Parameter(description = SCOPE) @QueryParam("scope") @Nullable String scope,
            @Parameter(description = ACCESS) @QueryParam("access") @Nullable String access) {
        return body(key(id, scope, access));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "setPimRoleSetting",
            summary = "Sets the whole role setting",
            description =
                    "Whoever administers the role at this moment can; from the version that he looked at. What is only told"
                            + " may be sent back, and changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettingBody.class)))
    @APIResponse(responseCode = "400", description = "It is not written as it must be, or no setting can be like this")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "Somebody changed it meanwhile, or too few could approve")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(
            responseCode = "503",
            description = "This server does not decide now; Retry-After says when to try again")
    public SettingBody set(
            @PathParam("id") String id,
            @Parameter(description = SCOPE) @QueryParam("scope") @Nullable String scope,
            @Parameter(description = ACCESS) @QueryParam("access") @Nullable String access,
            @Nullable SettingBody wish) {
        if (wish == null) {
            throw Problems.malformed("Send the whole setting, as GET answers it.")
                    .thrown();
        }
        SettingKey key = key(id, scope, access);
        return switch (pim.decide(new Command.Set(asker.caller(), wish.setting(key)))) {
            case Decision.Done _ -> body(key);
            case Decision.Refused refused -> throw Refusals.toStranger(pim, refused.reasons());
        };
    }

    private SettingBody body(SettingKey key) {
        RoleSetting setting = pim.settings().setting(key);
        return SettingBody.of(pim, setting, pim.settings().lacking(setting, clock.instant()));
    }

    private SettingKey key(String text, @Nullable String scope, @Nullable String access) {
        if (scope != null && access != null) {
            throw Parameters.wrong("access", "given where scope is not");
        }
        ObjectId id = ObjectId.parse(text).orElseThrow(SettingsResource::none);
        return access == null ? ofRole(new RoleDefinitionId(id), scope) : ofGroup(new PrincipalId(id), access);
    }

    private SettingKey ofRole(RoleDefinitionId role, @Nullable String scope) {
        boolean there = RoleCatalogue.builtIn().role(role).isPresent()
                || pim.settings().ownRoles().containsKey(role);
        if (!there) {
            throw none();
        }
        return new Target.Role(role, Targeting.scope("scope", role, scope == null ? "/" : scope)).setting();
    }

    private SettingKey ofGroup(PrincipalId group, String access) {
        Target.Access place = Words.camel(Target.Access.values(), "access", access);
        boolean there =
                pim.facts().accounts(List.of(group)).stream().anyMatch(account -> account.kind() == Account.Kind.GROUP);
        if (!there) {
            throw none();
        }
        return new SettingKey.OfGroup(group, place);
    }

    private static ProblemException none() {
        return Problems.notFound("There is no such role; of a group say access, member or owner.")
                .thrown();
    }
}
