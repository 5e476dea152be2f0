package dev.gatehouse.logs.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of a table's columns. */
final class ColumnNames {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Every row repeats every name: longer ones, and more of them, no workspace has. */
    private static final int LONGEST = 512;

    private static final int MOST = 4096;
    private static final List<String> KEYS = List.of("name", "ColumnName", "Name", "columnName");

    private ColumnNames() {}

    /**
     * The names in the list {@code bytes[from, from + length)}; none where one of the columns has no name or there is too much of
     * them.
     */
    static List<String> of(byte[] bytes, int from, int length) {
        List<String> names = new ArrayList<>();
        for (JsonNode column : parse(bytes, from, length)) {
            String name = column.isTextual() ? column.textValue() : name(column);
            if (name.isEmpty() || name.length() > LONGEST || names.size() == MOST) {
                return List.of();
            }
            // What a record says of itself is not for a column to say.
            names.add(name.startsWith("@") ? name.substring(1) : name);
        }
        return names;
    }

    /** The text that a scalar is. */
    static String text(byte[] bytes, int from, int length) {
        return parse(bytes, from, length).asText();
    }

    private static String name(JsonNode column) {
        for (String key : KEYS) {
            if (column.path(key).isTextual()) {
                return column.path(key).textValue();
            }
        }
        return "";
    }

    private static JsonNode parse(byte[] bytes, int from, int length) {
        try {
            JsonNode node = JSON.readTree(bytes, from, length);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
