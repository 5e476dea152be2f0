package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML as a tree, and remembers on which line each part of it stands. */
final class YamlReader {
    private static final int LARGEST = 4_000_000;
    private static final int DEEPEST = 20;

    private final Map<String, Integer> lines = new HashMap<>();
    private final Problems problems;

    YamlReader(Problems problems) {
        this.problems = problems;
    }

    /** The tree; missing where it has a mistake, which is then among the problems. */
    JsonNode read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(LARGEST)
                .setMaxAliasesForCollections(0)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isEmpty() ? MissingNode.getInstance() : tree(root.get(), "", 0);
        } catch (MarkedYamlEngineException e) {
            problems.add(e.getProblemMark().map(Mark::getLine).orElse(0) + 1, "this is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(1, "this is not YAML: " + e.getMessage());
        }
        return MissingNode.getInstance();
    }

    /** On which line a place is. */
    Map<String, Integer> lines() {
        return lines;
    }

    private JsonNode tree(Node node, String at, int depth) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        lines.put(at, line);
        if (depth > DEEPEST) {
            problems.add(line, at + ": nested too deep");
            return MissingNode.getInstance();
        }
        return switch (node) {
            case MappingNode mapping -> mapping(mapping.getValue(), at, depth);
            case SequenceNode sequence -> {
                ArrayNode all = JsonNodeFactory.instance.arrayNode();
                sequence.getValue().forEach(item -> all.add(tree(item, at + "[" + all.size() + "]", depth + 1)));
                yield all;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> {
                problems.add(line, at + ": aliases are not taken");
                yield MissingNode.getInstance();
            }
        };
    }

    private ObjectNode mapping(List<NodeTuple> members, String at, int depth) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (NodeTuple member : members) {
            int line = member.getKeyNode().getStartMark().map(Mark::getLine).orElse(0) + 1;
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                problems.add(line, at + ": a name is needed here");
                continue;
            }
            String name = key.getValue();
            if (all.has(name)) {
                problems.add(line, Problems.below(at, name) + ": is there twice");
            }
            all.set(name, tree(member.getValueNode(), Problems.below(at, name), depth + 1));
        }
        return all;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        JsonNodeFactory make = JsonNodeFactory.instance;
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return make.textNode("");
        }
        if (tag.equals(Tag.BOOL)) {
            return make.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT) && text.length() < 10) {
            return make.numberNode(Integer.parseInt(text));
        }
        return make.textNode(text);
    }
}
