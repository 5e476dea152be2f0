package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Frontier;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The alerts as they change. */
@Path("/api/v1/alerts")
final class AlertStreamResource {
    private final AlertStreams streams;

    private final Calling calling;

    AlertStreamResource(AlertStreams streams, Calling calling) {
        this.streams = streams;
        this.calling = calling;
    }

    @GET
    @Path("stream")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamAlerts",
            summary = "Follows alerts as they change",
            description =
                    "Server-sent events: `id` is the number of the change, `event` is alert, `data` the alert as it is now, on one"
                            + " line. It begins with what changes from now on, or goes on after the number in Last-Event-ID or"
                            + " since, without loss. A comment comes every 15 seconds where nothing else does. It ends after ten"
                            + " minutes, or when an administrator signs the reader out; ask again with the last id, as an EventSource does by itself.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "Last-Event-ID or since is no number")
    @APIResponse(responseCode = "429", description = "There are too many streams")
    public void stream(
            @Parameter(description = "The id of the last event that was read.")
                    @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
                    @Nullable
                    String lastEventId,
            @Parameter(description = "The same, for whoever cannot send the header, which counts before it.")
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context RoutingContext routing) {
        long last = streams.last();
        long after = last;
        if (lastEventId != null && !lastEventId.isBlank()) {
            after = Given.count(HttpHeaders.LAST_EVENT_ID_HEADER, lastEventId.strip());
        } else if (since != null) {
            after = Given.count("since", since);
        }
        // A number that is still to come is of another database: there is nothing after it to wait for.
        AlertStream stream = streams.prepare(Math.min(after, last), new SseOutlet(sink, sse));
        routing.put(Frontier.STREAMS, true);
        routing.addEndHandler(_ -> stream.end());
        // Only when the head of the answer is on its way may others write to it.
        Optional<String> reader = calling.caller().objectId();
        routing.addHeadersEndHandler(_ -> streams.begin(stream, reader));
    }
}
