package dev.gatehouse.server.api;

import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.identity.TokenId;
import dev.gatehouse.server.port.TokenStore;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** API tokens: everybody's own, and all of them for who administers roles. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
final class TokensResource {
    private final TokenStore tokens;
    private final Calling calling;
    private final SecureRandom random;
    private final InstantSource clock;

    TokensResource(TokenStore tokens, Calling calling, SecureRandom random, InstantSource clock) {
        this.tokens = tokens;
        this.calling = calling;
        this.random = random;
        this.clock = clock;
    }

    /** A page of tokens, for the description of the API. */
    @Schema(name = "TokenPage")
    record TokenPage(List<TokenView> items, @Nullable String next) {}

    @POST
    @Needs(Role.USER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createToken",
            summary = "Makes a token",
            description =
                    "With some of one's own roles. Only a PrivilegedRoleAdministrator makes one with the role Source. A"
                            + " token makes no tokens: one must be signed in.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TokenView.class)))
    @APIResponse(responseCode = "400", description = "Not the JSON that this takes")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(responseCode = "415", description = "The body is no JSON by its Content-Type")
    public Response create(@Nullable TokenWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send name, roles and days.").thrown();
        }
        Set<Role> roles = wish.checkedRoles();
        AccountId owner = owner();
        if (!mayGive(calling.caller(), roles)) {
            throw Problems.forbidden("A token cannot have a role that its maker has not.")
                    .thrown();
        }
        Secret secret = Secret.random(random, Secret.TOKEN_PREFIX);
        ApiToken token = ApiToken.begin(
                wish.checkedName(), secret, owner, roles, wish.checkedSource(), clock.instant(), wish.checkedDays());
        tokens.add(token);
        return Response.created(URI.create("/api/v1/tokens/" + token.id()))
                .entity(TokenView.of(token, secret.text()))
                .build();
    }

    @GET
    @Needs(Role.USER)
    @Operation(
            operationId = "listTokens",
            summary = "Lists tokens",
            description = "One's own; with all=true everybody's, for a PrivilegedRoleAdministrator or an Auditor.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokenPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not as it must be")
    public Page<TokenView> list(
            @QueryParam("limit") @DefaultValue(Page.USUAL) int limit,
            @Parameter(description = "The cursor next of the page before.") @QueryParam("after") @Nullable String after,
            @QueryParam("all") @DefaultValue("false") boolean all) {
        int checked = Page.limit(limit);
        Caller caller = calling.caller();
        if (all && !caller.hasAny(Set.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR, Role.AUDITOR))) {
            throw Problems.forbidden("Only a PrivilegedRoleAdministrator or an Auditor sees everybody's tokens.")
                    .thrown();
        }
        Optional<AccountId> owner = all ? Optional.empty() : Optional.of(owner());
        List<TokenView> found =
                tokens.page(owner, Optional.ofNullable(after).map(TokensResource::cursor), checked + 1).stream()
                        .map(token -> TokenView.of(token, null))
                        .toList();
        return Page.of(found, checked, TokenView::id);
    }

    @DELETE
    @Path("{id}")
    @Needs(Role.USER)
    @Operation(
            operationId = "revokeToken",
            summary = "Revokes a token",
            description = "One's own; a PrivilegedRoleAdministrator any. It ends at once, and stays in the list.")
    @APIResponse(responseCode = "204", description = "The token is revoked")
    @APIResponse(responseCode = "404", description = "There is no such token, or it is somebody else's")
    public void revoke(@PathParam("id") String id) {
        Caller caller = calling.caller();
        boolean any = caller.hasAny(Set.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR));
        ApiToken token = id(id).flatMap(tokens::find)
                .filter(found -> any || caller.account().equals(Optional.of(found.owner())))
                .orElseThrow(() ->
                        Problems.notFound("There is no such token among yours.").thrown());
        tokens.revoke(token.id(), clock.instant());
    }

    private AccountId owner() {
        Caller caller = calling.caller();
        if (caller.by() != Caller.By.SESSION && caller.by() != Caller.By.OPENID) {
            throw Problems.forbidden("This needs a session: a token makes and lists no tokens.")
                    .thrown();
        }
        return caller.account()
                .orElseThrow(() ->
                        Problems.forbidden("Only local accounts have tokens.").thrown());
    }

    private static boolean mayGive(Caller maker, Set<Role> roles) {
        return roles.contains(Role.SOURCE)
                ? maker.roles().contains(Role.PRIVILEGED_ROLE_ADMINISTRATOR)
                : maker.roles().containsAll(roles);
    }

    private static TokenId cursor(String after) {
        return id(after)
                .orElseThrow(() ->
                        Problems.malformed("after is no cursor of this list.").thrown());
    }

    private static Optional<TokenId> id(String text) {
        try {
            return Optional.of(new TokenId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
