package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Open;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.port.Probe;
import io.quarkus.arc.All;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How the server is: for whoever watches over it, and in detail for people. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
final class HealthResource {
    private final List<Probe> probes;

    HealthResource(@All List<Probe> probes) {
        this.probes = probes;
    }

    /** Whether it is. */
    @Schema(name = "Health")
    record Health(@Schema(description = "UP or DOWN.") String status) {}

    /** How each part is. */
    @Schema(name = "HealthDetail")
    record Detail(@Schema(description = "UP or DOWN.") String status, List<Part> parts) {}

    /** How one part is. */
    @Schema(name = "HealthOfPart")
    record Part(
            String name,
            @Schema(description = "well, ailing or down.") String state,
            String words) {}

    @GET
    @Path("health/live")
    @Open("whoever restarts the server has no account; it tells nothing else")
    @Operation(operationId = "live", summary = "Whether the process works at all")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Health.class)))
    public Health live() {
        return new Health("UP");
    }

    @GET
    @Path("health/ready")
    @Open("whoever distributes requests has no account; it tells nothing else")
    @Operation(operationId = "ready", summary = "Whether it can be given requests")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Health.class)))
    @APIResponse(
            responseCode = "503",
            description = "A part does not work; /api/v1/health says which",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Health.class)))
    public Response ready() {
        String status = status();
        return Response.status(status.equals("UP") ? 200 : 503)
                .entity(new Health(status))
                .build();
    }

    @GET
    @Path("api/v1/health")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(operationId = "health", summary = "How each part is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Detail.class)))
    public Detail detail() {
        return new Detail(status(), probes.stream().map(HealthResource::part).toList());
    }

    private String status() {
        return probes.stream().anyMatch(probe -> probe.condition().state() == Probe.State.DOWN) ? "DOWN" : "UP";
    }

    private static Part part(Probe probe) {
        Probe.Condition condition = probe.condition();
        return new Part(probe.name(), condition.state().name().toLowerCase(Locale.ROOT), condition.words());
    }
}
