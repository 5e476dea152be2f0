package dev.gatehouse.server.graph.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.GraphException;

/** Reads values of a rule, and says what is wrong with one. */
final class Wrong {
    private Wrong() {}

    static GraphException because(String message) {
        return new GraphException(400, "InvalidPolicy", message);
    }

    static boolean truth(JsonNode node, String property, boolean otherwise) {
        JsonNode found = node.path(property);
        if (found.isMissingNode() || found.isNull()) {
            return otherwise;
        }
        if (!found.isBoolean()) {
            throw because(property + " must be true or false.");
        }
        return found.asBoolean();
    }

    static long number(JsonNode node, String property, long otherwise, long least, long most) {
        JsonNode found = node.path(property);
        long number = found.isMissingNode() || found.isNull() ? otherwise : found.asLong(least - 1);
        boolean there = found.isMissingNode() || found.isNull() || found.isIntegralNumber();
        if (!there || number < least || number > most) {
            throw because(property + " must be a whole number from " + least + " to " + most + ".");
        }
        return number;
    }
}
