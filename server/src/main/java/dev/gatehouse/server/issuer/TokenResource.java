package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Open;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Gives tokens for what a client brings. */
@Path("/{tenant}/oauth2/v2.0/token")
@Produces(MediaType.APPLICATION_JSON)
final class TokenResource {
    private final Place place;
    private final ClientProof proof;
    private final List<Grant> grants;

    TokenResource(Place place, ClientProof proof, @All List<Grant> grants) {
        this.place = place;
        this.proof = proof;
        this.grants = grants;
    }

    @POST
    @Open("a client shows what it has")
    @AnyParameters("OAuth 2.0 has unknown parameters passed over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response token(
            @PathParam("tenant") String tenant,
            MultivaluedMap<String, String> sent,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            HttpServerRequest request) {
        String here = place.here(tenant, request);
        Form form = new Form(sent);
        String type = form.needed("grant_type");
        Grant grant = grants.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow(() -> OAuthException.of(
                        "unsupported_grant_type",
                        "AADSTS70003: The grant is not supported; no client may ask people for their passwords."));
        Client client = proof.check(form, Optional.ofNullable(authorization));
        return Response.ok(grant.answer(new Grant.Asked(client, form, here)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
