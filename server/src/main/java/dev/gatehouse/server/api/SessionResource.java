package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Open;
import dev.gatehouse.server.http.Problem;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.signin.Attempt;
import dev.gatehouse.server.signin.Bearers;
import dev.gatehouse.server.signin.Outcome;
import dev.gatehouse.server.signin.Proof;
import dev.gatehouse.server.signin.SessionCookie;
import dev.gatehouse.server.signin.SignIn;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and who one is. */
@Path("/api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
final class SessionResource {
    private static final String BEARER = "Bearer ";

    private final SignIn signIn;
    private final Bearers issued;
    private final Calling calling;
    private final MeterRegistry meters;

    SessionResource(SignIn signIn, Bearers issued, Calling calling, MeterRegistry meters) {
        this.signIn = signIn;
        this.issued = issued;
        this.calling = calling;
        this.meters = meters;
    }

    /** What is sent to sign in. */
    @Schema(
            name = "Credentials",
            requiredProperties = {"name", "password", "totp"})
    record Credentials(
            @Nullable String name,
            @Nullable String password,

            @Schema(description = "The six digits that the authenticator app shows; each counts once.") @Nullable
            String totp) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    @POST
    @Open("whoever signs in is nobody yet")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signIn",
            summary = "Signs in",
            description = "Sets the session's cookie. The answer to a wrong name, password or code is always the same.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WhoAmI.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes")
    @APIResponse(responseCode = "401", description = "Name, password or code is wrong")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(responseCode = "429", description = "Too many attempts; Retry-After says when to try again")
    public Response signIn(@Nullable Credentials sent, HttpServerRequest request) {
        if (sent == null || sent.name() == null || sent.password() == null || sent.totp() == null) {
            throw Problems.malformed("Send name, password and totp.").thrown();
        }
        Attempt attempt = new Attempt(
                sent.name(),
                sent.password(),
                sent.totp(),
                request.remoteAddress().hostAddress());
        Outcome outcome = signIn.attempt(attempt);
        meters.counter("gatehouse.sign.in", "outcome", word(outcome)).increment();
        return switch (outcome) {
            case Outcome.SignedIn in ->
                Response.ok(WhoAmI.of(
                                in.caller(),
                                SessionCookie.csrfToken(in.cookie().text()).text()))
                        .header(HttpHeaders.SET_COOKIE, SessionCookie.set(in.cookie()))
                        .build();
            case Outcome.Refused _ ->
                throw Problem.of(401, "credentials", "Not signed in", "Name, password or code is wrong.")
                        .thrown();
            case Outcome.TooMany many ->
                throw Problems.tooMany("Too many attempts to sign in.").thrown().retryAfter(many.retryAfter());
        };
    }

    /** What is sent to prove a second factor anew. */
    @Schema(
            name = "SecondFactor",
            requiredProperties = {"totp"})
    record SecondFactor(
            @Schema(description = "The six digits that the authenticator app shows; each counts once.") @Nullable
            String totp) {
        @Override
        public String toString() {
            return "a second factor";
        }
    }

    /** When it was proved. */
    @Schema(name = "SecondFactorProof")
    record ProofView(
            @Schema(description = "When it was proved.") Instant provenDateTime) {}

    @POST
    @Path("proof")
    @Needs(Role.USER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proveSecondFactor",
            summary = "Proves a second factor anew",
            description =
                    "What asks for one, asks for a proof that is not older than ten minutes; signing in is one. A session of a"
                            + " local account has such a proof, and the sign-in that a client's token came of; an API token"
                            + " never.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProofView.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    @APIResponse(responseCode = "429", description = "Too many attempts; Retry-After says when to try again")
    public ProofView prove(
            @Nullable SecondFactor sent,
            @CookieParam(SessionCookie.NAME) @Nullable String cookie,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            HttpServerRequest request) {
        Consumer<Instant> keeps = keeping(cookie, authorization);
        if (sent == null || sent.totp() == null) {
            throw Problems.malformed("Send totp.").thrown();
        }
        Proof proof = signIn.prove(
                calling.caller().account().orElseThrow(SessionResource::noProof),
                sent.totp(),
                request.remoteAddress().hostAddress(),
                keeps);
        return switch (proof) {
            case Proof.Shown shown -> new ProofView(shown.at());
            case Proof.Refused _ ->
                throw Problem.of(403, "second-factor", "Not proved", "The code is wrong, or was used before.")
                        .thrown();
            case Proof.TooMany many ->
                throw Problems.tooMany("Too many attempts to prove a second factor.")
                        .thrown()
                        .retryAfter(many.retryAfter());
        };
    }

    /** Where the proof is kept: with the session, or with the sign-in that the token came of. */
    private Consumer<Instant> keeping(@Nullable String cookie, @Nullable String authorization) {
        Caller.By by = calling.caller().by();
        if (by == Caller.By.SESSION && cookie != null) {
            return at -> signIn.proven(cookie, at);
        }
        if (by == Caller.By.ISSUED && authorization != null && authorization.length() > BEARER.length()) {
            String token = authorization.substring(BEARER.length()).strip();
            return at -> {
                if (!issued.proven(token, at)) {
                    throw noProof();
                }
            };
        }
        throw noProof();
    }

    private static ProblemException noProof() {
        return Problems.forbidden("This needs a session of a local account, or a client that somebody signed in for; no"
                        + " other has a second factor here.")
                .thrown();
    }

    @GET
    @Needs({
        Role.USER,
        Role.SECURITY_READER,
        Role.SECURITY_OPERATOR,
        Role.INVESTIGATOR,
        Role.PRIVILEGED_ROLE_ADMINISTRATOR,
        Role.APPROVER,
        Role.AUDITOR,
        Role.SOURCE
    })
    @Operation(operationId = "whoAmI", summary = "Says who one is and which roles one has")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WhoAmI.class)))
    public WhoAmI whoAmI(@CookieParam(SessionCookie.NAME) @Nullable String cookie) {
        Caller caller = calling.caller();
        return caller.by() == Caller.By.SESSION && cookie != null
                ? WhoAmI.of(caller, SessionCookie.csrfToken(cookie).text())
                : WhoAmI.of(caller, null);
    }

    @DELETE
    @Needs(Role.USER)
    @Operation(operationId = "signOut", summary = "Signs out: ends the session")
    @APIResponse(responseCode = "204", description = "The session has ended")
    public Response signOut(@CookieParam(SessionCookie.NAME) @Nullable String cookie) {
        if (cookie != null) {
            signIn.end(cookie);
        }
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.removed())
                .build();
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.SignedIn _ -> "signed_in";
            case Outcome.Refused _ -> "refused";
            case Outcome.TooMany _ -> "too_many";
        };
    }
}
