package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Open;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The discovery document of OpenID Connect, of a tenant. */
@Path("/{tenant}/v2.0/.well-known/openid-configuration")
@Produces(MediaType.APPLICATION_JSON)
final class OpenIdResource {
    private final Place place;

    OpenIdResource(Place place) {
        this.place = place;
    }

    @GET
    @Open("whoever is to sign in must find out where")
    @AnyParameters("OpenID Connect")
    @Operation(hidden = true)
    public Map<String, Object> read(@PathParam("tenant") String tenant, HttpServerRequest request) {
        return Documents.openid(place.here(tenant, request), place.page(request), tenant, place.tenant());
    }
}
