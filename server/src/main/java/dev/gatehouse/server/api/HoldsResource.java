package dev.gatehouse.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.audit.Target;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problem;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.holds.Hold;
import dev.gatehouse.store.holds.LiftAnswer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Legal holds: what is kept whatever its age. */
@Path("/api/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
final class HoldsResource {
    private static final int MOST = 1000;

    private final Watching watching;
    private final Calling calling;
    private final Accounts accounts;
    private final InstantSource clock;
    private final ObjectMapper json;

    HoldsResource(Watching watching, Calling calling, Accounts accounts, InstantSource clock, ObjectMapper json) {
        this.watching = watching;
        this.calling = calling;
        this.accounts = accounts;
        this.clock = clock;
        this.json = json;
    }

    /** A page of holds, for the description of the API. */
    @Schema(name = "HoldPage")
    record HoldPage(List<HoldView> items, @Nullable String next) {}

    @GET
    @Needs({Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(
            operationId = "listHolds",
            summary = "Lists legal holds, oldest first",
            description = "Those in force; with lifted=true also those that were lifted.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HoldPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not as it must be; the problem names it, and what is allowed")
    public Page<HoldView> list(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable String after,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("lifted") @DefaultValue("false")
                    String lifted) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        boolean all = Parameters.flag("lifted", lifted);
        List<HoldView> found = watching.holds().all().stream()
                .filter(hold -> all || hold.isInForce())
                .map(HoldView::of)
                .toList();
        int from = after == null ? 0 : behind(found, after);
        return Page.of(found.subList(from, Math.min(found.size(), from + checked + 1)), checked, HoldView::id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.INVESTIGATOR)
    @Operation(
            operationId = "placeHold",
            summary = "Places a legal hold",
            description =
                    "From the answer on, no event that concerns these accounts, and none of these events, is let go of"
                            + " whatever its age. The audit trail tells who placed it.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HoldView.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes; the detail names what is wrong")
    @APIResponse(responseCode = "409", description = "There are too many holds in force")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public Response place(@Nullable HoldWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send reason, and accounts or events.").thrown();
        }
        wish.check();
        Acting acting = acting();
        Hold hold = Hold.placed(
                UUID.randomUUID(),
                wish.checkedCase(),
                wish.checkedAccounts(),
                wish.checkedEvents(),
                wish.checkedReason(),
                step(acting));
        if (watching.holds().all().stream().filter(Hold::isInForce).count() >= MOST) {
            throw Problem.of(409, "too-many-holds", "Too many holds", "There are " + MOST + " holds in force already.")
                    .thrown();
        }
        boolean _ = watching.retaining().apart(() -> {
            watching.holds().place(hold, note(acting, "hold.place", hold, hold.reason()));
            return true;
        });
        return Response.created(URI.create("/api/v1/holds/" + hold.id()))
                .entity(HoldView.of(hold))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Needs(Role.INVESTIGATOR)
    @Operation(
            operationId = "liftHold",
            summary = "Lifts a legal hold, together with somebody else",
            description =
                    "The first Investigator who sends this asks for it (202). Another one who sends it within seven days"
                            + " agrees: it is lifted (200). Nobody lifts a hold on his own account. The audit trail tells of both.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HoldView.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = HoldView.class)))
    @APIResponse(responseCode = "400", description = "reason is missing or too long")
    @APIResponse(responseCode = "404", description = "There is no such hold")
    @APIResponse(responseCode = "409", description = "It was lifted already, or you asked for it yourself")
    public Response lift(
            @PathParam("id") String id,
            @Parameter(description = "Why.", required = true) @QueryParam("reason") @Nullable String reason) {
        Hold hold = Given.id(id)
                .flatMap(watching.holds()::find)
                .orElseThrow(() -> Problems.notFound("There is no such hold.").thrown());
        String why = HoldWish.reason(reason);
        Acting acting = acting();
        var context = watching.station().context();
        if (hold.accounts().stream().anyMatch(account -> acting.goesBy(account, context))) {
            throw Problems.forbidden("This hold is on your own account, so you may not lift it.")
                    .thrown();
        }
        LiftAnswer answer = watching.holds()
                .lift(
                        hold.id(),
                        step(acting),
                        why,
                        came -> note(
                                acting,
                                came instanceof LiftAnswer.Lifted ? "hold.lift" : "hold.lift-request",
                                hold,
                                why));
        return switch (answer) {
            case LiftAnswer.Asked(Hold asked) ->
                Response.accepted(HoldView.of(asked)).build();
            case LiftAnswer.Lifted(Hold lifted) ->
                Response.ok(HoldView.of(lifted)).build();
            case LiftAnswer.SamePerson _ ->
                throw conflict("You asked for this hold to be lifted. Another Investigator must agree.");
            case LiftAnswer.Over _ -> throw conflict("This hold was lifted already.");
            case LiftAnswer.Unknown _ ->
                throw Problems.notFound("There is no such hold.").thrown();
        };
    }

    private Acting acting() {
        return Acting.of(calling.caller(), accounts);
    }

    /** The person, whatever token or session is used. */
    private Hold.Step step(Acting acting) {
        Caller caller = calling.caller();
        return new Hold.Step(
                caller.account().map(Object::toString).orElse(caller.id()), acting.name(), clock.instant());
    }

    private AuditNote note(Acting acting, String action, Hold hold, String reason) {
        AuditEntry entry = watching.notes()
                .entry(
                        acting.actor(),
                        action,
                        new Target("hold", hold.id().toString(), hold.caseName().orElse("")),
                        reason);
        return Notes.of(entry.after(write(new Held(hold.accounts(), hold.events()))));
    }

    /** What the audit trail says of a hold. */
    private record Held(List<String> accounts, List<String> events) {}

    private String write(Held held) {
        try {
            return json.writeValueAsString(held);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it is JSON", e);
        }
    }

    private static RuntimeException conflict(String words) {
        return Problem.of(409, "conflict", "Not possible now", words).thrown();
    }

    private static int behind(List<HoldView> found, String after) {
        Optional<HoldView> last =
                found.stream().filter(hold -> hold.id().equals(after)).findFirst();
        return 1
                + found.indexOf(last.orElseThrow(() -> Parameters.wrong(
                        "after", "the cursor next of a page of this list; a hold may have been lifted since")));
    }
}
