package dev.gatehouse.server.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.http.Dialect;
import dev.gatehouse.server.http.Limits;
import dev.gatehouse.server.http.ProblemException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Several calls in one request, each with what its caller may, and no more. They are answered one after the other. */
@Singleton
final class Batch {
    /** What it is called in a path. */
    static final String SEGMENT = "$batch";

    private static final int MOST = 20;
    private static final Set<String> VERBS = Set.of("GET", "POST", "PATCH", "PUT", "DELETE");

    private final Dispatcher dispatcher;
    private final Limits limits;

    Batch(Dispatcher dispatcher, Limits limits) {
        this.dispatcher = dispatcher;
        this.limits = limits;
    }

    private record Part(
            String id,
            String verb,
            String url,
            boolean bare,
            Optional<JsonNode> body,
            List<String> after,
            Optional<String> clientId) {}

    /** The answers to all of them. */
    Reply answer(Call call, Ids ids) {
        List<Part> left = new ArrayList<>(parts(call));
        Map<String, Reply> replies = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            Part next = left.stream()
                    .filter(part -> replies.keySet().containsAll(part.after()))
                    .findFirst()
                    .orElseThrow(() -> GraphException.badRequest(
                            "Requests of the batch depend on what is not in it, or on each other: dependsOn names ids of"
                                    + " other requests."));
            left.remove(next);
            replies.put(next.id(), reply(call, next, replies, ids));
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ArrayNode responses = whole.putArray("responses");
        replies.forEach((id, reply) -> responses.add(response(id, reply)));
        return Reply.of(whole);
    }

    private Reply reply(Call call, Part part, Map<String, Reply> before, Ids ids) {
        boolean failed = before.entrySet().stream()
                .anyMatch(one ->
                        part.after().contains(one.getKey()) && one.getValue().status() >= 400);
        if (failed) {
            return dispatcher.error(
                    424, "FailedDependency", "A request that this one depends on failed.", Map.of(), ids);
        }
        int question = part.url().indexOf('?');
        try {
            limits.takeGraphCall();
            Call one = new Call(
                    call.root(),
                    call.version(),
                    part.verb(),
                    Segments.path(question < 0 ? part.url() : part.url().substring(0, question)),
                    Segments.options(question < 0 ? "" : part.url().substring(question + 1)),
                    part.body(),
                    part.bare(),
                    part.clientId().or(() -> ids.clients().map(whole -> whole + "/" + part.id())));
            return dispatcher.answer(one, ids);
        } catch (GraphException e) {
            return dispatcher.error(e, ids);
        } catch (ProblemException e) {
            return dispatcher.error(e, ids);
        }
    }

    private static List<Part> parts(Call call) {
        JsonNode requests = call.object().path("requests");
        if (!requests.isArray() || requests.isEmpty() || requests.size() > MOST) {
            throw GraphException.badRequest("A batch has requests, from 1 to " + MOST + " of them.");
        }
        List<Part> parts = StreamSupport.stream(requests.spliterator(), false)
                .map(Batch::part)
                .toList();
        if (parts.stream().map(Part::id).distinct().count() < parts.size()) {
            throw GraphException.badRequest("Two requests of the batch have the same id.");
        }
        return parts;
    }

    private static Part part(JsonNode request) {
        String id = request.path("id").asText("");
        String verb = request.path("method").asText("").toUpperCase(Locale.ROOT);
        String url = request.path("url").asText("");
        if (id.isEmpty() || !VERBS.contains(verb) || url.isEmpty() || url.contains("://")) {
            throw GraphException.badRequest("A request of a batch has an id, a method (GET, POST, PATCH, PUT or DELETE)"
                    + " and a url that begins behind the version.");
        }
        List<String> after = StreamSupport.stream(request.path("dependsOn").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        JsonNode body = request.path("body");
        return new Part(
                id,
                verb,
                url,
                isBare(header(request, "accept")),
                body.isMissingNode() || body.isNull() ? Optional.empty() : Optional.of(body),
                after,
                Dialect.givenId(Optional.of(header(request, Dialect.CLIENT_REQUEST_ID))));
    }

    private static String header(JsonNode request, String name) {
        for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue().asText("");
            }
        }
        return "";
    }

    /** Whether an Accept header wants nothing that OData says beside the data. */
    static boolean isBare(String accept) {
        return accept.toLowerCase(Locale.ROOT).replace(" ", "").contains("odata.metadata=none");
    }

    private static ObjectNode response(String id, Reply reply) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("id", id);
        response.put("status", reply.status());
        ObjectNode headers = response.putObject("headers");
        reply.headers().forEach(headers::put);
        reply.body().ifPresent(body -> {
            if (!reply.headers().containsKey("Content-Type")) {
                headers.put("Content-Type", "application/json");
            }
            response.set("body", body);
        });
        return response;
    }
}
