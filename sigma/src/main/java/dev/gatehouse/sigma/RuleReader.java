package dev.gatehouse.sigma;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a rule of one YAML document, or says what is wrong with it. */
final class RuleReader {
    private final YamlMap root;
    private final Problems problems;

    RuleReader(YamlMap root) {
        this.root = root;
        this.problems = root.problems();
    }

    SigmaRule read(Header header) {
        Optional<LogSource> source = LogSourceReader.read(root);
        if (!root.has("logsource")) {
            problems.error(
                    "logsource-missing",
                    root.map().at(),
                    "the rule has no logsource",
                    "add 'logsource:' with category, product or service");
        }
        Optional<Detection> detection = detection();
        return new SigmaRule(
                header,
                source.orElse(LogSource.ANY),
                detection.map(Detection::searches).orElse(Map.of()),
                detection.map(Detection::conditions).orElse(List.of()),
                List.of());
    }

    private Optional<Detection> detection() {
        Optional<Yaml> node = root.map().get("detection");
        if (node.isEmpty()) {
            problems.error(
                    "detection-missing",
                    root.map().at(),
                    "the rule has no detection",
                    "add 'detection:' with searches and a condition");
            return Optional.empty();
        }
        if (!(node.get() instanceof Yaml.Entries detection)) {
            problems.error(
                    "detection-wrong",
                    node.get().at(),
                    "detection is " + node.get().kind(),
                    "detection is a map of searches and a condition");
            return Optional.empty();
        }
        return Optional.of(new DetectionReader(detection, problems).read());
    }
}
