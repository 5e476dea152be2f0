package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.gatehouse.cli.pim.text.Spans;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The simple parts of a role setting. */
final class Fields {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Fields() {}

    /** A length of time. */
    record Span(Duration usual) implements Field {
        @Override
        public JsonNode normal(JsonNode told) {
            try {
                return TextNode.valueOf(
                        told.isTextual() ? Duration.parse(told.textValue()).toString() : usual.toString());
            } catch (DateTimeException e) {
                return told;
            }
        }

        @Override
        public JsonNode written(JsonNode normal, People people) {
            return TextNode.valueOf(Spans.brief(Duration.parse(normal.asText())));
        }

        @Override
        public Optional<JsonNode> read(JsonNode yaml, String at, Reading reading) {
            Optional<JsonNode> read = Spans.parse(yaml.isTextual() ? yaml.textValue() : "")
                    .map(span -> TextNode.valueOf(span.toString()));
            return read.or(() -> reading.wrong(at, "a length of time, such as 8h, 1h30m or 90d"));
        }
    }

    /** Yes or no. */
    record Flag() implements Field {
        @Override
        public JsonNode normal(JsonNode told) {
            return MAKE.booleanNode(told.asBoolean());
        }

        @Override
        public JsonNode written(JsonNode normal, People people) {
            return normal;
        }

        @Override
        public Optional<JsonNode> read(JsonNode yaml, String at, Reading reading) {
            return yaml.isBoolean() ? Optional.of(yaml) : reading.wrong(at, "true or false");
        }
    }

    /** How many; one where nothing is said. */
    record Count() implements Field {
        @Override
        public JsonNode normal(JsonNode told) {
            return MAKE.numberNode(told.asInt(1));
        }

        @Override
        public JsonNode written(JsonNode normal, People people) {
            return normal;
        }

        @Override
        public Optional<JsonNode> read(JsonNode yaml, String at, Reading reading) {
            return yaml.isInt() && yaml.intValue() > 0 ? Optional.of(yaml) : reading.wrong(at, "a number from 1 on");
        }
    }

    /** A text; empty for none. */
    record Text() implements Field {
        @Override
        public JsonNode normal(JsonNode told) {
            return TextNode.valueOf(told.isTextual() ? told.textValue() : "");
        }

        @Override
        public JsonNode written(JsonNode normal, People people) {
            return normal;
        }

        @Override
        public Optional<JsonNode> read(JsonNode yaml, String at, Reading reading) {
            return yaml.isValueNode() ? Optional.of(TextNode.valueOf(yaml.asText())) : reading.wrong(at, "a text");
        }
    }

    /** Some of these words. */
    record Words(List<String> all) implements Field {
        Words {
            all = List.copyOf(all);
        }

        @Override
        public JsonNode normal(JsonNode told) {
            TreeSet<String> sorted = new TreeSet<>();
            told.forEach(word -> sorted.add(word.asText()));
            ArrayNode words = MAKE.arrayNode();
            sorted.forEach(words::add);
            return words;
        }

        @Override
        public JsonNode written(JsonNode normal, People people) {
            return normal;
        }

        @Override
        public Optional<JsonNode> read(JsonNode yaml, String at, Reading reading) {
            boolean known = yaml.isArray();
            for (JsonNode word : yaml) {
                known &= all.contains(word.asText());
            }
            return known
                    ? Optional.of(normal(yaml))
                    : reading.wrong(at, "a list of some of " + String.join(", ", all) + "; [] for none");
        }
    }
}
