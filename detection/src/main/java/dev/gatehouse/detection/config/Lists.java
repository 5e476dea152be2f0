package dev.gatehouse.detection.config;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads lists. A key without a value is an empty list: so it looks when every entry is commented out. */
final class Lists {
    private Lists() {}

    /** The entries of a list, or the only one that is written without a list. */
    static List<Node> oneOrMore(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    static List<Node> of(Node node, String path, ConfigType type, Problems problems) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (!Scalars.isEmpty(node)) {
            problems.wrongType(node, path, type, Scalars.kind(node) + ", not a list");
        }
        return List.of();
    }
}
