package dev.gatehouse.server.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells a problem in Graph's form to whoever asked in Graph's. */
public final class Translation {
    private final InstantSource clock;

    Translation(InstantSource clock) {
        this.clock = clock;
    }

    /** After every route. */
    @ServerResponseFilter
    public void translate(ContainerResponseContext response, RoutingContext routing) {
        if (response.getEntity() instanceof Problem problem && Dialect.isGraphs(routing.normalizedPath())) {
            response.setEntity(
                    Dialect.error(
                            Dialect.code(problem),
                            problem.detail(),
                            Dialect.id(routing),
                            Dialect.clientId(routing),
                            clock.instant()),
                    new Annotation[0],
                    MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
