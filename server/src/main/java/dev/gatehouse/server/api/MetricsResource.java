package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.identity.Role;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * What is counted, as Prometheus reads it. It needs a role, from the loopback too: behind a reverse proxy everybody comes from
 * there.
 */
@Path("/metrics")
final class MetricsResource {
    private final PrometheusMeterRegistry registry;
    private final SourceMeters sources;
    private final SinkMeters sinks;

    MetricsResource(PrometheusMeterRegistry registry, SourceMeters sources, SinkMeters sinks) {
        this.registry = registry;
        this.sources = sources;
        this.sinks = sinks;
    }

    @GET
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    @Needs({Role.SECURITY_READER, Role.SECURITY_OPERATOR, Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR})
    @Operation(operationId = "metrics", summary = "What is counted, as Prometheus reads it")
    @APIResponse(responseCode = "200", description = "The metrics, in the text format")
    public String metrics() {
        sources.measure();
        sinks.measure();
        return registry.scrape();
    }
}
