package dev.gatehouse.server.graph;

import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.OfAzure;
import dev.gatehouse.server.identity.Role;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Azure's Resource Manager, of what lies in subscriptions. Which role each path needs is in {@link Table}. */
@Path("/subscriptions/{path: .*}")
@Consumes(MediaType.WILDCARD)
@OfAzure
final class SubscriptionsResource {
    private static final String ODATA = "options that Azure's own description lists";
    private static final byte[] NONE = {};

    private final Front front;

    SubscriptionsResource(Front front) {
        this.front = front;
    }

    @GET
    @Needs({
        Role.USER,
        Role.APPROVER,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR,
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR
    })
    @AnyParameters(ODATA)
    @Operation(hidden = true)
    public Response get(RoutingContext routing) {
        return front.answer(Version.ARM, routing, NONE);
    }

    @POST
    @Needs({
        Role.USER,
        Role.APPROVER,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR,
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR
    })
    @AnyParameters(ODATA)
    @Operation(hidden = true)
    public Response post(RoutingContext routing, byte[] body) {
        return front.answer(Version.ARM, routing, body);
    }

    @PATCH
    @Needs({
        Role.USER,
        Role.APPROVER,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR,
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR
    })
    @AnyParameters(ODATA)
    @Operation(hidden = true)
    public Response patch(RoutingContext routing, byte[] body) {
        return front.answer(Version.ARM, routing, body);
    }

    @PUT
    @Needs({
        Role.USER,
        Role.APPROVER,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR,
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR
    })
    @AnyParameters(ODATA)
    @Operation(hidden = true)
    public Response put(RoutingContext routing, byte[] body) {
        return front.answer(Version.ARM, routing, body);
    }

    @DELETE
    @Needs({
        Role.USER,
        Role.APPROVER,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.AUDITOR,
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR
    })
    @AnyParameters(ODATA)
    @Operation(hidden = true)
    public Response delete(RoutingContext routing) {
        return front.answer(Version.ARM, routing, NONE);
    }
}
