package dev.gatehouse.sigma;

import java.util.Optional;

/** Reads the map {@code logsource:}. */
final class LogSourceReader {
    private LogSourceReader() {}

    /** The log source; empty where there is none, or what stands there is reported as wrong. */
    static Optional<LogSource> read(YamlMap root) {
        Optional<Yaml> node = root.map().get("logsource");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof Yaml.Entries entries)) {
            root.problems()
                    .error(
                            "logsource-wrong",
                            node.get().at(),
                            "logsource is " + node.get().kind(),
                            "logsource is a map with category, product or service");
            return Optional.empty();
        }
        YamlMap source = new YamlMap(entries, root.problems());
        return Optional.of(new LogSource(source.text("category"), source.text("product"), source.text("service")));
    }
}
