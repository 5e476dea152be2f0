package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.store.overlay.Proposal;
import dev.gatehouse.store.overlay.ProposalState;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What one person proposed and another must agree to. */
@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
final class ProposalsResource {
    private final SettingDesk desk;
    private final Watching watching;
    private final ObjectMapper json;

    ProposalsResource(SettingDesk desk, Watching watching, ObjectMapper json) {
        this.desk = desk;
        this.watching = watching;
        this.json = json;
    }

    /** What whoever decides says to it. */
    @Schema(name = "Decision")
    record Described(
            @Schema(maxLength = SettingWish.LONGEST_REASON) String reason) {}

    /** A page of proposals, for the description of the API. */
    @Schema(name = "ProposalPage")
    record ProposalPage(List<ProposalView> items, @Nullable String next) {}

    @GET
    @Needs({
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR
    })
    @Operation(operationId = "listProposals", summary = "Lists proposals of a state, the newest first")
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalPage.class)))
    public Page<ProposalView> list(
            @Parameter(schema = @Schema(enumeration = {"pending", "approved", "refused", "withdrawn", "expired"}))
                    @QueryParam("state")
                    @DefaultValue("pending")
                    String state,
            @QueryParam("limit") @DefaultValue(Page.USUAL) String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        int checked = Parameters.number("limit", limit, Page.MOST);
        List<Proposal> all =
                watching
                        .overlay()
                        .proposals(Given.oneOf(ProposalState.values(), ProposalState::json, "state", state))
                        .stream()
                        .sorted(Comparator.comparing(Proposal::proposedAt)
                                .thenComparing(Proposal::id)
                                .reversed())
                        .toList();
        int from = 0;
        if (after != null) {
            List<String> ids = all.stream().map(one -> one.id().toString()).toList();
            from = ids.indexOf(after) + 1;
            if (from == 0) {
                throw Parameters.wrong("after", "the cursor next of a page of this list; it may have changed since");
            }
        }
        return Page.of(
                all.subList(from, Math.min(all.size(), from + checked + 1)).stream()
                        .map(one -> ProposalView.of(one, json))
                        .toList(),
                checked,
                ProposalView::id);
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
    @Operation(operationId = "getProposal", summary = "A proposal")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "There is no such proposal")
    public ProposalView get(@PathParam("id") String id) {
        return ProposalView.of(desk.found(id(id)), json);
    }

    @POST
    @Path("{id}/approve")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveProposal",
            summary = "Approves what another person proposed: it is in force from the next events on, and is an alert")
    @RequestBody(content = @Content(schema = @Schema(implementation = Described.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes")
    @APIResponse(responseCode = "403", description = "You proposed it, or it concerns your own account")
    @APIResponse(responseCode = "404", description = "There is no such proposal")
    @APIResponse(responseCode = "409", description = "It is decided or over, or what it would change was changed")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public ProposalView approve(@PathParam("id") String id, @Nullable JsonNode body) {
        return desk.approve(id(id), SettingWish.of(body, "reason").reason());
    }

    @POST
    @Path("{id}/refuse")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseProposal", summary = "Refuses what another person proposed")
    @RequestBody(content = @Content(schema = @Schema(implementation = Described.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes")
    @APIResponse(responseCode = "403", description = "You proposed it, or it concerns your own account")
    @APIResponse(responseCode = "404", description = "There is no such proposal")
    @APIResponse(responseCode = "409", description = "It is decided or over, or what it would change was changed")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public ProposalView refuse(@PathParam("id") String id, @Nullable JsonNode body) {
        return desk.refuse(id(id), SettingWish.of(body, "reason").reason());
    }

    @POST
    @Path("{id}/withdraw")
    @Needs(Role.SECURITY_OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawProposal", summary = "Takes back what one proposed")
    @RequestBody(content = @Content(schema = @Schema(implementation = Described.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes")
    @APIResponse(responseCode = "403", description = "Another person proposed it")
    @APIResponse(responseCode = "404", description = "There is no such proposal")
    @APIResponse(responseCode = "409", description = "It is decided or over, or what it would change was changed")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public ProposalView withdraw(@PathParam("id") String id, @Nullable JsonNode body) {
        return desk.withdraw(id(id), SettingWish.of(body, "reason").reason());
    }

    private static UUID id(String text) {
        return Given.id(text)
                .orElseThrow(
                        () -> Problems.notFound("There is no such proposal.").thrown());
    }
}
