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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Alerts that are no news. */
@Path("/api/v1/exclusions")
@Produces(MediaType.APPLICATION_JSON)
final class ExclusionsResource {
    private final SettingDesk desk;
    private final SettingViews views;
    private final ExclusionPreview previews;

    ExclusionsResource(SettingDesk desk, SettingViews views, ExclusionPreview previews) {
        this.desk = desk;
        this.views = views;
        this.previews = previews;
    }

    /** An exclusion. */
    @Schema(name = "ExclusionWish")
    record Described(
            @Schema(description = "The rule: its id, name or title, or a row of the guide.")
            String rule,

            @Schema(description = "Whom or what the alert concerns: an account, an address, a role, an application.")
            String entity,

            @Schema(description = "Why it is no news.", maxLength = SettingWish.LONGEST_REASON)
            String reason,

            @Schema(description = "Since when, of the events' own time; now unless told.") @Nullable
            Instant from,

            @Schema(description = "Until when; at most 90 days after from.")
            Instant until) {}

    /** What would be hidden. */
    @Schema(name = "PreviewWish")
    record Asked(
            String rule,
            String entity,

            @Schema(
                    description = "Of how many days the alerts are looked at; 30 unless told.",
                    minimum = "1",
                    maximum = "90")
            @Nullable
            Integer days) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "listExclusions", summary = "Lists the exclusions, each with where it comes from")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettingList.class)))
    public SettingList list() {
        return new SettingList(views.of(SetKind.EXCLUSION));
    }

    @POST
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeExclusion",
            summary = "Proposes an exclusion",
            description =
                    "Rules about emergency access accounts cannot be excluded, nor the rule that tells of changes such as this.")
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
    public Response propose(@Nullable JsonNode body) {
        SettingWish wish = SettingWish.of(body, "rule", "entity", "reason", "from", "until");
        String reason = wish.reason();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("rule", wish.text("rule"));
        value.put("entity", wish.text("entity"));
        Optional<Instant> end = Expected.times(wish, value, desk.now());
        value.put("reason", reason);
        return desk.propose(SetKind.EXCLUSION, UUID.randomUUID().toString(), value, end, reason, 0);
    }

    @POST
    @Path("{id}/removal")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "removeExclusion", summary = "Proposes that an exclusion be removed")
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
        return desk.remove(SetKind.EXCLUSION, id, wish.reason(), SeenVersion.of("setting", ifMatch, wish.version()));
    }

    @POST
    @Path("preview")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewExclusion",
            summary = "Which of the stored alerts an exclusion would have hidden",
            description = "By what decides it in the watch, with all that is in force now. Nothing is kept.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Asked.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ExclusionPreview.Preview.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes, or no rule may be so excluded")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public ExclusionPreview.Preview preview(@Nullable JsonNode body) {
        SettingWish wish = SettingWish.of(body, "rule", "entity", "days");
        int days = wish.has("days") ? (int) Math.ceil(wish.number("days", 90)) : 30;
        return previews.of(wish.text("rule"), wish.text("entity"), days);
    }
}
