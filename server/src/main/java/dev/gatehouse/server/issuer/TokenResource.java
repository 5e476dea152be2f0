package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Open;
import dev.gatehouse.server.signin.Addresses;
import dev.gatehouse.server.signin.Throttle;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Gives tokens for what a client brings. */
@Path("/{tenant}/oauth2/v2.0/token")
@Produces(MediaType.APPLICATION_JSON)
final class TokenResource {
    /** What is wrong costs a look at the database: 100 at once from a network, then one each second. */
    private final Throttle refusals = new Throttle(100, Duration.ofSeconds(1), 20_000);

    private final Place place;
    private final ClientProof proof;
    private final List<Grant> grants;
    private final InstantSource clock;

    TokenResource(Place place, ClientProof proof, @All List<Grant> grants, InstantSource clock) {
        this.place = place;
        this.proof = proof;
        this.grants = grants;
        this.clock = clock;
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
        String network = Addresses.network(request.remoteAddress().hostAddress());
        if (refusals.untilNext(network, clock.instant()).isPresent()) {
            throw OAuthException.tooMany("Too much was refused from this network; wait, then try again.");
        }
        try {
            return answer(place.here(tenant, request), new Form(sent), Optional.ofNullable(authorization));
        } catch (OAuthException e) {
            if (e.isRefusal()) {
                Optional<Duration> _ = refusals.take(network, clock.instant());
            }
            throw e;
        }
    }

    private Response answer(String here, Form form, Optional<String> authorization) {
        String type = form.needed("grant_type");
        Grant grant = grants.stream()
                .filter(one -> one.isCalled(type))
                .findFirst()
                .orElseThrow(() -> OAuthException.of(
                        "unsupported_grant_type",
                        "AADSTS70003: The grant is not supported; no client may ask people for their passwords."));
        Client client = proof.check(form, authorization);
        return Response.ok(grant.answer(new Grant.Asked(client, form, here)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
