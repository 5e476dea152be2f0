package dev.gatehouse.server.api;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.server.grant.Acting;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.parts.Watching;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who acted in an open alert, for a server that grants. */
@Path("/api/v1/alerts/actors")
@Produces(MediaType.APPLICATION_JSON)
final class ActorsResource {
    private final Acting acting;

    ActorsResource(Watching watching) {
        this.acting = watching.acting();
    }

    /** Those of whom it was asked. */
    @Schema(name = "Actors")
    record Actors(
            @Schema(description = "The object ids of those who acted in an open alert that counts against them.")
            List<String> acted) {
        Actors {
            acted = List.copyOf(acted);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.INVESTIGATOR, Role.AUDITOR})
    @Operation(
            operationId = "findActors",
            summary = "Says which of some accounts acted in an open alert that counts against them",
            description =
                    "One counts that is of at least medium severity and was not expected, and whose rule in force has"
                            + " evidence: authenticated. Nothing is changed. A server that only grants asks this before it decides.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Actors.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes; the detail names what is wrong")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public Actors find(@Nullable ActorsWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send accounts, each with its id.").thrown();
        }
        return new Actors(acting.among(wish.checked()).stream()
                .map(PrincipalId::toString)
                .sorted()
                .toList());
    }
}
