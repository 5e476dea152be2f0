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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Changes and tests that were planned: their alerts are shown as expected. */
@Path("/api/v1/planned-changes")
@Produces(MediaType.APPLICATION_JSON)
final class PlannedChangesResource {
    private final SettingDesk desk;
    private final SettingViews views;

    PlannedChangesResource(SettingDesk desk, SettingViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** A planned change, or a planned test of an emergency access account. */
    @Schema(name = "PlannedChangeWish")
    record Described(
            @Schema(description = "Whom and what an alert must concern, all of them; not with account.", maxItems = 20)
            @Nullable
            List<String> entities,

            @Schema(description = "The emergency access account that is tested: then this is a planned test.") @Nullable
            String account,

            @Schema(description = "Only these rules of a planned change; all unless told.", maxItems = 50) @Nullable
            List<String> rules,

            @Schema(maxLength = SettingWish.LONGEST_REASON) String reason,

            @Schema(description = "Since when, of the events' own time; now unless told.") @Nullable
            Instant from,

            @Schema(description = "Until when; at most 90 days after from, of a test 7.")
            Instant until) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listPlannedChanges",
            summary = "Lists the planned changes and tests, each with where it comes from")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettingList.class)))
    public SettingList list() {
        List<SettingView> all = new ArrayList<>(views.of(SetKind.PLANNED_CHANGE));
        all.addAll(views.of(SetKind.PLANNED_TEST));
        return new SettingList(all);
    }

    @POST
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposePlannedChange", summary = "Proposes a planned change, or a planned test")
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
        SettingWish wish = SettingWish.of(body, "entities", "account", "rules", "reason", "from", "until");
        boolean test = wish.has("account");
        if (test && (wish.has("entities") || wish.has("rules"))) {
            throw Parameters.wrong("account", "not given together with entities or rules");
        }
        String reason = wish.reason();
        Map<String, Object> value = new LinkedHashMap<>();
        if (test) {
            value.put("account", wish.text("account"));
        } else {
            value.put("entities", wish.texts("entities", 20));
            if (wish.has("rules")) {
                value.put("rules", wish.texts("rules", 50));
            }
        }
        Optional<Instant> end = Expected.times(wish, value, desk.now());
        value.put("reason", reason);
        return desk.propose(
                test ? SetKind.PLANNED_TEST : SetKind.PLANNED_CHANGE,
                UUID.randomUUID().toString(),
                value,
                end,
                reason,
                0);
    }

    @POST
    @Path("{id}/removal")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "removePlannedChange", summary = "Proposes that a planned change or test be removed")
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
        SetKind kind = desk.set(SetKind.PLANNED_TEST, id).isPresent() ? SetKind.PLANNED_TEST : SetKind.PLANNED_CHANGE;
        return desk.remove(kind, id, wish.reason(), SeenVersion.of("setting", ifMatch, wish.version()));
    }
}
