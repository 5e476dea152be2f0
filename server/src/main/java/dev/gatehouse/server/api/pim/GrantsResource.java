package dev.gatehouse.server.api.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.server.api.Given;
import dev.gatehouse.server.api.Page;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.store.pim.GrantQuery;
import dev.gatehouse.store.pim.Sought;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who is eligible for what, or has it. */
@Path("/api/v1/pim/grants")
@Produces(MediaType.APPLICATION_JSON)
final class GrantsResource {
    private final PimStation pim;
    private final Asker asker;
    private final Sight sight;

    GrantsResource(PimStation pim, Asker asker, Sight sight) {
        this.pim = pim;
        this.asker = asker;
        this.sight = sight;
    }

    /** A page of grants, for the description of the API. */
    @Schema(name = "PimGrantPage")
    record GrantPage(List<GrantView> items, @Nullable String next) {}

    /** What ended. */
    @Schema(name = "PimRevoked")
    record Revoked(List<GrantView> ended) {}

    @GET
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(
            operationId = "listPimGrants",
            summary = "Lists who is eligible for what, or has it",
            description =
                    "A PrivilegedRoleAdministrator and an Auditor see all; others their own, and those of the groups that"
                            + " they are in.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GrantPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Page<GrantView> list(
            @BeanParam TargetFilter target,
            @Parameter(description = "eligible or active.") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "scheduled, current or ended; several with commas.") @QueryParam("state") @Nullable
                    String state,
            @Parameter(
                            description =
                                    "true: only what the caller has himself, or through groups, whatever else he may see.")
                    @QueryParam("mine")
                    @DefaultValue("false")
                    String mine,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Page.USUAL)
                    String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        GrantQuery query = new GrantQuery(
                target.principal(),
                (Parameters.flag("mine", mine) ? Optional.of(asker.id()) : asker.viewer()).map(sight::with),
                target.target(),
                Sought.ANYTHING,
                Optional.ofNullable(kind).map(word -> Words.camel(AssignmentKind.values(), "kind", word)),
                Words.some(GrantState.values(), "state", state, false),
                Optional.ofNullable(after).map(GrantsResource::cursor),
                checked + 1);
        Page<Grant> page = Page.of(
                pim.queries().grants(query), checked, grant -> grant.id().toString());
        return new Page<>(GrantView.all(pim, page.items()), page.next());
    }

    @POST
    @Path("revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "revokePimGrants",
            summary = "Ends at once what somebody has activated",
            description = "Whoever administers it at this moment can do this; being eligible stays as it is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Revoked.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes")
    @APIResponse(responseCode = "409", description = "Nothing of this is activated")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(
            responseCode = "503",
            description = "This server does not decide now; Retry-After says when to try again")
    public Revoked revoke(@Nullable RevocationWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send principalId and justification, and target where it is about one only.")
                    .thrown();
        }
        Command.Revoke revoke = wish.revoke(asker.caller());
        return switch (pim.decide(revoke)) {
            case Decision.Done done ->
                new Revoked(GrantView.all(
                        pim,
                        done.changes().stream()
                                .flatMap(change -> change instanceof Change.OfGrant one
                                        ? Optional.of(one.after()).stream()
                                        : Optional.<Grant>empty().stream())
                                .toList()));
            case Decision.Refused refused -> throw Refusals.all(pim, told(revoke, refused.reasons()));
        };
    }

    /** Whoever administers nothing of somebody's does not learn whether he has activated anything. */
    private List<Refusal> told(Command.Revoke revoke, List<Refusal> reasons) {
        boolean mayKnow = asker.viewer().isEmpty()
                || revoke.principal().equals(revoke.by().id());
        return mayKnow
                ? reasons
                : List.of(Refusal.of(
                        Refusal.Code.NOT_ADMINISTRATOR,
                        "nothing of this is activated that you administer at this moment"));
    }

    private static GrantId cursor(String after) {
        return Given.id(after)
                .map(GrantId::new)
                .orElseThrow(() -> Parameters.wrong("after", "the cursor next of a page of this list"));
    }
}
