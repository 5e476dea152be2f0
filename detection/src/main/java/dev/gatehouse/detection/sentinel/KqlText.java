package dev.gatehouse.detection.sentinel;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * String literals of KQL: what a rule says stays within its quotes, whatever it is. A backslash begins an escape, and a line
 * must not end within a literal (learn.microsoft.com/kusto/query/scalar-data-types/string).
 */
final class KqlText {
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private KqlText() {}

    /** The literal whose value is the text. */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), literal);
        }
        return literal.append('"').toString();
    }

    /** Literals with commas between. */
    static String list(Collection<String> texts) {
        return texts.stream().map(KqlText::quoted).collect(Collectors.joining(", "));
    }

    /** A step into an object: {@code .key}, or in brackets where the key is no plain name. */
    static String step(String key) {
        return key.matches("[A-Za-z_][A-Za-z0-9_]*") ? "." + key : "[" + quoted(key) + "]";
    }

    private static void append(char c, StringBuilder literal) {
        switch (c) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (Character.isISOControl(c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR) {
                    literal.append(String.format("\\u%04x", (int) c));
                } else {
                    literal.append(c);
                }
            }
        }
    }
}
