package dev.gatehouse.server.http;

import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.signin.Audience;
import dev.gatehouse.server.signin.Callers;
import dev.gatehouse.server.signin.SessionCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a request pass to its route, or not. A route that does not state whom it is for is for nobody. */
@Priority(Priorities.AUTHENTICATION)
public final class Gate {
    /** The header in which a page proves that it read the session's CSRF token. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Callers callers;
    private final Foreigners foreigners;
    private final Calling calling;

    Gate(Callers callers, Foreigners foreigners, Calling calling) {
        this.callers = callers;
        this.foreigners = foreigners;
        this.calling = calling;
    }

    /** Before every route, once it is known which. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void admit(ContainerRequestContext request, ResourceInfo route, RoutingContext routing) {
        if (!SAFE.contains(request.getMethod())) {
            refuseOtherSites(request);
        }
        if (request.hasEntity() && !routing.normalizedPath().equals(Frontier.LOGS)) {
            request.setEntityStream(new Bounded(request.getEntityStream(), Frontier.BODY));
        }
        Method method = route.getResourceMethod();
        if (method.isAnnotationPresent(Open.class)) {
            return;
        }
        Needs needs = method.getAnnotation(Needs.class);
        if (needs == null) {
            throw Problems.forbidden("This route does not state whom it is for.")
                    .thrown();
        }
        Caller caller = identify(request, routing, taken(method))
                .orElseThrow(() -> Problems.unauthenticated().thrown());
        if (!caller.hasAny(EnumSet.copyOf(List.of(needs.value()))) && !mayAskGraph(caller, routing.normalizedPath())) {
            throw Problems.forbidden("This needs another role than you have.").thrown();
        }
        if (caller.isApplication() && !SAFE.contains(request.getMethod()) && !isGranting(routing.normalizedPath())) {
            throw Problems.forbidden("An application changes nothing here: two persons must agree on much of it, and an"
                            + " application is none. It may ask PIM.")
                    .thrown();
        }
        calling.is(caller, routing.request().remoteAddress().hostAddress());
    }

    private Optional<Caller> identify(ContainerRequestContext request, RoutingContext routing, Set<Audience> taken) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            // Whoever sends a token is who the token says, or nobody: a cookie beside it does not count.
            return callers.bearing(authorization, taken).or(foreigners::bearing);
        }
        Optional<String> cookie = Optional.ofNullable(routing.request().getCookie(SessionCookie.NAME))
                .map(found -> found.getValue());
        if (cookie.isEmpty()) {
            return Optional.empty();
        }
        Optional<Caller> caller = callers.withSession(cookie.get());
        if (caller.isPresent() && !SAFE.contains(request.getMethod())) {
            String token = request.getHeaderString(CSRF_HEADER);
            if (token == null || !SessionCookie.csrfToken(cookie.get()).is(token)) {
                throw Problem.of(
                                403,
                                "csrf",
                                "No CSRF token",
                                "Send the session's csrfToken in the header " + CSRF_HEADER + ".")
                        .thrown();
            }
        }
        return caller;
    }

    /** For what a token may have been issued that opens a route. */
    private static Set<Audience> taken(Method method) {
        return method.getDeclaringClass().isAnnotationPresent(OfAzure.class)
                ? EnumSet.allOf(Audience.class)
                : EnumSet.of(Audience.GRAPH);
    }

    /** What an application may by a permission that is no role, each of Graph's paths says itself. */
    private static boolean mayAskGraph(Caller caller, String path) {
        return !caller.permissions().isEmpty() && Dialect.isGraphs(path);
    }

    /** What applications may change: who has which role, by the rules of PIM. */
    private static boolean isGranting(String path) {
        return path.startsWith("/api/v1/pim/") || Dialect.isGraphs(path);
    }

    /** A browser says from where a request comes; no other site has business here. */
    private static void refuseOtherSites(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw Problem.of(403, "other-site", "Another site", "A page of another site sent this.")
                    .thrown();
        }
    }
}
