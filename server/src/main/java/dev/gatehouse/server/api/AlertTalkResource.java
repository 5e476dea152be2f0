package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.store.alerts.Comment;
import dev.gatehouse.store.alerts.StoredAlert;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What people wrote about alerts, and what they changed of them. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
final class AlertTalkResource {
    private final Watching watching;
    private final AlertNotes notes;
    private final Calling calling;
    private final Accounts accounts;
    private final InstantSource clock;

    AlertTalkResource(Watching watching, AlertNotes notes, Calling calling, Accounts accounts, InstantSource clock) {
        this.watching = watching;
        this.notes = notes;
        this.calling = calling;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GET
    @Path("{id}/comments")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(operationId = "listAlertComments", summary = "Lists the comments on an alert, in order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Talk.Comments.class)))
    @APIResponse(responseCode = "404", description = "There is no such alert")
    public Talk.Comments comments(@PathParam("id") String id) {
        StoredAlert alert = AlertsResource.found(watching.alerts(), id);
        return Talk.Comments.of(watching.alerts().comments(alert.id()));
    }

    @POST
    @Path("{id}/comments")
    @Needs({Role.SECURITY_OPERATOR, Role.INVESTIGATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commentOnAlert",
            summary = "Writes a comment on an alert",
            description =
                    "It stays as it is. Also whom the alert is about may write one: it takes nothing away from the alert.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Talk.CommentView.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes")
    @APIResponse(responseCode = "404", description = "There is no such alert")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public Response comment(@PathParam("id") String id, Talk.@Nullable CommentWish wish) {
        StoredAlert alert = AlertsResource.found(watching.alerts(), id);
        String text = Talk.text(wish);
        Acting acting = Acting.of(calling.caller(), accounts);
        Comment comment = watching.alerts()
                .comment(alert.id(), text, acting.name(), clock.instant(), notes.comment(acting, alert, text))
                .orElseThrow(() -> Problems.notFound("There is no such alert.").thrown());
        watching.station().feed().accept(List.of());
        return Response.status(Response.Status.CREATED)
                .entity(Talk.CommentView.of(comment))
                .build();
    }

    @GET
    @Path("{id}/history")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(operationId = "getAlertHistory", summary = "Lists what people changed of an alert, in order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Talk.History.class)))
    @APIResponse(responseCode = "404", description = "There is no such alert")
    public Talk.History history(@PathParam("id") String id) {
        StoredAlert alert = AlertsResource.found(watching.alerts(), id);
        return Talk.History.of(watching.alerts().history(alert.id()));
    }

    @GET
    @Path("{id}/deliveries")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(operationId = "listAlertDeliveries", summary = "Lists which sinks took an alert, and when")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DeliveryView.Deliveries.class)))
    @APIResponse(responseCode = "404", description = "There is no such alert")
    public DeliveryView.Deliveries deliveries(@PathParam("id") String id) {
        StoredAlert alert = AlertsResource.found(watching.alerts(), id);
        return DeliveryView.Deliveries.of(watching.sinks().store().receipts(alert.id()));
    }
}
