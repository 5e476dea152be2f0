package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The accounts that are declared: an emergency access account each. */
@Path("/api/v1/emergency-accounts")
@Produces(MediaType.APPLICATION_JSON)
final class EmergencyAccountsResource {
    private final SettingDesk desk;
    private final SettingViews views;

    EmergencyAccountsResource(SettingDesk desk, SettingViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "listEmergencyAccounts", summary = "Lists them, each with where it comes from")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettingList.class)))
    public SettingList list() {
        return new SettingList(views.of(SetKind.EMERGENCY_ACCOUNT));
    }

    @POST
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeEmergencyAccount", summary = "Proposes an emergency access account")
    @RequestBody(content = @Content(schema = @Schema(implementation = DeclaredAccount.Described.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is proposed; another person must approve it",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not the JSON that this takes, or the rules can do nothing with it")
    @APIResponse(responseCode = "403", description = "It concerns your own account")
    @APIResponse(responseCode = "409", description = "It was changed meanwhile, or gatehouse.yaml says it")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public Response propose(@Nullable JsonNode body) {
        DeclaredAccount wish = DeclaredAccount.of(body);
        return desk.propose(SetKind.EMERGENCY_ACCOUNT, wish.name(), wish.value(), wish.end(), wish.reason(), 0);
    }

    @POST
    @Path("{id}/removal")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "removeEmergencyAccount", summary = "Proposes that an emergency access account be removed")
    @RequestBody(content = @Content(schema = @Schema(implementation = SettingList.Removal.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is proposed; another person must approve it",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not the JSON that this takes, or the rules can do nothing with it")
    @APIResponse(responseCode = "403", description = "It concerns your own account")
    @APIResponse(responseCode = "404", description = "Nothing of this name is set here")
    @APIResponse(responseCode = "409", description = "It was changed meanwhile, or gatehouse.yaml says it")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(responseCode = "428", description = "The version that was seen is missing")
    public Response remove(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable JsonNode body) {
        SettingWish wish = SettingWish.of(body, "reason", "version");
        return desk.remove(
                SetKind.EMERGENCY_ACCOUNT, id, wish.reason(), SeenVersion.of("setting", ifMatch, wish.version()));
    }
}
