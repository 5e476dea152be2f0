package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.store.alerts.StoredAlert;
import dev.gatehouse.store.alerts.Triage;
import dev.gatehouse.store.alerts.TriageAnswer;
import dev.gatehouse.store.alerts.TriageChange;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What people make of alerts. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
final class AlertTriageResource {
    private final Watching watching;
    private final AlertNotes notes;
    private final Calling calling;
    private final Accounts accounts;
    private final InstantSource clock;

    AlertTriageResource(Watching watching, AlertNotes notes, Calling calling, Accounts accounts, InstantSource clock) {
        this.watching = watching;
        this.notes = notes;
        this.calling = calling;
        this.accounts = accounts;
        this.clock = clock;
    }

    @PATCH
    @Path("{id}")
    @Needs({Role.SECURITY_OPERATOR, Role.INVESTIGATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAlert",
            summary = "Changes an alert's status, assignee or classification",
            description =
                    "All of it or nothing. It needs the version that was seen, as version in the body or as the header"
                            + " If-Match, so that nobody undoes what he has not seen. Nobody changes an alert that names himself as a"
                            + " user. The audit trail tells who changed what.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TriageWish.Described.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes; the detail names what is wrong")
    @APIResponse(responseCode = "404", description = "There is no such alert")
    @APIResponse(responseCode = "409", description = "Somebody else changed it first; triage says how it is now")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(responseCode = "428", description = "The version that was seen is missing")
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = "The version that was seen: the ETag of the alert.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Nullable JsonNode body) {
        StoredAlert alert = AlertsResource.found(watching.alerts(), id);
        Acting acting = Acting.of(calling.caller(), accounts);
        if (notes.concerns(alert, acting)) {
            throw Problems.forbidden(
                            "This alert is about your own account, so you may not change it. Ask somebody else to; you may"
                                    + " write a comment.")
                    .thrown();
        }
        TriageWish wish = TriageWish.of(body);
        long seen = SeenVersion.of("alert", ifMatch, wish.version());
        TriageView before = TriageView.of(alert.triage());
        TriageView after = wish.after(before);
        if (before.version() != seen) {
            throw SeenVersion.conflict("alert", alert.triage());
        }
        List<TriageChange> changes = TriageWish.changes(before, after);
        if (changes.isEmpty()) {
            return AlertsResource.answer(alert);
        }
        TriageAnswer answer = watching.alerts()
                .change(
                        alert.id(),
                        seen,
                        changes,
                        acting.name(),
                        clock.instant(),
                        notes.change(acting, TriageWish.action("alert", changes), alert, before, after));
        return switch (answer) {
            case TriageAnswer.Done done -> {
                watching.station().feed().accept(List.of());
                yield AlertsResource.answer(AlertsResource.found(watching.alerts(), id));
            }
            case TriageAnswer.Conflict(Triage now) -> throw SeenVersion.conflict("alert", now);
            case TriageAnswer.Unknown none ->
                throw Problems.notFound("There is no such alert.").thrown();
        };
    }
}
