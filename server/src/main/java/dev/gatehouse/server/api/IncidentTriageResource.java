package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.StoredIncident;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What people make of incidents. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
final class IncidentTriageResource {
    private final Watching watching;
    private final AlertNotes notes;
    private final Calling calling;
    private final Accounts accounts;
    private final InstantSource clock;

    IncidentTriageResource(
            Watching watching, AlertNotes notes, Calling calling, Accounts accounts, InstantSource clock) {
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
            operationId = "changeIncident",
            summary = "Changes an incident's status, assignee or classification",
            description =
                    "All of it or nothing; its alerts stay as they are. It needs the version that was seen, as version in the"
                            + " body or as the header If-Match. Nobody changes an incident with an alert that names himself as a"
                            + " user. The audit trail tells who changed what.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TriageWish.Described.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes; the detail names what is wrong")
    @APIResponse(responseCode = "404", description = "There is no such incident")
    @APIResponse(responseCode = "409", description = "Somebody else changed it first; triage says how it is now")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(responseCode = "428", description = "The version that was seen is missing")
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = "The version that was seen: the ETag of the incident.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Nullable JsonNode body) {
        StoredIncident incident = IncidentsResource.found(watching.incidents(), id);
        Acting acting = Acting.of(calling.caller(), accounts);
        if (concerns(incident.id(), acting)) {
            throw Problems.forbidden(
                            "An alert of this incident is about your own account, so you may not change it. Ask somebody else"
                                    + " to; you may write a comment.")
                    .thrown();
        }
        TriageWish wish = TriageWish.of(body);
        long seen = SeenVersion.of("incident", ifMatch, wish.version());
        TriageView before = TriageView.of(incident.triage());
        TriageView after = wish.after(before);
        if (before.version() != seen) {
            throw SeenVersion.conflict("incident", incident.triage());
        }
        List<TriageChange> changes = TriageWish.changes(before, after);
        if (changes.isEmpty()) {
            return IncidentsResource.answer(incident);
        }
        TriageAnswer answer = watching.incidents()
                .change(
                        incident.id(),
                        seen,
                        changes,
                        acting.name(),
                        clock.instant(),
                        notes.change(acting, TriageWish.action("incident", changes), incident, before, after));
        return switch (answer) {
            case TriageAnswer.Done done -> IncidentsResource.answer(IncidentsResource.found(watching.incidents(), id));
            case TriageAnswer.Conflict(Triage now) -> throw SeenVersion.conflict("incident", now);
            case TriageAnswer.Unknown none ->
                throw Problems.notFound("There is no such incident.").thrown();
        };
    }

    /** Whether one of its alerts names him as a user; alerts are looked for by all that he is called, and then looked at. */
    private boolean concerns(UUID incident, Acting acting) {
        return acting.known().stream()
                .filter(name -> name.length() <= AlertFilter.LONGEST)
                .map(name -> AlertQuery.builder()
                        .incident(incident)
                        .entity(name)
                        .limit(AlertQuery.MOST)
                        .build())
                .flatMap(query -> watching.alerts().find(query).alerts().stream())
                .anyMatch(alert -> notes.concerns(alert, acting));
    }
}
