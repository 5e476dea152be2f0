package dev.gatehouse.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Writes JSON in one way only, so that the same value is always the same bytes.
 *
 * <p>No white space. Keys of data in the order of their UTF-16 units; those of our own objects in the order that their class
 * writes. Text escapes what JSON must, and whatever a terminal or a splitter of lines would obey: control characters,
 * U+2028 and U+2029, and halves of surrogate pairs, which UTF-8 has no bytes for. Numbers have no superfluous zero, and an
 * exponent only where they are large or tiny.
 */
final class Canonical {
    private static final HexFormat HEX = HexFormat.of();
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 500;
    private static final int GREATEST_SCALE = 1000;
    private static final int LONGEST_PLAIN = 21;

    private final StringBuilder out = new StringBuilder(512);
    private boolean first = true;

    /** Begins an object of ours. */
    Canonical open() {
        out.append('{');
        first = true;
        return this;
    }

    Canonical close() {
        out.append('}');
        first = false;
        return this;
    }

    Canonical key(String name) {
        if (!first) {
            out.append(',');
        }
        first = false;
        out.append('"').append(name).append("\":");
        return this;
    }

    Canonical field(String name, String value) {
        key(name);
        text(value);
        return this;
    }

    Canonical field(String name, long value) {
        key(name);
        out.append(value);
        return this;
    }

    /** A field whose value is canonical already. */
    Canonical raw(String name, String canonical) {
        key(name);
        out.append(canonical);
        return this;
    }

    /** Any value, as canonical text. */
    static String of(JsonNode node) {
        Canonical canonical = new Canonical();
        canonical.node(node, 0);
        return canonical.toString();
    }

    private void node(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested deeper than " + DEEPEST);
        }
        switch (node.getNodeType()) {
            case OBJECT -> object(node, depth);
            case ARRAY -> array(node, depth);
            case STRING -> text(node.textValue());
            case NUMBER -> number(node.decimalValue());
            case BOOLEAN, NULL -> out.append(node.asText());
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
        }
    }

    private void object(JsonNode node, int depth) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        out.append('{');
        String comma = "";
        for (var field : sorted.entrySet()) {
            out.append(comma);
            text(field.getKey());
            out.append(':');
            node(field.getValue(), depth + 1);
            comma = ",";
        }
        out.append('}');
    }

    private void array(JsonNode node, int depth) {
        out.append('[');
        String comma = "";
        for (JsonNode element : node) {
            out.append(comma);
            node(element, depth + 1);
            comma = ",";
        }
        out.append(']');
    }

    private void number(BigDecimal value) {
        if (value.precision() > LONGEST_NUMBER || Math.abs((long) value.scale()) > GREATEST_SCALE) {
            throw new IllegalArgumentException("a number has too many digits or too great an exponent");
        }
        BigDecimal least = value.stripTrailingZeros();
        boolean plain = least.scale() <= 0 && least.precision() - least.scale() <= LONGEST_PLAIN;
        out.append(plain ? least.toPlainString() : least.toString());
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                character(c);
            }
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isEscaped(c)) {
                    out.append("\\u").append(HEX.toHexDigits(c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static boolean isEscaped(char c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
