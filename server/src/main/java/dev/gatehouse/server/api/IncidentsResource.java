package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.store.alerts.AlertCursor;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.IncidentPage;
import dev.gatehouse.store.alerts.IncidentQuery;
import dev.gatehouse.store.alerts.IncidentStore;
import dev.gatehouse.store.alerts.StoredIncident;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The incidents: found and looked at. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
final class IncidentsResource {
    private static final int ALERTS = 100;

    private final Watching watching;

    IncidentsResource(Watching watching) {
        this.watching = watching;
    }

    /** A page of incidents, for the description of the API. */
    @Schema(name = "IncidentPage")
    record IncidentItems(List<IncidentView> items, @Nullable String next) {}

    @GET
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(
            operationId = "listIncidents",
            summary = "Lists incidents",
            description =
                    "Those in which something happened last come first. Parameters that are given together all hold.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentItems.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the detail names it")
    public Page<IncidentView> list(
            @BeanParam IncidentFilter filter,
            @Parameter(description = "From 1 to 200.") @QueryParam("limit") @DefaultValue(Page.USUAL) String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        IncidentQuery query = filter.query(Page.limit(AlertsResource.number(limit)));
        IncidentPage page =
                watching.incidents().find(after == null ? query : query.after(AlertsResource.cursor(after)));
        return new Page<>(
                page.incidents().stream().map(IncidentView::of).toList(),
                page.next().map(AlertCursor::text).orElse(null));
    }

    @GET
    @Path("{id}")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(
            operationId = "getIncident",
            summary = "Shows an incident with its alerts",
            description = "The header ETag has the version of its triage, for If-Match of a change.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentView.Whole.class)))
    @APIResponse(responseCode = "404", description = "There is no such incident")
    public Response get(@PathParam("id") String id) {
        StoredIncident incident = found(watching.incidents(), id);
        AlertQuery alerts =
                AlertQuery.builder().incident(incident.id()).limit(ALERTS).build();
        return tagged(
                incident, IncidentView.Whole.of(incident, watching.alerts().find(alerts)));
    }

    /** An incident, without its alerts, with the version of its triage as its tag. */
    static Response answer(StoredIncident incident) {
        return tagged(incident, IncidentView.of(incident));
    }

    /** The incident of that id; a problem where there is none. */
    static StoredIncident found(IncidentStore incidents, String id) {
        return Given.id(id)
                .flatMap(incidents::get)
                .orElseThrow(
                        () -> Problems.notFound("There is no such incident.").thrown());
    }

    private static Response tagged(StoredIncident incident, Object view) {
        return Response.ok(view)
                .tag(new EntityTag(Long.toString(incident.triage().version())))
                .build();
    }
}
