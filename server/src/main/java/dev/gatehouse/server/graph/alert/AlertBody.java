package dev.gatehouse.server.graph.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.GraphException;
import java.time.DateTimeException;
import java.time.Duration;

/** Reads values of a change of an alert. */
public final class AlertBody {
    private AlertBody() {}

    static Duration duration(String name, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw GraphException.badRequest(name + " must be a length of time, as P30D or PT5M.");
        }
    }

    /** A whole number; another where it is not said. */
    public static int number(JsonNode body, String name, int otherwise) {
        JsonNode found = body.path(name);
        if (found.isMissingNode() || found.isNull()) {
            return otherwise;
        }
        if (!found.canConvertToInt() || !found.isIntegralNumber()) {
            throw GraphException.badRequest(name + " must be a whole number.");
        }
        return found.asInt();
    }

    /** True or false; another where it is not said. */
    public static boolean truth(JsonNode body, String name, boolean otherwise) {
        JsonNode found = body.path(name);
        if (found.isMissingNode() || found.isNull()) {
            return otherwise;
        }
        if (!found.isBoolean()) {
            throw GraphException.badRequest(name + " must be true or false.");
        }
        return found.asBoolean();
    }
}
