package dev.gatehouse.detection.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads single values. A number or a truth value is taken as the text that it was written as. */
final class Scalars {
    private static final String STANDARD_TAGS = Tag.PREFIX;

    private Scalars() {}

    /** Whether a key was written without a value. */
    static boolean isEmpty(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    /** The text of a value, stripped; something else, or nothing at all, is a problem. */
    static Optional<String> text(Node node, String path, ConfigType type, Problems problems) {
        if (node instanceof ScalarNode scalar && isPlain(node)) {
            var text = scalar.getValue().strip();
            if (!isEmpty(node) && !text.isEmpty()) {
                return Optional.of(text);
            }
        }
        problems.wrongType(node, path, type, kind(node));
        return Optional.empty();
    }

    /** The text of a key. */
    static Optional<String> key(Node node, String path, Problems problems) {
        return text(node, path.isEmpty() ? "a key" : "a key of " + path, ConfigType.TEXT, problems);
    }

    /** What a value is, in words. */
    static String kind(Node node) {
        if (!isPlain(node)) {
            return "a value with the tag " + Quoted.of(node.getTag().getValue());
        }
        return switch (node) {
            case MappingNode mapping -> mapping.getValue().isEmpty() ? "an empty section" : "a section";
            case SequenceNode sequence -> sequence.getValue().isEmpty() ? "an empty list" : "a list";
            case ScalarNode scalar ->
                scalar.getValue().isBlank() || isEmpty(node) ? "empty" : "the text " + Quoted.of(scalar.getValue());
            default -> "something else";
        };
    }

    private static boolean isPlain(Node node) {
        return node.getTag().getValue().startsWith(STANDARD_TAGS);
    }
}
