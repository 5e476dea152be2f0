package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.sigma.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads where alerts go. */
final class SinksReader {
    private static final String ENTRY = "an entry of " + SinkSchema.SINKS;

    private final Problems problems;
    private final boolean isFile;

    SinksReader(Problems problems) {
        this(problems, true);
    }

    /**
     * A reader.
     *
     * @param isFile whether a file says it, which whoever has the machine wrote; what people say from elsewhere names no files of the
     *     machine and no variables of its environment
     */
    SinksReader(Problems problems, boolean isFile) {
        this.problems = problems;
        this.isFile = isFile;
    }

    List<DeclaredSink> read(Node list) {
        Map<String, DeclaredSink> sinks = new LinkedHashMap<>();
        for (Node item : Lists.of(list, SinkSchema.SINKS, ConfigType.SINKS, problems)) {
            entry(item).ifPresent(sink -> {
                if (sinks.putIfAbsent(sink.name().toLowerCase(Locale.ROOT), sink) != null) {
                    bad(item, "there are two sinks " + Quoted.of(sink.name()), ConfigType.TEXT, "rename one");
                }
            });
        }
        return List.copyOf(sinks.values());
    }

    private Optional<DeclaredSink> entry(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, ENTRY, ConfigType.SECTION, Scalars.kind(node));
            return Optional.empty();
        }
        Optional<SinkKind> kind = kind(mapping);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (!isFile && kind.get() == SinkKind.FILES) {
            return bad(
                    node,
                    "sinks of type " + Quoted.of(kind.get().word()) + " write to the machine",
                    ConfigType.SINK_KIND,
                    "declare it in gatehouse.yaml");
        }
        var section = Section.of(mapping, ENTRY, keys(kind.get()), problems);
        var name = section.get(SinkSchema.NAME).flatMap(this::name);
        var route = route(section);
        boolean updates = section.get(SinkSchema.REVISIONS)
                .flatMap(value -> word(value, SinkSchema.REVISIONS, ConfigType.REVISIONS, List.of("first", "all")))
                .filter("all"::equals)
                .isPresent();
        boolean checkpoints = yes(section, SinkSchema.CHECKPOINTS);
        Map<String, List<String>> options = new LinkedHashMap<>();
        Map<String, SecretPlace> secrets = new LinkedHashMap<>();
        for (ConfigKey key : kind.get().keys()) {
            section.get(key.name()).ifPresent(value -> value(key, value, options, secrets));
        }
        return name.map(found -> new DeclaredSink(
                found, kind.get(), route, updates, checkpoints, options, secrets, problems.origin(node)));
    }

    private List<ConfigKey> keys(SinkKind kind) {
        return SinkSchema.keys(kind).stream()
                .filter(key -> isFile || !isOfTheMachine(key.type()))
                .toList();
    }

    private static boolean isOfTheMachine(ConfigType type) {
        return switch (type) {
            case SECRET, SECRET_PLACES, NAMED_SECRETS, FILE, FOLDER -> true;
            default -> false;
        };
    }

    /** The kind says which keys there may be. */
    private Optional<SinkKind> kind(MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (Scalars.key(tuple.getKeyNode(), ENTRY, problems)
                    .filter(SinkSchema.TYPE::equals)
                    .isPresent()) {
                return Scalars.text(tuple.getValueNode(), ENTRY + "." + SinkSchema.TYPE, ConfigType.SINK_KIND, problems)
                        .flatMap(text -> SinkKind.of(text).or(() -> unknown(tuple.getValueNode(), text)));
            }
        }
        problems.add(
                Code.MISSING_KEY,
                problems.origin(mapping),
                "the key " + Quoted.of(SinkSchema.TYPE) + " is missing",
                ConfigType.SINK_KIND.description(),
                "add it");
        return Optional.empty();
    }

    private Optional<SinkKind> unknown(Node node, String text) {
        return bad(
                node,
                "there are no sinks of type " + Quoted.of(text),
                ConfigType.SINK_KIND,
                Suggestion.of(
                                text,
                                List.of(SinkKind.values()).stream()
                                        .map(SinkKind::word)
                                        .toList())
                        .map(near -> "did you mean " + Quoted.of(near) + "?")
                        .orElse("write one of them"));
    }

    private Optional<String> name(Node node) {
        return Scalars.text(node, ENTRY + "." + SinkSchema.NAME, ConfigType.TEXT, problems)
                .flatMap(text -> LogSource.isName(text)
                        ? Optional.of(text)
                        : bad(
                                node,
                                Quoted.of(text) + " is no name of a sink",
                                ConfigType.TEXT,
                                "use letters, digits, \".\", \"_\" and \"-\"; at most 63"));
    }

    private SinkRoute route(Section section) {
        return new SinkRoute(
                section.get(SinkSchema.LEAST).flatMap(this::severity).orElse(Level.INFORMATIONAL),
                section.get(SinkSchema.RULES)
                        .map(value -> texts(value, SinkSchema.RULES))
                        .orElse(List.of()),
                section.get(SinkSchema.ENTITIES)
                        .map(value -> texts(value, SinkSchema.ENTITIES))
                        .orElse(List.of()),
                yes(section, SinkSchema.EXPECTED));
    }

    private Optional<Level> severity(Node node) {
        return Scalars.text(node, ENTRY + "." + SinkSchema.LEAST, ConfigType.SEVERITY, problems)
                .flatMap(text -> Level.parse(text)
                        .or(() -> bad(
                                node, Quoted.of(text) + " is no severity", ConfigType.SEVERITY, "write one of them")));
    }

    private boolean yes(Section section, String key) {
        return section.get(key)
                .flatMap(value -> word(value, key, ConfigType.YES_NO, List.of("true", "false")))
                .filter("true"::equals)
                .isPresent();
    }

    private Optional<String> word(Node node, String key, ConfigType type, List<String> words) {
        return Scalars.text(node, ENTRY + "." + key, type, problems)
                .flatMap(text -> words.contains(text)
                        ? Optional.of(text)
                        : bad(node, Quoted.of(text) + " is none of them", type, "write " + String.join(" or ", words)));
    }

    private List<String> texts(Node node, String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : Lists.oneOrMore(node)) {
            Scalars.text(item, ENTRY + "." + key, ConfigType.TEXTS, problems).ifPresent(texts::add);
        }
        return texts;
    }

    private void value(ConfigKey key, Node node, Map<String, List<String>> options, Map<String, SecretPlace> secrets) {
        String name = key.name();
        switch (key.type()) {
            case SECRET -> place(key, node).ifPresent(place -> secrets.put(SinkKind.secret(name), place));
            case SECRET_PLACES -> {
                int number = 0;
                for (Node item : Lists.oneOrMore(node)) {
                    String secret = SinkKind.secret(name) + (number++ == 0 ? "" : "." + number);
                    place(key, item).ifPresent(place -> secrets.put(secret, place));
                }
            }
            case NAMED_SECRETS ->
                named(
                        key,
                        node,
                        (each, value) -> place(key, value)
                                .ifPresent(place -> secrets.put(SinkKind.secret(name) + "." + each, place)));
            case NAMED_TEXTS ->
                named(
                        key,
                        node,
                        (each, value) -> Scalars.text(value, ENTRY + "." + name, ConfigType.TEXT, problems)
                                .ifPresent(text -> options.put(name + "." + each, List.of(text))));
            case TEXTS -> options.put(name, texts(node, name));
            default ->
                Scalars.text(node, ENTRY + "." + name, key.type(), problems)
                        .filter(text -> fits(text, key, node))
                        .ifPresent(text -> options.put(name, List.of(text)));
        }
    }

    private void named(ConfigKey key, Node node, BiConsumer<String, Node> each) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, ENTRY + "." + key.name(), key.type(), Scalars.kind(node));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Scalars.key(tuple.getKeyNode(), ENTRY + "." + key.name(), problems)
                    .ifPresent(name -> each.accept(name, tuple.getValueNode()));
        }
    }

    private Optional<SecretPlace> place(ConfigKey key, Node node) {
        return Scalars.text(node, ENTRY + "." + key.name(), key.type(), problems)
                .flatMap(text -> SecretPlace.of(text).or(() -> noPlace(node, key)));
    }

    /** What stands there may be the secret itself, which is not repeated. */
    private Optional<SecretPlace> noPlace(Node node, ConfigKey key) {
        return bad(
                node,
                Quoted.of(ENTRY + "." + key.name()) + " is no place of a secret",
                key.type(),
                "keep the secret in a variable of the environment or a file of its own, and write env:NAME or file:PATH");
    }

    private boolean fits(String text, ConfigKey key, Node node) {
        boolean fits = switch (key.type()) {
            case WHOLE -> text.matches("[1-9][0-9]{0,9}");
            case YES_NO -> text.equals("true") || text.equals("false");
            case SHORT_SPAN -> Spans.shorter(text).isPresent();
            default -> true;
        };
        if (!fits) {
            bad(node, Quoted.of(text) + " does not fit", key.type(), "see docs/sinks");
        }
        return fits;
    }

    private <T> Optional<T> bad(Node node, String message, ConfigType type, String remedy) {
        problems.add(Code.BAD_VALUE, problems.origin(node), message, type.description(), remedy);
        return Optional.empty();
    }
}
