package dev.gatehouse.server.graph.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Lengths;
import dev.gatehouse.server.graph.Shown;
import dev.gatehouse.server.graph.Tree;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads values of a change of an alert. */
public final class AlertBody {
    private AlertBody() {}

    /** Refuses what would be dropped without a word. What OData says beside the data may be sent along. */
    public static void known(JsonNode body, Set<String> names) {
        Tree.unknown(body, names).ifPresent(name -> {
            throw GraphException.badRequest("The property '" + Shown.of(name) + "' does not exist here; there is: "
                    + (names.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(names))) + ".");
        });
    }

    /** What may be sent along as it is, in whatever case, and cannot be changed. */
    public static void same(JsonNode body, String name, String is) {
        if (text(body, name).filter(said -> !said.equalsIgnoreCase(is)).isPresent()) {
            throw GraphException.badRequest(name + " must be " + is + " here, or left out.");
        }
    }

    /** A length of time; another where it is not said. */
    static Duration duration(JsonNode body, String name, Duration otherwise) {
        return text(body, name)
                .map(text -> Lengths.read(text)
                        .orElseThrow(() -> GraphException.badRequest(name + " " + Lengths.FORM + ".")))
                .orElse(otherwise);
    }

    /** A whole number of days, as a length of time; another where it is not said. */
    static int days(JsonNode body, String name, int otherwise) {
        Duration length = duration(body, name, Duration.ofDays(otherwise));
        long days = length.toDays();
        if (days != (int) days || !length.equals(Duration.ofDays(days))) {
            throw GraphException.badRequest(name + " must be a whole number of days, as P30D.");
        }
        return (int) days;
    }

    private static Optional<String> text(JsonNode body, String name) {
        JsonNode found = body.path(name);
        if (Tree.isUnsaid(found)) {
            return Optional.empty();
        }
        if (!found.isTextual()) {
            throw GraphException.badRequest(name + " must be a text.");
        }
        return Optional.of(found.asText());
    }

    /** A whole number; another where it is not said. */
    public static int number(JsonNode body, String name, int otherwise) {
        JsonNode found = body.path(name);
        if (Tree.isUnsaid(found)) {
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
        if (Tree.isUnsaid(found)) {
            return otherwise;
        }
        if (!found.isBoolean()) {
            throw GraphException.badRequest(name + " must be true or false.");
        }
        return found.asBoolean();
    }
}
