package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.odata.ODataException;
import dev.gatehouse.server.graph.odata.QueryOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants, by itself or in a batch.
 *
 * @param root the address below which the versions lie, as the caller wrote it: {@code https://host:port}
 * @param path the segments behind the version, with nothing encoded any more
 * @param options what is behind the question mark, with nothing encoded any more
 * @param bare whether without what OData says beside the data ({@code odata.metadata=none})
 * @param again what the client calls it, the same when it sends it again; empty where it says nothing
 */
public record Call(
        String root,
        Version version,
        String verb,
        List<String> path,
        Map<String, String> options,
        Optional<JsonNode> body,
        boolean bare,
        Optional<String> again) {
    public Call {
        requireNonNull(root, "root is null");
        requireNonNull(version, "version is null");
        requireNonNull(verb, "verb is null");
        path = List.copyOf(path);
        options = Map.copyOf(options);
        requireNonNull(body, "body is null");
        requireNonNull(again, "again is null");
    }

    /** The address of a path of this version. */
    public String url(String below) {
        return root + "/" + version.path() + "/" + below;
    }

    /** What is wanted of a collection or an entity. */
    public QueryOptions query() {
        try {
            return QueryOptions.parse(options);
        } catch (ODataException e) {
            throw GraphException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** The body, which must be an object. */
    public JsonNode object() {
        return body.filter(JsonNode::isObject)
                .orElseThrow(() -> GraphException.badRequest("The body of the request must be a JSON object."));
    }
}
