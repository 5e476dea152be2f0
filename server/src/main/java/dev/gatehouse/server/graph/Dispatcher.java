package dev.gatehouse.server.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Dialect;
import dev.gatehouse.server.http.Errors;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Sides;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.port.Duty;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has a call answered, whatever comes of it: what goes wrong is an answer, too. */
@Singleton
final class Dispatcher {
    private static final Set<String> KEPT = Set.of("@odata.nextLink", "@odata.count");

    private final Table table;
    private final Calling calling;
    private final Duty duty;
    private final InstantSource clock;

    Dispatcher(Table table, Calling calling, Duty duty, InstantSource clock) {
        this.table = table;
        this.calling = calling;
        this.duty = duty;
        this.clock = clock;
    }

    /** The answer. */
    Reply answer(Call call, Ids ids) {
        Reply reply;
        try {
            reply = answered(call);
        } catch (GraphException e) {
            reply = error(e, ids);
        } catch (RuntimeException e) {
            reply = error(Errors.told(e), ids);
        }
        return call.bare() ? new Reply(reply.status(), reply.body().map(Dispatcher::bare), reply.headers()) : reply;
    }

    private Reply answered(Call call) {
        if (!isHere(call)) {
            throw Sides.elsewhere(duty).thrown();
        }
        Table.Found found = table.find(call);
        Set<Role> roles = found.endpoint().roles();
        if (!calling.caller().hasAny(roles) && !found.endpoint().also().admits(calling.caller())) {
            throw GraphException.denied(
                    "Insufficient privileges to complete the operation. It needs one of these roles: "
                            + roles.stream().map(Role::title).sorted().collect(Collectors.joining(", ")) + ".");
        }
        return found.endpoint().handler().answer(call, found.arguments());
    }

    /** Whether what is asked for is answered by servers of this role; a batch may ask for anything. */
    private boolean isHere(Call call) {
        if (call.version() == Version.ARM) {
            return duty.grants();
        }
        String path = Stream.concat(Stream.of(call.version().path()), call.path().stream())
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
        return Sides.of(path).filter(duties -> duties.contains(duty)).isPresent();
    }

    /** An error that ended a call. */
    Reply error(GraphException thrown, Ids ids) {
        Reply reply = error(thrown.status(), thrown.code(), thrown.words(), thrown.headers(), ids);
        if (!thrown.details().isEmpty()) {
            ArrayNode details = ((ObjectNode) reply.body().orElseThrow().path("error")).putArray("details");
            thrown.details()
                    .forEach(detail ->
                            details.addObject().put("code", detail.code()).put("message", detail.message()));
        }
        return reply;
    }

    /** A problem that ended a call. */
    Reply error(ProblemException thrown, Ids ids) {
        Map<String, String> headers = new HashMap<>();
        thrown.retryAfterSeconds().ifPresent(seconds -> headers.put("Retry-After", seconds));
        return error(
                thrown.problem().status(),
                Dialect.code(thrown.problem()),
                thrown.problem().detail(),
                headers,
                ids);
    }

    /** An error as Graph tells it. */
    Reply error(int status, String code, String message, Map<String, String> headers, Ids ids) {
        return new Reply(
                status, Optional.of(Dialect.error(code, message, ids.ours(), ids.clients(), clock.instant())), headers);
    }

    /** The same without what OData says beside the data. */
    private static JsonNode bare(JsonNode node) {
        if (node instanceof ArrayNode several) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            several.forEach(one -> all.add(bare(one)));
            return all;
        }
        if (!(node instanceof ObjectNode one)) {
            return node;
        }
        ObjectNode left = JsonNodeFactory.instance.objectNode();
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(one.properties());
        members.forEach(member -> {
            if (!member.getKey().startsWith("@odata.") || KEPT.contains(member.getKey())) {
                left.set(member.getKey(), bare(member.getValue()));
            }
        });
        return left;
    }
}
