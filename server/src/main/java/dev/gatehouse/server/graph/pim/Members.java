package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Shown;
import dev.gatehouse.server.graph.Tree;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads members of a request's body: none of another kind, and none of another name, is passed over. */
final class Members {
    private static final String TYPE = "@odata.type";

    private Members() {}

    /**
     * An object within a body; empty where it is not said.
     *
     * @param path what it is called, from the body on
     * @param names what it may have
     */
    static Optional<JsonNode> object(JsonNode found, String path, Set<String> names) {
        if (Tree.isUnsaid(found)) {
            return Optional.empty();
        }
        if (!found.isObject()) {
            throw wrong(path + " must be an object with " + listed(names) + ".");
        }
        for (Map.Entry<String, JsonNode> member : found.properties()) {
            if (!names.contains(member.getKey()) && !member.getKey().equals(TYPE)) {
                throw wrong(path + " has no '" + Shown.of(member.getKey()) + "'; it has " + listed(names) + ".");
            }
        }
        return Optional.of(found);
    }

    /** A text; empty where it is not said. */
    static Optional<String> text(JsonNode object, String name, String path) {
        JsonNode found = object.path(name);
        if (Tree.isUnsaid(found)) {
            return Optional.empty();
        }
        if (!found.isTextual()) {
            throw wrong(path + " must be a text.");
        }
        return Optional.of(found.asText());
    }

    /** True or false; false where it is not said. */
    static boolean truth(JsonNode object, String name) {
        JsonNode found = object.path(name);
        if (!Tree.isUnsaid(found) && !found.isBoolean()) {
            throw wrong(name + " must be true or false.");
        }
        return found.asBoolean(false);
    }

    private static String listed(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    static GraphException wrong(String message) {
        return new GraphException(400, "InvalidRoleAssignmentRequest", message);
    }
}
