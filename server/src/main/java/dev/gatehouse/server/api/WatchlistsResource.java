package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.config.SetKind;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.store.overlay.OverlayEntry;
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
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The watchlists: what gatehouse.yaml says, and what people set over it. */
@Path("/api/v1/watchlists")
@Produces(MediaType.APPLICATION_JSON)
final class WatchlistsResource {
    private static final int MOST = 2_000;

    private final SettingDesk desk;
    private final SettingViews views;

    WatchlistsResource(SettingDesk desk, SettingViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** What a list is to hold beside what the file says. */
    @Schema(name = "WatchlistWish")
    record Described(
            @Schema(description = "All values beside those of gatehouse.yaml.", maxItems = MOST)
            List<String> values,

            @Schema(maxLength = SettingWish.LONGEST_REASON) String reason,

            @Schema(description = "When they cease to hold; never unless told.") @Nullable
            Instant until,

            @Schema(description = "The version that was seen, 0 where nothing was set; or send it as If-Match.")
            @Nullable
            Long version) {}

    /** A list with all of its values. */
    @Schema(name = "Watchlist")
    record Watchlist(
            String name,

            @Schema(description = "Those of gatehouse.yaml and those that were set.")
            List<String> values,

            @Schema(description = "Where they come from.") List<SettingView> items,

            @Schema(description = "The version of what was set; 0 where nothing is.")
            long version) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "listWatchlists", summary = "Lists the watchlists, each with where it comes from")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettingList.class)))
    public SettingList list() {
        return new SettingList(views.of(SetKind.WATCHLIST));
    }

    @GET
    @Path("{id}")
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "getWatchlist", summary = "A watchlist with all of its values")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Watchlist.class)))
    @APIResponse(responseCode = "404", description = "There is no such list")
    public Watchlist get(@PathParam("id") String id) {
        List<SettingView> items = views.of(SetKind.WATCHLIST).stream()
                .filter(view -> id.equalsIgnoreCase(view.name()))
                .toList();
        if (items.isEmpty()) {
            throw Problems.notFound("There is no watchlist of this name.").thrown();
        }
        Set<String> values = new LinkedHashSet<>();
        items.forEach(view -> view.value().forEach(value -> values.add(value.asText())));
        long version =
                desk.set(SetKind.WATCHLIST, id).map(OverlayEntry::version).orElse(0L);
        return new Watchlist(id, List.copyOf(values), items, version);
    }

    @PUT
    @Path("{id}")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeWatchlist",
            summary = "Proposes what a watchlist holds beside what gatehouse.yaml says")
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
        SettingWish wish = SettingWish.of(body, "values", "reason", "until", "version");
        return desk.propose(
                SetKind.WATCHLIST,
                Given.text("id", id, 100).toLowerCase(Locale.ROOT),
                wish.texts("values", MOST),
                wish.time("until"),
                wish.reason(),
                SeenVersion.of("setting", ifMatch, wish.version()));
    }

    @POST
    @Path("{id}/removal")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "removeWatchlist", summary = "Proposes that what was set of a watchlist be removed")
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
        return desk.remove(SetKind.WATCHLIST, id, wish.reason(), SeenVersion.of("setting", ifMatch, wish.version()));
    }
}
