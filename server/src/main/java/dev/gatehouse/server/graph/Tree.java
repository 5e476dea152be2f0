package dev.gatehouse.server.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes trees of JSON as Graph writes them. */
public final class Tree {
    private static final String ANNOTATION = "@odata.";

    private Tree() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A null of JSON. */
    public static JsonNode none() {
        return JsonNodeFactory.instance.nullNode();
    }

    /** A time, in UTC and with six digits behind the second at most. */
    public static String time(Instant when) {
        return when.truncatedTo(ChronoUnit.MICROS).toString();
    }

    /** A time, or a null of JSON. */
    public static JsonNode time(Optional<Instant> when) {
        return text(when.map(Tree::time));
    }

    /** A text, or a null of JSON. */
    public static JsonNode text(Optional<String> text) {
        return text.<JsonNode>map(JsonNodeFactory.instance::textNode).orElseGet(Tree::none);
    }

    /** A text, or a null of JSON where it is empty. */
    public static JsonNode textIfAny(String text) {
        return text(Optional.of(text).filter(some -> !some.isEmpty()));
    }

    /** The text of a property; empty where there is none. */
    public static Optional<String> text(JsonNode entity, String property) {
        JsonNode found = entity.path(property);
        return found.isTextual() ? Optional.of(found.asText()) : Optional.empty();
    }

    /** Whether nothing is said of something: it is not there, or null. */
    public static boolean isUnsaid(JsonNode found) {
        return found.isMissingNode() || found.isNull();
    }

    /** The first name of an object that is none of these; what OData says beside the data is not looked at. */
    public static Optional<String> unknown(JsonNode object, Set<String> names) {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> {
                    int annotation = name.indexOf(ANNOTATION);
                    return annotation != 0 && !names.contains(annotation < 0 ? name : name.substring(0, annotation));
                })
                .findFirst();
    }
}
