package dev.gatehouse.server.graph.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.graph.Tree;
import java.util.Map;
import java.util.Optional;

/** Reads JSON out of records, which may be anything. */
final class Parsed {
    /** Deeper than that it could not be written within an answer. */
    private static final int MOST_NESTED = 500;

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_NESTED)
                            .build())
                    .build())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private Parsed() {}

    /** What a text of JSON says; a missing node where it is none. */
    static JsonNode json(String text) {
        try {
            JsonNode node = JSON.readValue(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** A member of an object, in whatever case its name is written; a missing node where there is none. */
    static JsonNode member(JsonNode object, String name) {
        JsonNode exact = object.path(name);
        if (!exact.isMissingNode()) {
            return exact;
        }
        return object.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(MissingNode::getInstance);
    }

    /** A member as a text; empty where it is none, or an empty one. */
    static Optional<String> text(JsonNode object, String name) {
        JsonNode found = member(object, name);
        Optional<String> text = found.isTextual()
                ? Optional.of(found.asText())
                : found.isNull() || found.isMissingNode() ? Optional.empty() : Optional.of(found.toString());
        return text.filter(some -> !some.isEmpty());
    }

    /** An object with exactly these members, each a null of JSON where the other has none or an empty text. */
    static ObjectNode members(JsonNode object, String... names) {
        ObjectNode shaped = Tree.object();
        for (String name : names) {
            JsonNode found = member(object, name);
            boolean says = !found.isMissingNode()
                    && !(found.isTextual() && found.asText().isEmpty());
            shaped.set(name, says ? found : Tree.none());
        }
        return shaped;
    }
}
