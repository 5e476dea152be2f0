package dev.gatehouse.server.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.server.http.AskedName;
import dev.gatehouse.server.http.Dialect;
import dev.gatehouse.server.http.Limits;
import dev.gatehouse.server.http.Problems;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what came over HTTP, and writes what is answered. */
@Singleton
final class Front {
    private final Dispatcher dispatcher;
    private final Batch batch;
    private final Limits limits;
    private final ObjectMapper json;

    Front(Dispatcher dispatcher, Batch batch, Limits limits, ObjectMapper json) {
        this.dispatcher = dispatcher;
        this.batch = batch;
        this.limits = limits;
        this.json = json;
    }

    Response answer(Version version, RoutingContext routing, byte[] body) {
        limits.takeGraphCall();
        HttpServerRequest request = routing.request();
        Ids ids = new Ids(Dialect.id(routing), Dialect.clientId(routing));
        Reply reply;
        try {
            List<String> path = path(version, routing.normalizedPath());
            Call call = new Call(
                    AskedName.of(request.headers())
                            .map(name -> "https://" + name)
                            .orElseGet(() -> request.scheme() + "://" + request.authority()),
                    version,
                    request.method().name(),
                    path,
                    Segments.options(Optional.ofNullable(request.query()).orElse("")),
                    read(request, body),
                    Batch.isBare(
                            Optional.ofNullable(request.getHeader("Accept")).orElse("")),
                    ids.clients());
            boolean several = version != Version.ARM
                    && call.verb().equals("POST")
                    && call.path().size() == 1
                    && call.path().getFirst().equalsIgnoreCase(Batch.SEGMENT);
            reply = several ? batch.answer(call, ids) : dispatcher.answer(call, ids);
        } catch (GraphException e) {
            reply = dispatcher.error(e, ids);
        }
        return written(reply);
    }

    private static List<String> path(Version version, String encoded) {
        if (version == Version.ARM) {
            return Segments.armPath(encoded);
        }
        List<String> path = Segments.path(encoded);
        return path.subList(1, path.size());
    }

    private Optional<JsonNode> read(HttpServerRequest request, byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON)) {
            throw Problems.mediaType("The body must be application/json.").thrown();
        }
        try {
            return Optional.of(json.readTree(body));
        } catch (JsonProcessingException e) {
            throw GraphException.badRequest("Unable to read JSON request payload: it is none, near line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ".");
        } catch (IOException e) {
            throw GraphException.badRequest("Unable to read JSON request payload.");
        }
    }

    private Response written(Reply reply) {
        Response.ResponseBuilder answer = Response.status(reply.status());
        reply.headers().forEach(answer::header);
        reply.body().ifPresent(body -> {
            if (!reply.headers().containsKey("Content-Type")) {
                answer.type(MediaType.APPLICATION_JSON_TYPE);
            }
            answer.entity(
                    body.isTextual() && reply.headers().containsKey("Content-Type") ? body.textValue() : text(body));
        });
        return answer.build();
    }

    private String text(JsonNode body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is JSON", e);
        }
    }
}
