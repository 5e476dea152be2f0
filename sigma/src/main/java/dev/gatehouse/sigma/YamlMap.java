package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads values of a map by their keys and reports those of the wrong kind. */
record YamlMap(Yaml.Entries map, Problems problems) {
    boolean has(String key) {
        return map.entries().containsKey(key);
    }

    /** Where the value of a key stands, or the map where it has no such key. */
    Position at(String key) {
        return map.get(key).map(Yaml::at).orElse(map.at());
    }

    /** Where the key stands, or the map where it has no such key. */
    Position keyAt(String key) {
        return Optional.ofNullable(map.entries().get(key))
                .map(Yaml.Entry::keyAt)
                .orElse(map.at());
    }

    /** One text; empty where the key is absent or null. */
    Optional<String> text(String key) {
        Optional<Yaml> node = map.get(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Yaml.Leaf leaf) {
            return leaf.value() instanceof Scalar.Null
                    ? Optional.empty()
                    : Optional.of(leaf.value().text());
        }
        problems.error(
                "text-expected",
                node.get().at(),
                "'" + key + "' is " + node.get().kind(),
                "write one text");
        return Optional.empty();
    }

    /** A list of texts; a single text counts as a list of one. What is neither is reported. */
    List<String> names(String key) {
        List<String> names = new ArrayList<>();
        Yaml node = map.get(key).orElse(new Yaml.Items(List.of(), map.at(), 1));
        List<Yaml> items = node instanceof Yaml.Items list ? list.items() : List.of(node);
        for (Yaml item : items) {
            if (item instanceof Yaml.Leaf leaf && !(leaf.value() instanceof Scalar.Null)) {
                names.add(leaf.value().text());
            } else {
                problems.error(
                        "text-expected", item.at(), "an item of '" + key + "' is " + item.kind(), "write a text");
            }
        }
        return names;
    }

    /** A list of texts; a single text counts as a list of one, and what is neither is left to plain data. */
    List<String> texts(String key) {
        return switch (map.get(key).orElse(new Yaml.Items(List.of(), map.at(), 1))) {
            case Yaml.Leaf leaf ->
                leaf.value() instanceof Scalar.Null
                        ? List.of()
                        : List.of(leaf.value().text());
            case Yaml.Entries entries -> List.of();
            case Yaml.Items items -> {
                List<String> texts = new ArrayList<>();
                for (Yaml item : items.items()) {
                    if (item instanceof Yaml.Leaf leaf && !(leaf.value() instanceof Scalar.Null)) {
                        texts.add(leaf.value().text());
                    }
                }
                yield texts;
            }
        };
    }

    /** The map below a key as plain data; empty where there is none. */
    Map<String, Object> plain(String key) {
        return map.get(key).map(YamlMap::plain).orElse(Map.of());
    }

    static Map<String, Object> plain(Yaml node) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (node instanceof Yaml.Entries entries) {
            entries.entries().forEach((key, entry) -> entry.value().plain().ifPresent(value -> map.put(key, value)));
        }
        return map;
    }
}
