package dev.gatehouse.server.graph.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.logs.LogTime;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.graph.Tree;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the records of one event say, by the columns of its table.
 *
 * @param shape that of the richest record
 * @param byColumn texts as they are, everything else as JSON; a column that nobody fills is not there
 */
record Values(Table table, Optional<Shape> shape, Map<String, String> byColumn) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    Values {
        requireNonNull(table, "table is null");
        requireNonNull(shape, "shape is null");
        byColumn = Map.copyOf(byColumn);
    }

    /** What the first of these columns says that says anything; empty where none does. */
    Optional<String> text(String... columns) {
        for (String column : columns) {
            String said = byColumn.getOrDefault(column, "");
            if (!said.isEmpty()) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    /** The same as a word of an enumeration, which begins with a small letter. */
    Optional<String> word(String... columns) {
        return text(columns).map(word -> word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
    }

    /** The same as what the JSON says that it is; a missing node where it is none. */
    JsonNode json(String... columns) {
        return text(columns).map(Parsed::json).orElseGet(MissingNode::getInstance);
    }

    /** The same as an object; empty where it is none. */
    Optional<ObjectNode> object(String... columns) {
        return json(columns) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** The same as a list; what is none is the only one in it. */
    ArrayNode list(String... columns) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        JsonNode said = json(columns);
        if (said instanceof ArrayNode several) {
            return all.addAll(several);
        }
        if (said instanceof ObjectNode one) {
            return all.add(one);
        }
        text(columns).ifPresent(all::add);
        return all;
    }

    /** The same as true or false, or a null of JSON. */
    JsonNode flag(String... columns) {
        return switch (text(columns).orElse("").toLowerCase(Locale.ROOT)) {
            case "true" -> JsonNodeFactory.instance.booleanNode(true);
            case "false" -> JsonNodeFactory.instance.booleanNode(false);
            default -> Tree.none();
        };
    }

    /** The same as a number, or a null of JSON. */
    JsonNode number(String... columns) {
        return text(columns)
                .filter(text -> NUMBER.matcher(text).matches())
                .<JsonNode>map(text -> text.contains(".")
                        ? JsonNodeFactory.instance.numberNode(new BigDecimal(text))
                        : JsonNodeFactory.instance.numberNode(Long.parseLong(text)))
                .orElseGet(Tree::none);
    }

    /** The same as a time. */
    Optional<Instant> time(String... columns) {
        return text(columns).map(LogTime::parse).flatMap(Values::instant);
    }

    /** A time in microseconds since the epoch; empty where it is {@link Row#NO_TIME}. */
    static Optional<Instant> instant(long micros) {
        return micros == Row.NO_TIME ? Optional.empty() : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
