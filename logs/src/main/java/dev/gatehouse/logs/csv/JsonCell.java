package dev.gatehouse.logs.csv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object or list in a cell, without the blanks and line ends between its parts. What it takes for JSON is JSON to
 * the last byte, so that no cell spoils its record. Reused from cell to cell.
 */
final class JsonCell {
    private static final JsonFactory JSON = new JsonFactory();
    /** Less than what the readers of the record allow, in which the cell lies a little deeper. */
    private static final int MAX_DEPTH = 500;

    private final Set<String> wanted = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private byte[] bytes = new byte[4096];
    private int to;

    /** A cell whose members will not be asked for. */
    JsonCell() {
        this(List.of());
    }

    /** A cell of which these members of the object will be asked for. */
    JsonCell(List<String> wanted) {
        wanted.forEach(name -> this.wanted.add(folded(name)));
    }

    /** Whether {@code cell[from, end)} is an object or a list, with or without blanks around; then it is at hand. */
    boolean parse(byte[] cell, int from, int end) {
        int first = from;
        while (first < end && isBlank(cell[first])) {
            first++;
        }
        if (first == end || (cell[first] != '{' && cell[first] != '[') || !isJson(cell, first, end - first)) {
            return false;
        }
        compact(cell, first, end);
        return true;
    }

    /** Whether the object has this member, of those that may be asked for, and not as a null. */
    boolean has(String member) {
        return members.contains(folded(member));
    }

    /** The array that the JSON lies in. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the JSON ends; it begins at 0. */
    int end() {
        return to;
    }

    boolean isObject() {
        return bytes[0] == '{';
    }

    private boolean isJson(byte[] cell, int from, int length) {
        members.clear();
        int depth = 0;
        int values = 0;
        try (JsonParser parser = JSON.createParser(cell, from, length)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += depth == 0 ? 1 : 0;
                if (token.isStructEnd()) {
                    depth--;
                } else if (token.isStructStart()) {
                    depth++;
                }
                if (depth > MAX_DEPTH || values > 1) {
                    return false;
                }
                if (depth == 1 && token == JsonToken.FIELD_NAME) {
                    member(parser.currentName());
                } else if (depth == 1 && token == JsonToken.VALUE_NULL) {
                    nothing(parser.currentName());
                }
            }
            return depth == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void member(String name) {
        String folded = folded(name);
        if (wanted.contains(folded)) {
            members.add(folded);
        }
    }

    /** A member is null; in a list there is no name. */
    private void nothing(@Nullable String name) {
        if (name != null) {
            members.remove(folded(name));
        }
    }

    private void compact(byte[] cell, int from, int end) {
        if (bytes.length < end - from) {
            bytes = new byte[Math.max(2 * bytes.length, end - from)];
        }
        int out = 0;
        boolean text = false;
        for (int in = from; in < end; in++) {
            byte b = cell[in];
            if (text && b == '\\') {
                bytes[out++] = b;
                bytes[out++] = cell[++in];
                continue;
            }
            text ^= b == '"';
            if (text || !isBlank(b)) {
                bytes[out++] = b;
            }
        }
        to = out;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
