package dev.gatehouse.server.issuer;

import dev.gatehouse.server.http.AnyParameters;
import dev.gatehouse.server.http.Open;
import dev.gatehouse.server.issuer.Browser.Result;
import dev.gatehouse.server.signin.SessionCookie;
import dev.gatehouse.store.issuer.Delegation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/*
 * The last step is a page that leads on and no redirect: where a form may lead is bound to this server, also by way of redirects.
 */
/** Has a person sign in for a client, and gives the browser a code for it. */
@Path("/{tenant}/oauth2/v2.0/authorize")
@Produces(MediaType.TEXT_HTML)
final class AuthorizeResource {
    private final Place place;
    private final Clients clients;
    private final Browser browser;
    private final PageGuard guard;
    private final SignedInFor signedIn;
    private final InstantSource clock;

    AuthorizeResource(
            Place place, Clients clients, Browser browser, PageGuard guard, SignedInFor signedIn, InstantSource clock) {
        this.place = place;
        this.clients = clients;
        this.browser = browser;
        this.guard = guard;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Open("whoever signs in is nobody yet")
    @AnyParameters("OAuth 2.0 has unknown parameters passed over")
    @Operation(hidden = true)
    public Response show(
            @PathParam("tenant") String tenant,
            @Context UriInfo uri,
            @CookieParam(SessionCookie.NAME) @Nullable String session,
            @CookieParam(PageGuard.COOKIE) @Nullable String page,
            HttpServerRequest request) {
        String path = Place.path(tenant, "authorize");
        try {
            String here = place.here(tenant, request);
            CodeRequest asked = CodeRequest.of(new Form(uri.getQueryParameters()), clients);
            try {
                CodeRequest.Terms terms = asked.terms(here);
                if (terms.silent()) {
                    throw OAuthException.of(
                            "interaction_required", "AADSTS50058: Somebody must say so in the browser.");
                }
                return ask(new Asked(path, asked, terms, session, page), Optional.empty());
            } catch (OAuthException e) {
                return asked.back(e).atOnce().build();
            }
        } catch (OAuthException e) {
            return problem(e);
        }
    }

    @POST
    @Open("whoever signs in is nobody yet")
    @AnyParameters("OAuth 2.0 has unknown parameters passed over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submit(
            @PathParam("tenant") String tenant,
            MultivaluedMap<String, String> sent,
            @CookieParam(SessionCookie.NAME) @Nullable String session,
            @CookieParam(PageGuard.COOKIE) @Nullable String page,
            HttpServerRequest request) {
        String path = Place.path(tenant, "authorize");
        try {
            String here = place.here(tenant, request);
            Form form = new Form(sent);
            CodeRequest sentBy = CodeRequest.of(form, clients);
            try {
                CodeRequest.Terms terms = sentBy.terms(here);
                Asked asked = new Asked(path, sentBy, terms, session, page);
                if (!PageGuard.isFrom(page, form.one(PageGuard.FIELD))) {
                    return ask(asked, Optional.of(new Result.Again(400, "Please try again.")));
                }
                String address = request.remoteAddress().hostAddress();
                return switch (form.one("action").orElse("")) {
                    case Consent.SIGN_IN -> went(asked, browser.signIn(form, address));
                    case Consent.GO_ON ->
                        went(asked, browser.goOn(session, proven -> terms.isRecent(proven, clock), form, address));
                    case Consent.DENY -> throw OAuthException.of("access_denied", "The person does not want it.");
                    default -> ask(asked, Optional.empty());
                };
            } catch (OAuthException e) {
                return sentBy.back(e).page().build();
            }
        } catch (OAuthException e) {
            return problem(e);
        }
    }

    private record Asked(
            String path,
            CodeRequest request,
            CodeRequest.Terms terms,
            @Nullable String session,
            @Nullable String page) {
        @Override
        public String toString() {
            return "a client's question";
        }
    }

    private Response went(Asked asked, Result result) {
        return switch (result) {
            case Result.Again again -> ask(asked, Optional.of(again));
            case Result.There there -> {
                CodeRequest.Terms terms = asked.terms();
                Delegation delegation = signedIn.begin(
                                there.who(),
                                asked.request().client(),
                                terms.scope().canonical(),
                                terms.nonce(),
                                terms.wanted().contexts())
                        .orElseThrow(() -> OAuthException.of("access_denied", "The account is disabled."));
                String code = signedIn.code(delegation, asked.request().redirect(), terms.challenge());
                Response.ResponseBuilder answer = asked.request().back(code).page();
                there.session().ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, SessionCookie.set(cookie)));
                yield answer.build();
            }
        };
    }

    private Response ask(Asked asked, Optional<Result.Again> before) {
        Optional<Browser.Known> known = browser.known(asked.session());
        boolean prove = known.filter(one -> !asked.terms().isRecent(one.proven(), clock))
                .isPresent();
        PageGuard.Shown shown = guard.show(asked.page());
        Map<String, String> hidden = new LinkedHashMap<>(asked.request().carried());
        hidden.put(PageGuard.FIELD, shown.field());
        return Consent.page(
                        asked.request().client(),
                        Optional.empty(),
                        asked.path(),
                        hidden,
                        known,
                        prove,
                        before.map(Result.Again::words))
                .answer(before.map(Result.Again::status).orElse(200))
                .header(HttpHeaders.SET_COOKIE, shown.setCookie())
                .build();
    }

    private static Response problem(OAuthException e) {
        return new Html("This sign-in cannot begin")
                .warning(e.description())
                .text("Whatever sent you here is not set up for this server, or is not what it says it is.")
                .answer(400)
                .build();
    }
}
