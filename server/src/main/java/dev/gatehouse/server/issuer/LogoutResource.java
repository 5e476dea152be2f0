package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Open;
import dev.gatehouse.server.signin.SessionCookie;
import dev.gatehouse.server.signin.SignIn;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Ends the browser's session, once the person says so. */
@Path("/{tenant}/oauth2/v2.0/logout")
@Produces(MediaType.TEXT_HTML)
final class LogoutResource {
    private final SignIn signIn;
    private final PageGuard guard;

    LogoutResource(SignIn signIn, PageGuard guard) {
        this.signIn = signIn;
        this.guard = guard;
    }

    @GET
    @Open("it ends nothing yet")
    @AnyParameters("OpenID Connect")
    @Operation(hidden = true)
    public Response show(@PathParam("tenant") String tenant, @CookieParam(PageGuard.COOKIE) @Nullable String page) {
        PageGuard.Shown shown = guard.show(page);
        return new Html("Sign out")
                .text("This ends the session of this browser. Programs that act for you go on.")
                .form(Place.path(tenant, "logout"), Map.of(PageGuard.FIELD, shown.field()))
                .button("sign-out", "Sign out")
                .end()
                .answer(200)
                .header(HttpHeaders.SET_COOKIE, shown.setCookie())
                .build();
    }

    @POST
    @Open("whoever has the session ends it")
    @AnyParameters("OpenID Connect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submit(
            @PathParam("tenant") String tenant,
            MultivaluedMap<String, String> sent,
            @CookieParam(SessionCookie.NAME) @Nullable String session,
            @CookieParam(PageGuard.COOKIE) @Nullable String page) {
        if (!PageGuard.isFrom(page, new Form(sent).one(PageGuard.FIELD))) {
            return show(tenant, page);
        }
        if (session != null) {
            signIn.end(session);
        }
        return new Html("You are signed out")
                .text("You can close this page.")
                .answer(200)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.removed())
                .build();
    }
}
