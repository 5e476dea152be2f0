package dev.gatehouse.server.demo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Moves what is told in time, and tells the same again as something new.
 *
 * @param by how far, in whole seconds
 * @param lap 0 for the first time; each other one gives all events ids of their own
 */
record Moved(Duration by, int lap) {
    private static final Pattern TIME =
            Pattern.compile("\\b(20\\d\\d-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d:\\d\\d))?(?!\\d)");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** What names an event or a session, and nobody. */
    private static final Set<String> OWN = Set.of(
            "id",
            "correlationId",
            "originalRequestId",
            "requestId",
            "uniqueTokenIdentifier",
            "sessionId",
            "activityId");

    Moved {
        requireNonNull(by, "by is null");
    }

    /** A text with all of its times moved. */
    String text(String text) {
        return TIME.matcher(text).replaceAll(this::moved);
    }

    /** A record with all of its times moved, and its ids renamed where it is told again. */
    JsonNode record(JsonNode record) {
        return record(record, true);
    }

    /** Only a record itself and its properties have names of their own; what lies deeper names people, roles and policies. */
    private JsonNode record(JsonNode node, boolean named) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode moved = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> {
                    String key = field.getKey();
                    JsonNode value = field.getValue();
                    moved.set(
                            key,
                            named && value.isTextual() && OWN.contains(key)
                                    ? JsonNodeFactory.instance.textNode(renamed(value.textValue()))
                                    : record(value, named && key.equals("properties")));
                });
                yield moved;
            }
            case ArrayNode array -> {
                ArrayNode moved = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> moved.add(record(element, false)));
                yield moved;
            }
            default -> node.isTextual() ? JsonNodeFactory.instance.textNode(text(node.textValue())) : node;
        };
    }

    private String renamed(String name) {
        if (lap == 0 || name.isEmpty()) {
            return name;
        }
        try {
            return UUID.nameUUIDFromBytes((lap + " " + UUID.fromString(name)).getBytes(StandardCharsets.UTF_8))
                    .toString();
        } catch (IllegalArgumentException e) {
            return name + "_" + lap;
        }
    }

    private String moved(MatchResult found) {
        return found.group(2) == null
                ? LocalDate.parse(found.group(1)).plusDays(by.toDays()).toString()
                : LocalDateTime.parse(found.group(1) + "T" + found.group(2))
                        .plus(by)
                        .format(SECONDS);
    }
}
