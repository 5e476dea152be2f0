package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Open;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The discovery document of OpenID Connect, where nobody says of which tenant. */
@Path("/.well-known/openid-configuration")
@Produces(MediaType.APPLICATION_JSON)
final class PlainOpenIdResource {
    private final Place place;

    PlainOpenIdResource(Place place) {
        this.place = place;
    }

    @GET
    @Open("whoever is to sign in must find out where")
    @AnyParameters("OpenID Connect")
    @Operation(hidden = true)
    public Map<String, Object> read(HttpServerRequest request) {
        return Documents.openid(
                place.here(request), place.page(request), place.tenant().toString(), place.tenant());
    }
}
