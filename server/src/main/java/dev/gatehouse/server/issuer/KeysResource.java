package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Open;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public keys with which tokens are checked. */
@Path("/{tenant}/discovery/v2.0/keys")
@Produces(MediaType.APPLICATION_JSON)
final class KeysResource {
    private final Place place;
    private final IssuerKeys keys;

    KeysResource(Place place, IssuerKeys keys) {
        this.place = place;
        this.keys = keys;
    }

    @GET
    @Open("public keys are public")
    @AnyParameters("OpenID Connect")
    @Operation(hidden = true)
    public Map<String, List<Map<String, Object>>> read(@PathParam("tenant") String tenant, HttpServerRequest request) {
        String _ = place.here(tenant, request);
        return Map.of("keys", keys.published());
    }
}
