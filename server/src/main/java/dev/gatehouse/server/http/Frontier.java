package dev.gatehouse.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What every request meets before any route, and what it meets where there is none: headers, limits, problems. */
@ApplicationScoped
public class Frontier {
    private static final Logger LOG = Logger.getLogger(Frontier.class);

    /** No body but that of logs may be larger. */
    static final int BODY = 1 << 20;

    /** Every body but that of logs must be here after so long. */
    static final Duration BODY_TIME = Duration.ofSeconds(30);

    /** The route that takes logs, with limits of its own. */
    static final String LOGS = "/ingest";

    /** A route whose answer goes on for long puts this into the request: then its end is not waited for. */
    public static final String STREAMS = "gatehouse.streams";

    private static final int FIRST = 1000;
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'; require-trusted-types-for 'script'";

    private final Vertx vertx;
    private final ObjectMapper json;
    private final InstantSource clock;

    Frontier(Vertx vertx, ObjectMapper json, InstantSource clock) {
        this.vertx = vertx;
        this.json = json;
        this.clock = clock;
    }

    void first(@Observes Filters filters) {
        filters.register(this::arrive, FIRST);
    }

    void last(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(request -> answer(request, Problems.ofStatus(404)));
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void arrive(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Optional<String> usual = Dialect.usual(routing.normalizedPath());
        if (usual.isPresent()) {
            // It arrives again; routes know one case only.
            String query =
                    Optional.ofNullable(request.query()).map(text -> "?" + text).orElse("");
            routing.reroute(request.method(), usual.get() + query);
            return;
        }
        boolean api = isApi(routing.normalizedPath());
        HttpServerResponse response = routing.response();
        response.putHeader(OwnPolicy.HEADER, api ? API_POLICY : PAGE_POLICY);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.putHeader("Strict-Transport-Security", "max-age=31536000");
        boolean asked = AskedName.isGiven(request.headers());
        if (api || asked) {
            response.putHeader("Cache-Control", "no-store");
        }
        if (Dialect.isGraphs(routing.normalizedPath())) {
            name(routing);
        }
        if (asked && AskedName.of(request.headers()).isEmpty()) {
            answer(routing, Problems.malformed(AskedName.HEADER + " gives none of the names that are known."));
            return;
        }
        if (!routing.normalizedPath().equals(LOGS)) {
            if (length(request) > BODY) {
                answer(routing, Problems.tooLarge("The body is larger than " + BODY + " bytes."));
                return;
            }
            boundTime(routing);
        }
        routing.next();
    }

    /** A request of Graph's has an id, which its answer tells. */
    private static void name(RoutingContext routing) {
        String id = UUID.randomUUID().toString();
        routing.put(Dialect.ID_KEY, id);
        routing.response().putHeader("OData-Version", "4.0").putHeader(Dialect.REQUEST_ID, id);
        Dialect.givenId(Optional.ofNullable(routing.request().getHeader(Dialect.CLIENT_REQUEST_ID)))
                .ifPresent(given -> {
                    routing.put(Dialect.CLIENT_ID_KEY, given);
                    routing.response().putHeader(Dialect.CLIENT_REQUEST_ID, given);
                });
    }

    /** Ends a connection whose request is still coming when its time is over. */
    private void boundTime(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (request.isEnded()) {
            return;
        }
        long timer = vertx.setTimer(BODY_TIME.toMillis(), _ -> {
            if (!request.isEnded() && routing.get(STREAMS) == null) {
                request.connection().close();
            }
        });
        routing.addEndHandler(_ -> vertx.cancelTimer(timer));
    }

    private void failed(RoutingContext routing) {
        int status = routing.statusCode();
        Throwable thrown = routing.failure();
        if (status >= 400 && status < 500) {
            answer(routing, Problems.ofStatus(status));
            return;
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(thrown, "a request failed; its answer has the id %s", id);
        answer(routing, Errors.unexpected(id));
    }

    private void answer(RoutingContext routing, Problem problem) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.headWritten()) {
            routing.request().connection().close();
            return;
        }
        boolean graphs = Dialect.isGraphs(routing.normalizedPath());
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", graphs ? "application/json" : Problem.MEDIA_TYPE);
        if (!routing.request().isEnded() && routing.request().version() != HttpVersion.HTTP_2) {
            response.putHeader("Connection", "close");
        }
        try {
            response.end(json.writeValueAsString(graphs ? graphs(routing, problem) : problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is JSON", e);
        }
    }

    private Object graphs(RoutingContext routing, Problem problem) {
        return Dialect.error(
                Dialect.code(problem),
                problem.detail(),
                Dialect.id(routing),
                Dialect.clientId(routing),
                clock.instant());
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/")
                || path.equals(LOGS)
                || path.equals("/metrics")
                || path.startsWith("/health/")
                || Dialect.isGraphs(path);
    }
}
