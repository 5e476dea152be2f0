package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the thresholds: the names of correlations, each with a number. */
final class ThresholdsReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(\\.\\d{1,4})?");

    private final Problems problems;

    ThresholdsReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, Threshold> read(Node node) {
        var thresholds = new LinkedHashMap<String, Threshold>();
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, ConfigurationSchema.THRESHOLDS, ConfigType.THRESHOLDS, Scalars.kind(node));
            return thresholds;
        }
        for (var tuple : mapping.getValue()) {
            Scalars.key(tuple.getKeyNode(), ConfigurationSchema.THRESHOLDS, problems)
                    .ifPresent(name -> number(tuple.getValueNode(), name, thresholds, tuple.getKeyNode()));
        }
        return thresholds;
    }

    private void number(Node node, String name, Map<String, Threshold> thresholds, Node key) {
        Scalars.text(node, ConfigurationSchema.THRESHOLDS + "." + name, ConfigType.NUMBER, problems)
                .ifPresent(text -> {
                    if (!NUMBER.matcher(text).matches() || Double.parseDouble(text) <= 0) {
                        problems.add(
                                Code.BAD_VALUE,
                                problems.origin(node),
                                Quoted.of(text) + " is no threshold",
                                ConfigType.NUMBER.description(),
                                "write a number, such as 10");
                    } else if (thresholds.putIfAbsent(
                                    name, new Threshold(Double.parseDouble(text), problems.origin(key)))
                            != null) {
                        Section.repeated(key, name, problems);
                    }
                });
    }
}
