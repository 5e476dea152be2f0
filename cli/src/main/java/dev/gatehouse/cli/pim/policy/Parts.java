package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Parts of a role setting that have parts. */
final class Parts {
    private Parts() {}

    /**
     * Some parts with names.
     *
     * @param mayBeMissing whether there need not be any
     */
    record Group(Map<String, Field> fields, boolean mayBeMissing) implements Field {
        Group {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public JsonNode normal(JsonNode told) {
            if (mayBeMissing && !told.isObject()) {
                return MissingNode.getInstance();
            }
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, field) -> put(all, name, field.normal(told.path(name))));
            return all;
        }

        @Override
        public JsonNode written(JsonNode normal, People people) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, field) -> {
                if (normal.has(name)) {
                    put(all, name, field.written(normal.path(name), people));
                }
            });
            return all;
        }

        /** Only what is there: the rest stays as it is. */
        @Override
        public Optional<JsonNode> read(JsonNode yaml, String at, Reading reading) {
            if (!yaml.isObject()) {
                return reading.wrong(at, "some of " + String.join(", ", fields.keySet()));
            }
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            yaml.properties().forEach(member -> {
                String below = Problems.below(at, member.getKey());
                Optional.ofNullable(fields.get(member.getKey()))
                        .flatMap(field -> field.read(member.getValue(), below, reading))
                        .ifPresent(read -> all.set(member.getKey(), read));
                if (!fields.containsKey(member.getKey())) {
                    Optional<Object> _ = reading.wrong(
                            below, "there is no such thing here; there is " + String.join(", ", fields.keySet()));
                }
            });
            return Optional.of(all);
        }

        private static void put(ObjectNode all, String name, JsonNode value) {
            if (!value.isMissingNode()) {
                all.set(name, value);
            }
        }
    }

    /** Several of a kind, in an order. */
    record Many(Group each) implements Field {
        @Override
        public JsonNode normal(JsonNode told) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            told.forEach(one -> all.add(each.normal(one)));
            return all;
        }

        @Override
        public JsonNode written(JsonNode normal, People people) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            normal.forEach(one -> all.add(each.written(one, people)));
            return all;
        }

        @Override
        public Optional<JsonNode> read(JsonNode yaml, String at, Reading reading) {
            if (!yaml.isArray()) {
                return reading.wrong(at, "a list");
            }
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            for (JsonNode one : yaml) {
                Optional<JsonNode> read = each.read(one, at + "[" + all.size() + "]", reading);
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                // What a member of a list does not say is as usual.
                all.add(each.normal(read.get()));
            }
            return Optional.of(all);
        }
    }
}
