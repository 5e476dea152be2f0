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

/** Where what is, for tools that can be told of another cloud. */
@Path("/metadata/endpoints")
@Produces(MediaType.APPLICATION_JSON)
final class EndpointsResource {
    private final Place place;

    EndpointsResource(Place place) {
        this.place = place;
    }

    @GET
    @Open("whoever is to sign in must find out where")
    @AnyParameters("clients send the version that they mean")
    @Operation(hidden = true)
    public Map<String, Object> read(HttpServerRequest request) {
        return Documents.endpoints(place.here(request));
    }
}
