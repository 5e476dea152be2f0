package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** A section of the file: its values by key, once the keys are known to be such as may stand in it. */
final class Section {
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Section() {}

    /** The values of a section whose keys are the given ones; other keys, repeated and missing ones are problems. */
    static Section of(MappingNode node, String path, List<ConfigKey> keys, Problems problems) {
        var names = keys.stream().map(ConfigKey::name).toList();
        var section = new Section();
        for (var tuple : node.getValue()) {
            Scalars.key(tuple.getKeyNode(), path, problems).ifPresent(name -> {
                if (!names.contains(name)) {
                    unknown(tuple.getKeyNode(), name, path, names, problems);
                } else if (section.values.putIfAbsent(name, tuple.getValueNode()) != null) {
                    repeated(tuple.getKeyNode(), name, problems);
                }
            });
        }
        keys.stream()
                .filter(key -> key.required() && !section.values.containsKey(key.name()))
                .forEach(key -> missing(node, key, problems));
        return section;
    }

    /** The value of a key. */
    Optional<Node> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    static void repeated(Node key, String name, Problems problems) {
        var message = "the key " + Quoted.of(name) + " stands here a second time";
        problems.add(Code.DUPLICATE_KEY, problems.origin(key), message, "each key once", "join the two");
    }

    private static void unknown(Node key, String name, String path, List<String> names, Problems problems) {
        var message = "there is no key " + Quoted.of(name) + (path.isEmpty() ? "" : " in " + Quoted.of(path));
        var remedy = Suggestion.of(name, names)
                .map(near -> "did you mean " + Quoted.of(near) + "?")
                .orElse("remove it");
        var expected = names.stream().collect(Collectors.joining(", ", "one of ", ""));
        problems.add(Code.UNKNOWN_KEY, problems.origin(key), message, expected, remedy);
    }

    private static void missing(Node node, ConfigKey key, Problems problems) {
        var message = "the key " + Quoted.of(key.name()) + " is missing";
        problems.add(
                Code.MISSING_KEY, problems.origin(node), message, key.type().description(), "add it");
    }
}
