package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.ServerSettings.Limits;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads how much one principal may ask of the server. */
final class LimitsReader {
    private static final String PATH = ServerSchema.SERVER + "." + ServerSchema.LIMITS;
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,6}");

    private final Problems problems;

    LimitsReader(Problems problems) {
        this.problems = problems;
    }

    Limits read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH, ConfigType.SECTION, Scalars.kind(node));
            return Limits.USUAL;
        }
        var section = Section.of(mapping, PATH, ServerSchema.LIMIT_KEYS, problems);
        return new Limits(
                count(section, ServerSchema.GRAPH_CALLS).orElse(Limits.USUAL.graphCalls()),
                count(section, ServerSchema.ACTIVATIONS).orElse(Limits.USUAL.activations()));
    }

    private Optional<Integer> count(Section section, String key) {
        return section.get(key)
                .flatMap(node -> Scalars.text(node, PATH + "." + key, ConfigType.WHOLE, problems)
                        .flatMap(text -> count(node, text)));
    }

    private Optional<Integer> count(Node node, String text) {
        if (!COUNT.matcher(text).matches()) {
            problems.add(
                    Code.BAD_VALUE,
                    problems.origin(node),
                    Quoted.of(text) + " is no limit",
                    ConfigType.WHOLE.description(),
                    "write how often within a minute, from 1 to 9999999");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text));
    }
}
