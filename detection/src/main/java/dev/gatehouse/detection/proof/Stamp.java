package dev.gatehouse.detection.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Writes into records at dotted paths, whose members are named in any case. */
final class Stamp {
    private static final Pattern DOT = Pattern.compile("\\.");

    private Stamp() {}

    /** Writes a text at each of the paths where the record has a value; at the first path where it has none at all. */
    static void put(ObjectNode record, List<String> paths, String text) {
        boolean any = false;
        for (String path : paths) {
            any |= change(record, path, old -> text);
        }
        if (!any && !paths.isEmpty()) {
            add(record, paths.getFirst(), text);
        }
    }

    /** Changes the text at each of the paths where the record has one. */
    static void change(ObjectNode record, List<String> paths, UnaryOperator<String> change) {
        paths.forEach(path -> change(record, path, change));
    }

    private static boolean change(ObjectNode record, String path, UnaryOperator<String> change) {
        Optional<ObjectNode> parent = parent(record, path);
        Optional<String> key = parent.flatMap(node -> key(node, last(path)));
        if (key.isEmpty()) {
            return false;
        }
        JsonNode old = parent.get().path(key.get());
        if (!old.isTextual()) {
            return false;
        }
        parent.get().put(key.get(), change.apply(old.textValue()));
        return true;
    }

    private static void add(ObjectNode record, String path, String text) {
        ObjectNode node = record;
        String[] names = DOT.split(path);
        for (int i = 0; i + 1 < names.length; i++) {
            String name = key(node, names[i]).orElse(names[i]);
            node = node.path(name) instanceof ObjectNode inner ? inner : node.putObject(name);
        }
        node.put(names[names.length - 1], text);
    }

    private static Optional<ObjectNode> parent(ObjectNode record, String path) {
        ObjectNode node = record;
        String[] names = DOT.split(path);
        for (int i = 0; i + 1 < names.length; i++) {
            Optional<String> key = key(node, names[i]);
            if (key.isEmpty() || !(node.path(key.get()) instanceof ObjectNode inner)) {
                return Optional.empty();
            }
            node = inner;
        }
        return Optional.of(node);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Optional<String> key(ObjectNode node, String name) {
        return node.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(name::equalsIgnoreCase)
                .findFirst();
    }
}
