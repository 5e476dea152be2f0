package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.data.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes a tree as YAML that people like to read: what is simple on one line, quotes only where they are needed. */
final class Yaml {
    private static final String STEP = "  ";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./@()+-]*( [A-Za-z0-9_./@()+-]+)*");
    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]*[dhms])+");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private Yaml() {}

    /** The lines of a mapping. */
    static List<String> lines(JsonNode mapping) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : mapping.properties()) {
            JsonNode value = member.getValue();
            String key = text(member.getKey()) + ":";
            if (isSimple(value)) {
                lines.add(key + " " + flow(value));
            } else if (value.isArray()) {
                lines.add(key);
                value.forEach(item -> indented(item(item), lines));
            } else {
                lines.add(key);
                indented(lines(value), lines);
            }
        }
        return lines;
    }

    /** The lines of an item of a list. */
    static List<String> item(JsonNode item) {
        List<String> lines = isSimple(item) ? List.of(flow(item)) : lines(item);
        List<String> marked = new ArrayList<>();
        for (String line : lines) {
            marked.add((marked.isEmpty() ? "- " : STEP) + line);
        }
        return marked;
    }

    private static void indented(List<String> from, List<String> to) {
        from.forEach(line -> to.add(STEP + line));
    }

    /** What stands on one line: a value, and a list of values or of mappings of values. */
    private static boolean isSimple(JsonNode node) {
        return node.isValueNode()
                || node.isEmpty()
                || (node.isArray() && all(node, item -> item.isValueNode() || isPair(item)));
    }

    private static boolean isPair(JsonNode item) {
        return item.isObject() && item.size() == 1 && all(item, JsonNode::isValueNode);
    }

    private static boolean all(JsonNode node, java.util.function.Predicate<JsonNode> which) {
        return StreamSupport.stream(node.spliterator(), false).allMatch(which);
    }

    /** On one line. */
    static String flow(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Yaml::flow)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(member -> text(member.getKey()) + ": " + flow(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node.isTextual() ? text(node.textValue()) : node.asText();
    }

    /** A text, quoted where it would be something else without. */
    static String text(String text) {
        boolean plain = (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)))
                || SPAN.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point == ' ' || (Printable.isShown(point) && !Character.isSpaceChar(point))) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08x" : "\\u%04x", point));
            }
        });
        return quoted.append('"').toString();
    }
}
