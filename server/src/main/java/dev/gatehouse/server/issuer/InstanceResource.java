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

/** Whether a client of Microsoft's may believe a host. */
@Path("/common/discovery/instance")
@Produces(MediaType.APPLICATION_JSON)
final class InstanceResource {
    private final Place place;

    InstanceResource(Place place) {
        this.place = place;
    }

    @GET
    @Open("whoever is to sign in must find out where")
    @AnyParameters("clients send the version and the endpoint that they mean")
    @Operation(hidden = true)
    public Map<String, Object> read(HttpServerRequest request) {
        return Documents.instance(place.here(request), place.tenant());
    }
}
