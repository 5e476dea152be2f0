package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The limits of correlations that differ from the rules. */
@Path("/api/v1/thresholds")
@Produces(MediaType.APPLICATION_JSON)
final class ThresholdsResource {
    private static final double MOST = 9_999_999;

    private final SettingDesk desk;
    private final SettingViews views;

    ThresholdsResource(SettingDesk desk, SettingViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** A limit. */
    @Schema(name = "ThresholdWish")
    record Described(
            @Schema(exclusiveMinimum = true, minimum = "0") double limit,

            @Schema(maxLength = SettingWish.LONGEST_REASON) String reason,

            @Schema(description = "When it ceases to hold; never unless told.") @Nullable
            Instant until,

            @Schema(description = "The version that was seen, 0 where nothing was set; or send it as If-Match.")
            @Nullable
            Long version) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "listThresholds", summary = "Lists the limits, each with where it comes from")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettingList.class)))
    public SettingList list() {
        return new SettingList(views.of(SetKind.THRESHOLD));
    }

    @PUT
    @Path("{id}")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeThreshold", summary = "Proposes the limit of a correlation, by its id")
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
    @APIResponse(responseCode = "428", description = "The version that was seen is missing")
    public Response propose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable JsonNode body) {
        SettingWish wish = SettingWish.of(body, "limit", "reason", "until", "version");
        return desk.propose(
                SetKind.THRESHOLD,
                Given.text("id", id, 100).toLowerCase(Locale.ROOT),
                plain(wish.number("limit", MOST)),
                wish.time("until"),
                wish.reason(),
                SeenVersion.of("setting", ifMatch, wish.version()));
    }

    @POST
    @Path("{id}/removal")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "removeThreshold", summary = "Proposes that the limit of a correlation be removed")
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
        return desk.remove(SetKind.THRESHOLD, id, wish.reason(), SeenVersion.of("setting", ifMatch, wish.version()));
    }

    /** As gatehouse.yaml has it: 10, and never 1E+1. */
    private static BigDecimal plain(double limit) {
        BigDecimal rounded = BigDecimal.valueOf(limit).setScale(4, RoundingMode.HALF_UP);
        return new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }
}
