package dev.gatehouse.server.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What a page of its own policy may do is in that alone: browsers keep to all policies that they are told, and the usual one is there. */
public final class OwnPolicy {
    /** The header with which a page says what it may do. */
    public static final String HEADER = "Content-Security-Policy";

    /** After every route. */
    @ServerResponseFilter
    public void replace(ContainerResponseContext response, RoutingContext routing) {
        if (response.getHeaders().containsKey(HEADER)) {
            routing.response().headers().remove(HEADER);
        }
    }
}
