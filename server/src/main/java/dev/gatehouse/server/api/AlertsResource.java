package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.store.alerts.AlertCursor;
import dev.gatehouse.store.alerts.AlertPage;
import dev.gatehouse.store.alerts.AlertQuery;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.StoredAlert;
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

/** The alerts: found, counted and looked at. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
final class AlertsResource {
    private final AlertStore alerts;

    AlertsResource(Watching watching) {
        this.alerts = watching.alerts();
    }

    /** A page of alerts, for the description of the API. */
    @Schema(name = "AlertPage")
    record AlertItems(List<AlertView> items, @Nullable String next) {}

    /** How many alerts of a severity have a status. */
    @Schema(name = "AlertCount")
    record Count(String severity, String status, long alerts) {}

    /** How many alerts there are. */
    @Schema(name = "AlertCounts")
    record Counts(
            @Schema(description = "All together.") long total,

            @Schema(description = "Gravest first; what there is none of is left out.")
            List<Count> counts) {
        Counts {
            counts = List.copyOf(counts);
        }
    }

    @GET
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(
            operationId = "listAlerts",
            summary = "Lists alerts",
            description = "The newest first. Parameters that are given together all hold.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertItems.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the detail names it")
    public Page<AlertView> list(
            @BeanParam AlertFilter filter,
            @Parameter(description = "From 1 to 200.") @QueryParam("limit") @DefaultValue(Page.USUAL) String limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable
                    String after) {
        AlertQuery query = filter.query(Page.limit(number(limit)));
        AlertPage page = alerts.find(after == null ? query : query.after(cursor(after)));
        return new Page<>(
                page.alerts().stream().map(AlertView::of).toList(),
                page.next().map(AlertCursor::text).orElse(null));
    }

    @GET
    @Path("counts")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(
            operationId = "countAlerts",
            summary = "Counts alerts by severity and status",
            description = "Of those that the parameters ask for, as in the list.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Counts.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be; the detail names it")
    public Counts counts(@BeanParam AlertFilter filter) {
        List<Count> counts = alerts.counts(filter.query(1)).stream()
                .map(count -> new Count(count.severity().text(), count.status().json(), count.alerts()))
                .toList();
        return new Counts(counts.stream().mapToLong(Count::alerts).sum(), counts);
    }

    @GET
    @Path("{id}")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(
            operationId = "getAlert",
            summary = "Shows an alert",
            description = "The header ETag has the version of its triage, for If-Match of a change.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "404", description = "There is no such alert")
    public Response get(@PathParam("id") String id) {
        return answer(found(alerts, id));
    }

    /** An alert with the version of its triage as its tag. */
    static Response answer(StoredAlert alert) {
        return Response.ok(AlertView.of(alert))
                .tag(new EntityTag(Long.toString(alert.triage().version())))
                .build();
    }

    /** The alert of that id; a problem where there is none. */
    static StoredAlert found(AlertStore alerts, String id) {
        return Given.id(id)
                .flatMap(alerts::get)
                .orElseThrow(() -> Problems.notFound("There is no such alert.").thrown());
    }

    /** A limit as it was given. */
    static int number(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            return Page.limit(0);
        }
    }

    /** A cursor as it was given. */
    static AlertCursor cursor(String after) {
        return AlertCursor.parse(after)
                .orElseThrow(() -> Problems.malformed("after is no cursor of this list; take next of the page before.")
                        .thrown());
    }
}
