package dev.gatehouse.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An object of ours that is read back: each field has its type, and no other is there. */
record Fields(JsonNode node) {
    Fields {
        if (!node.isObject()) {
            throw new IllegalArgumentException("not an object");
        }
    }

    /** The object, which has no other keys than these. */
    static Fields of(JsonNode node, Set<String> known) {
        Fields fields = new Fields(node);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("an unknown key");
            }
        });
        return fields;
    }

    JsonNode get(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    Optional<JsonNode> find(String name) {
        return Optional.ofNullable(node.get(name));
    }

    String text(String name) {
        return text(get(name), name);
    }

    static String text(JsonNode value, String name) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return value.textValue();
    }

    long number(String name) {
        JsonNode value = get(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(name + " is no whole number");
        }
        return value.longValue();
    }

    Instant time(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no time", e);
        }
    }
}
