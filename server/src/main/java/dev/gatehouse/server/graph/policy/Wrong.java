package dev.gatehouse.server.graph.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Shown;
import dev.gatehouse.server.graph.Tree;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads values of a rule, and says what is wrong with one. */
final class Wrong {
    private Wrong() {}

    static GraphException because(String message) {
        return new GraphException(400, "InvalidPolicy", message);
    }

    /** Refuses what would be dropped without a word. What OData says beside the data may be sent along. */
    static void known(JsonNode node, Set<String> names, String type) {
        Tree.unknown(node, names).ifPresent(name -> {
            throw because("The property '" + Shown.of(name) + "' does not exist on type 'microsoft.graph." + type
                    + "'; there is: " + String.join(", ", new TreeSet<>(names)) + ".");
        });
    }

    static boolean truth(JsonNode node, String property, boolean otherwise) {
        JsonNode found = node.path(property);
        if (Tree.isUnsaid(found)) {
            return otherwise;
        }
        if (!found.isBoolean()) {
            throw because(property + " must be true or false.");
        }
        return found.asBoolean();
    }

    static long number(JsonNode node, String property, long otherwise, long least, long most) {
        JsonNode found = node.path(property);
        long number = Tree.isUnsaid(found) ? otherwise : found.asLong(least - 1);
        boolean whole = Tree.isUnsaid(found) || found.isIntegralNumber();
        if (!whole || number < least || number > most) {
            throw because(property + " must be a whole number from " + least + " to " + most + ".");
        }
        return number;
    }

    /** A text; empty where it is not said. */
    static Optional<String> text(JsonNode node, String property) {
        JsonNode found = node.path(property);
        if (Tree.isUnsaid(found)) {
            return Optional.empty();
        }
        if (!found.isTextual()) {
            throw because(property + " must be a text.");
        }
        return Optional.of(found.asText());
    }
}
