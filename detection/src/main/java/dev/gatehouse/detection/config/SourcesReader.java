package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.LogSource.Silence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads where the server's logs come from. */
final class SourcesReader {
    private static final String PATH = ConfigurationSchema.SOURCES;
    private static final String ENTRY = "an entry of " + PATH;
    private static final String NEVER = "never";

    private final Problems problems;

    SourcesReader(Problems problems) {
        this.problems = problems;
    }

    List<LogSource> read(Node list) {
        Map<String, LogSource> sources = new LinkedHashMap<>();
        for (Node item : Lists.of(list, PATH, ConfigType.LOG_SOURCES, problems)) {
            entry(item).ifPresent(source -> {
                if (sources.putIfAbsent(source.name().toLowerCase(Locale.ROOT), source) != null) {
                    bad(item, "there are two sources " + Quoted.of(source.name()), ConfigType.TEXT, "rename one");
                }
            });
        }
        return List.copyOf(sources.values());
    }

    private Optional<LogSource> entry(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, ENTRY, ConfigType.SECTION, Scalars.kind(node));
            return Optional.empty();
        }
        var section = Section.of(mapping, ENTRY, ConfigurationSchema.key(PATH).keys(), problems);
        var name = section.get("name").flatMap(this::name);
        var folder = section.get("folder")
                .flatMap(value -> Scalars.text(value, ENTRY + ".folder", ConfigType.FOLDER, problems));
        var kafka = section.get(KafkaSchema.KAFKA)
                .flatMap(value -> new KafkaReader(ENTRY + "." + KafkaSchema.KAFKA, problems).read(value));
        if (section.get("folder").isPresent()) {
            section.get(KafkaSchema.KAFKA)
                    .ifPresent(value -> bad(
                            value,
                            "a source is a folder, or reads from Kafka",
                            ConfigType.LOG_SOURCES,
                            "make two sources of it, each with a name"));
        }
        var tables = section.get("tables");
        if (tables.isPresent()
                && section.get("folder").isEmpty()
                && section.get(KafkaSchema.KAFKA).isEmpty()) {
            bad(
                    tables.get(),
                    "a source that sends has its tables from its token",
                    ConfigType.FOLDER,
                    "remove \"tables\", or add \"folder\" or \"kafka\"");
        }
        return name.map(found -> new LogSource(
                found,
                folder,
                kafka,
                tables.map(names -> TableNames.read(names, ENTRY + ".tables", problems))
                        .orElse(Set.of()),
                section.get("silentAfter").flatMap(this::silence).orElse(new Silence.Usual())));
    }

    private Optional<String> name(Node node) {
        return Scalars.text(node, ENTRY + ".name", ConfigType.TEXT, problems).flatMap(text -> {
            if (!LogSource.isName(text)) {
                return bad(
                        node,
                        Quoted.of(text) + " is no name of a source",
                        ConfigType.TEXT,
                        "use letters, digits, \".\", \"_\" and \"-\"; at most 63");
            }
            return LogSource.isTaken(text)
                    ? bad(node, Quoted.of(text) + " is Gatehouse's own", ConfigType.TEXT, "choose another name")
                    : Optional.of(text);
        });
    }

    private Optional<Silence> silence(Node node) {
        return Scalars.text(node, ENTRY + ".silentAfter", ConfigType.SILENCE, problems)
                .flatMap(text -> {
                    if (text.equals(NEVER)) {
                        return Optional.of(new Silence.Never());
                    }
                    Optional<Silence> after = Spans.parse(text).map(Silence.After::new);
                    return after.isPresent()
                            ? after
                            : bad(
                                    node,
                                    Quoted.of(text) + " is no length of time",
                                    ConfigType.SILENCE,
                                    "write one from 1m to 3660d");
                });
    }

    private <T> Optional<T> bad(Node node, String message, ConfigType type, String remedy) {
        problems.add(Code.BAD_VALUE, problems.origin(node), message, type.description(), remedy);
        return Optional.empty();
    }
}
