package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Whether rules tell anything. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
final class RuleSwitchResource {
    private final SettingDesk desk;

    RuleSwitchResource(SettingDesk desk) {
        this.desk = desk;
    }

    /** Why a rule is to tell nothing. */
    @Schema(name = "DisableWish")
    record Described(
            @Schema(maxLength = SettingWish.LONGEST_REASON) String reason,

            @Schema(description = "When it tells again; never unless told.") @Nullable
            Instant until) {}

    /** Why a rule is to tell again. */
    @Schema(name = "EnableWish")
    record Why(
            @Schema(maxLength = SettingWish.LONGEST_REASON) String reason) {}

    @POST
    @Path("{id}/disable")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "disableRule",
            summary = "Proposes that a rule tell nothing",
            description =
                    "Correlations go on to use what it finds. Rules about emergency access accounts cannot be disabled.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Described.class)))
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
    public Response disable(@PathParam("id") String id, @Nullable JsonNode body) {
        SettingWish wish = SettingWish.of(body, "reason", "until");
        return desk.propose(
                SetKind.RULE_ENABLED,
                Given.text("id", id, 100).toLowerCase(Locale.ROOT),
                false,
                wish.time("until"),
                wish.reason(),
                0);
    }

    @POST
    @Path("{id}/enable")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "enableRule", summary = "Proposes that a rule that was disabled tell again")
    @RequestBody(content = @Content(schema = @Schema(implementation = Why.class)))
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
    public Response enable(@PathParam("id") String id, @Nullable JsonNode body) {
        SettingWish wish = SettingWish.of(body, "reason");
        long version =
                desk.set(SetKind.RULE_ENABLED, id).map(entry -> entry.version()).orElse(0L);
        return desk.remove(SetKind.RULE_ENABLED, id, wish.reason(), version);
    }
}
