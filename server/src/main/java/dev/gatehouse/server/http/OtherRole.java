package dev.gatehouse.server.http;

import dev.gatehouse.server.port.Duty;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps a server that has one role from answering what is the other's. */
public final class OtherRole {
    /** Before anybody is asked who he is: nothing of the request is looked at. */
    private static final int FIRST = Priorities.AUTHENTICATION - 100;

    private final Duty duty;
    private final Map<Method, String> paths = new ConcurrentHashMap<>();

    OtherRole(Duty duty) {
        this.duty = duty;
    }

    /** Before every route, once it is known which. */
    @ServerRequestFilter(priority = FIRST)
    public Optional<Response> check(ResourceInfo route) {
        String path = paths.computeIfAbsent(route.getResourceMethod(), Routes::path);
        if (duty == Duty.BOTH
                || Sides.of(path).filter(duties -> duties.contains(duty)).isPresent()) {
            return Optional.empty();
        }
        Problem problem = Sides.elsewhere(duty);
        if (!Sides.isIssuers(path)) {
            throw problem.thrown();
        }
        return Optional.of(Response.status(problem.status())
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Map.of("error", "invalid_request", "error_description", problem.detail()))
                .build());
    }
}
