package dev.gatehouse.detection.sentinel.kql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The functions of KQL that queries call. */
final class Functions {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Functions() {}

    static Object call(String name, List<Object> a) {
        return switch (name) {
            case "not" -> a.getFirst().equals(Kql.NULL) ? Kql.NULL : (Object) !((Boolean) a.getFirst());
            case "isempty" -> Values.text(a.getFirst()).isEmpty();
            case "isnotempty" -> !Values.text(a.getFirst()).isEmpty();
            case "isnull" -> isNull(a.getFirst());
            case "isnotnull" -> !isNull(a.getFirst());
            case "tostring" -> string(a.getFirst());
            case "tolower" -> Values.text(a.getFirst()).toLowerCase(Locale.ROOT);
            case "strlen" ->
                (long) Values.text(a.getFirst())
                        .codePointCount(0, Values.text(a.getFirst()).length());
            case "substring" ->
                substring(Values.text(a.getFirst()), ((Long) a.get(1)).intValue(), ((Long) a.get(2)).intValue());
            case "strcat" -> a.stream().map(Functions::string).collect(Collectors.joining());
            case "strcat_array" ->
                StreamSupport.stream(((JsonNode) a.getFirst()).spliterator(), false)
                        .map(Functions::string)
                        .collect(Collectors.joining(Values.text(a.get(1))));
            case "replace_string" -> Values.text(a.getFirst()).replace(Values.text(a.get(1)), Values.text(a.get(2)));
            case "regex_quote" -> com.google.re2j.Pattern.quote(Values.text(a.getFirst()));
            case "trim" ->
                Values.regex("(?:" + Values.text(a.getFirst()) + ")$")
                        .matcher(Values.regex("^(?:" + Values.text(a.getFirst()) + ")")
                                .matcher(Values.text(a.get(1)))
                                .replaceFirst(""))
                        .replaceFirst("");
            case "coalesce" -> coalesce(a);
            case "parse_json" -> parse(a.getFirst());
            case "array_length" -> {
                JsonNode node = Values.dynamic(a.getFirst());
                yield node.isArray() ? (Object) (long) node.size() : Kql.NULL;
            }
            case "array_concat" -> {
                ArrayNode all = JsonNodeFactory.instance.arrayNode();
                a.forEach(list -> ((JsonNode) list).forEach(all::add));
                yield all;
            }
            case "pack_array" -> {
                ArrayNode all = JsonNodeFactory.instance.arrayNode();
                a.forEach(value -> all.add(Values.dynamic(value)));
                yield all;
            }
            case "bag_pack" -> {
                ObjectNode bag = JsonNodeFactory.instance.objectNode();
                for (int i = 0; i < a.size(); i += 2) {
                    bag.set((String) a.get(i), Values.dynamic(a.get(i + 1)));
                }
                yield bag;
            }
            case "todouble" -> number(Values.text(a.getFirst()));
            case "tolong" -> a.getFirst().equals(Kql.NULL) ? Kql.NULL : (Object) ((Double) a.getFirst()).longValue();
            case "toint" -> a.getFirst().equals(Kql.NULL) ? Kql.NULL : (Object) ((Boolean) a.getFirst() ? 1L : 0L);
            case "todatetime" -> time(Values.text(a.getFirst()));
            case "ipv6_is_match" -> Addresses.match(Values.text(a.getFirst()), Values.text(a.get(1)));
            default -> throw new KqlError("a function that is not known: " + name);
        };
    }

    private static boolean isNull(Object value) {
        return value.equals(Kql.NULL) || (value instanceof JsonNode node && node.isNull());
    }

    static String string(Object value) {
        return switch (value) {
            case String text -> text;
            case JsonNode node -> node.isNull() ? "" : node.isTextual() ? node.textValue() : node.toString();
            default -> value.equals(Kql.NULL) ? "" : value.toString();
        };
    }

    private static String substring(String text, int from, int length) {
        return text.substring(Math.min(from, text.length()), Math.min(from + Math.max(0, length), text.length()));
    }

    /** The first that is not null or, of texts, not empty. */
    private static Object coalesce(List<Object> values) {
        Object last = Kql.NULL;
        for (Object value : values) {
            if (!isNull(value) && !value.equals("")) {
                return value;
            }
            last = value;
        }
        return last;
    }

    /** What is no JSON stays the text that it is. */
    private static Object parse(Object value) {
        if (value instanceof JsonNode node) {
            return node;
        }
        String text = Values.text(value);
        try {
            JsonNode node = JSON.readTree(text);
            return node == null || node.isMissingNode() ? NullNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    private static Object number(String text) {
        try {
            return text.isEmpty() ? Kql.NULL : (Object) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Kql.NULL;
        }
    }

    /** ISO 8601 only: of what else is read, the reference says little. */
    private static Object time(String text) {
        try {
            return text.isEmpty() ? Kql.NULL : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notWithZone) {
            try {
                return Instant.parse(text + "Z");
            } catch (DateTimeException e) {
                return Kql.NULL;
            }
        }
    }
}
