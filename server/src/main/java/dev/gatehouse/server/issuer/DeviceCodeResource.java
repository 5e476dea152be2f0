package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Open;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.signin.Addresses;
import dev.gatehouse.server.signin.Throttle;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.issuer.Device;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
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
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Has a device wait for somebody to sign in elsewhere. */
@Singleton
@Path("/{tenant}/oauth2/v2.0/devicecode")
@Produces(MediaType.APPLICATION_JSON)
final class DeviceCodeResource {
    private static final Duration HOLDS = Duration.ofMinutes(15);
    private static final int MOST_OF_NETWORK = 50;
    private static final int MOST = 10_000;

    private final Throttle addresses = new Throttle(20, Duration.ofSeconds(5), 20_000);
    private final Place place;
    private final ClientProof proof;
    private final Issuing issuing;
    private final SecureRandom random;
    private final InstantSource clock;

    DeviceCodeResource(Place place, ClientProof proof, Issuing issuing, SecureRandom random, InstantSource clock) {
        this.place = place;
        this.proof = proof;
        this.issuing = issuing;
        this.random = random;
        this.clock = clock;
    }

    @POST
    @Open("nobody has signed in yet")
    @AnyParameters("OAuth 2.0 has unknown parameters passed over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(
            @PathParam("tenant") String tenant,
            MultivaluedMap<String, String> sent,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            HttpServerRequest request) {
        String here = place.here(tenant, request);
        Form form = new Form(sent);
        Scope scope = Scope.of(form.needed("scope"), here);
        Client client = proof.check(form, Optional.ofNullable(authorization));
        if (!Wanted.of(form.one("claims")).contexts().isEmpty()) {
            throw OAuthException.invalidRequest(
                    "A second factor for a particular purpose is proved in a browser of the same machine: use authorize.");
        }
        Instant now = clock.instant();
        String network = Addresses.network(request.remoteAddress().hostAddress());
        boolean tooMany = addresses.take(network, now).isPresent();
        String code = UserCode.random(random);
        Secret device = Secret.random(random, HandedOut.DEVICE);
        boolean begun = !tooMany
                && issuing.devices()
                        .begin(
                                Device.waiting(
                                        TokenHash.of(device.text()),
                                        TokenHash.of(code),
                                        client.id(),
                                        scope.canonical(),
                                        now.plus(HOLDS)),
                                network,
                                MOST_OF_NETWORK,
                                MOST,
                                now);
        if (!begun) {
            throw OAuthException.tooMany("Too many devices wait for a sign-in; try again later.");
        }
        return Response.ok(answer(place.page(request), device, UserCode.shown(code)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Map<String, Object> answer(String server, Secret device, String code) {
        String page = server + DeviceLoginResource.PATH;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("device_code", device.text());
        answer.put("user_code", code);
        answer.put("verification_uri", page);
        answer.put("verification_url", page);
        answer.put("expires_in", HOLDS.toSeconds());
        answer.put("interval", DeviceCodeGrant.INTERVAL.toSeconds());
        answer.put("message", "To sign in, open " + page + " in a browser and enter the code " + code + ".");
        return answer;
    }
}
