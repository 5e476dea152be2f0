package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Makes the objects of an export. */
final class Nodes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Nodes() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ArrayNode objects(Collection<ObjectNode> objects) {
        ArrayNode array = JSON.arrayNode();
        objects.forEach(array::add);
        return array;
    }

    /** Sets a time, or null where there is none. */
    static ObjectNode time(ObjectNode node, String name, Optional<Instant> time) {
        if (time.isPresent()) {
            return node.put(name, Times.seconds(time.get()));
        }
        return node.putNull(name);
    }
}
