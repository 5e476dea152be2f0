package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events of plain data: maps, lists, strings, numbers, booleans and null, such as a JSON parser gives. Every field name
 * resolves. A name is a path: a dot goes into a map and lists are walked; a key
 * that has the dot in it goes before.
 * A list of single values gives one value each; a map, or a list that holds one or is empty, gives its JSON text.
 *
 * <p>For tests and tools; not for speed. Resolve (that is, compile) first and make events then.
 */
public final class PlainEvents implements FieldResolver {
    private final Map<String, Field> fields = new LinkedHashMap<>();

    @Override
    public Optional<Field> resolve(String name) {
        return Optional.of(fields.computeIfAbsent(name, key -> new Field(key, fields.size(), Field.UNGROUPED, false)));
    }

    /** One event; reads the fields that have been resolved until now. */
    public Event event(Map<String, ? extends @Nullable Object> data) {
        List<List<PlainEvent.Datum>> values = new ArrayList<>();
        for (String name : fields.keySet()) {
            List<PlainEvent.Datum> found = new ArrayList<>();
            find(data, name, found);
            values.add(found);
        }
        return new PlainEvent(values, new PlainEvent.Datum(Value.Kind.JSON, wholeText(data)));
    }

    /** The values of a field as texts, such as a correlation groups by; null is none. */
    public static List<String> values(Map<String, ? extends @Nullable Object> data, String name) {
        List<PlainEvent.Datum> found = new ArrayList<>();
        find(data, name, found);
        return found.stream()
                .filter(datum -> datum.kind() != Value.Kind.NULL)
                .map(PlainEvent.Datum::text)
                .toList();
    }

    private static void find(@Nullable Object node, String path, List<PlainEvent.Datum> found) {
        if (node instanceof List<?> list) {
            list.forEach(item -> find(item, path, found));
        } else if (node instanceof Map<?, ?> map) {
            if (map.containsKey(path)) {
                add(map.get(path), found);
                return;
            }
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                find(map.get(path.substring(0, dot)), path.substring(dot + 1), found);
            }
        }
    }

    private static void add(@Nullable Object value, List<PlainEvent.Datum> found) {
        switch (value) {
            case null -> found.add(new PlainEvent.Datum(Value.Kind.NULL, ""));
            case Map<?, ?> map -> found.add(new PlainEvent.Datum(Value.Kind.JSON, Json.write(map)));
            case List<?> list -> {
                boolean single =
                        !list.isEmpty() && list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
                if (single) {
                    list.forEach(item -> add(item, found));
                } else {
                    found.add(new PlainEvent.Datum(Value.Kind.JSON, Json.write(list)));
                }
            }
            case Number number -> found.add(new PlainEvent.Datum(Value.Kind.NUMBER, number.toString()));
            case Boolean bool -> found.add(new PlainEvent.Datum(Value.Kind.BOOLEAN, bool.toString()));
            default -> found.add(new PlainEvent.Datum(Value.Kind.TEXT, value.toString()));
        }
    }

    /** For keywords: every single value as it is, one a line. */
    private static String wholeText(Map<String, ? extends @Nullable Object> data) {
        StringBuilder text = new StringBuilder();
        leaves(data, text);
        return text.toString();
    }

    private static void leaves(@Nullable Object node, StringBuilder text) {
        switch (node) {
            case null -> {
                // Null has no text.
            }
            case Map<?, ?> map -> map.values().forEach(value -> leaves(value, text));
            case List<?> list -> list.forEach(item -> leaves(item, text));
            default -> text.append(node).append('\n');
        }
    }
}
