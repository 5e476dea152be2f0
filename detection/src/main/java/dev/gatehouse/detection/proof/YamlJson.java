package dev.gatehouse.detection.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Yaml;
import java.math.BigDecimal;

/** Turns YAML into the JSON that it would be in a log. */
final class YamlJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlJson() {}

    static JsonNode of(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Entries entries -> of(entries);
            case Yaml.Items items -> {
                ArrayNode array = JSON.arrayNode();
                items.items().forEach(item -> array.add(of(item)));
                yield array;
            }
            case Yaml.Leaf leaf ->
                switch (leaf.value()) {
                    case Scalar.Text text -> JSON.textNode(text.text());
                    case Scalar.Bool bool -> JSON.booleanNode(bool.value());
                    case Scalar.Null none -> JSON.nullNode();
                    case Scalar.Numeric numeric -> number(numeric.text());
                };
        };
    }

    static ObjectNode of(Yaml.Entries entries) {
        ObjectNode object = JSON.objectNode();
        entries.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
        return object;
    }

    /** JSON has no infinite numbers. */
    private static JsonNode number(String text) {
        try {
            return DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException notFinite) {
            return JSON.textNode(text);
        }
    }
}
