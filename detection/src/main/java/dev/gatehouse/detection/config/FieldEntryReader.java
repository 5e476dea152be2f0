package dev.gatehouse.detection.config;

import static dev.gatehouse.detection.config.ConfigKey.optional;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.detection.config.Meaning.Sense;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads what a field table says of fields: columns, values, other services. */
final class FieldEntryReader {
    private static final String ALWAYS = "always";
    private static final String SERVICE = "service";
    private static final List<ConfigKey> KEYS = List.of(
            optional("columns", ConfigType.COLUMNS, "", ""),
            optional("values", ConfigType.MEANINGS, "", ""),
            optional(SERVICE, ConfigType.TEXT, "", ""));

    private final Predicate<String> columns;
    private final Problems problems;

    FieldEntryReader(Predicate<String> columns, Problems problems) {
        this.columns = columns;
        this.problems = problems;
    }

    /** The fields of a log source, by name in lower case. */
    Map<String, FieldEntry> fields(Node node) {
        Map<String, FieldEntry> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : section(node, "fields", ConfigType.FIELDS)) {
            Scalars.key(tuple.getKeyNode(), "fields", problems).ifPresent(name -> {
                FieldEntry entry = field(tuple.getValueNode(), name);
                if (fields.putIfAbsent(name.toLowerCase(Locale.ROOT), entry) != null) {
                    Section.repeated(tuple.getKeyNode(), name, problems);
                }
            });
        }
        return fields;
    }

    private FieldEntry field(Node node, String name) {
        if (!(node instanceof MappingNode mapping)) {
            return new FieldEntry(Optional.of(columns(node, Optional.empty())), Map.of());
        }
        var section = Section.of(mapping, name, KEYS, problems);
        Optional<String> service = section.get(SERVICE).flatMap(this::service);
        Optional<Meaning> others = section.get("columns")
                .map(found -> columns(found, service))
                .or(() -> service.map(found -> new Meaning(new Sense.AsWritten(), service, problems.origin(node))));
        Map<String, Meaning> values = section.get("values")
                .map(found -> values(found, "values of " + name))
                .orElse(Map.of());
        return new FieldEntry(others, values);
    }

    private Optional<String> service(Node node) {
        return Scalars.text(node, SERVICE, ConfigType.TEXT, problems).map(name -> name.toLowerCase(Locale.ROOT));
    }

    private Meaning columns(Node node, Optional<String> service) {
        Origin origin = problems.origin(node);
        if (isAlways(node)) {
            return new Meaning(new Sense.Always(), service, origin);
        }
        List<String> names = new ArrayList<>();
        for (Node item : Lists.oneOrMore(node)) {
            Scalars.text(item, "a column", ConfigType.COLUMNS, problems)
                    .filter(name -> isColumn(item, name))
                    .ifPresent(names::add);
        }
        return new Meaning(new Sense.Columns(names), service, origin);
    }

    private Map<String, Meaning> values(Node node, String path) {
        Map<String, Meaning> values = new LinkedHashMap<>();
        for (NodeTuple tuple : section(node, path, ConfigType.MEANINGS)) {
            Scalars.key(tuple.getKeyNode(), path, problems).ifPresent(value -> {
                Meaning meaning = value(tuple.getValueNode());
                if (values.putIfAbsent(value.toLowerCase(Locale.ROOT), meaning) != null) {
                    Section.repeated(tuple.getKeyNode(), value, problems);
                }
            });
        }
        return values;
    }

    private Meaning value(Node node) {
        Origin origin = problems.origin(node);
        if (isAlways(node)) {
            return new Meaning(new Sense.Always(), Optional.empty(), origin);
        }
        Optional<String> service = Optional.empty();
        List<ColumnTest> tests = new ArrayList<>();
        for (NodeTuple tuple : section(node, "the meaning of a value", ConfigType.MEANING)) {
            Optional<String> key = Scalars.key(tuple.getKeyNode(), "the meaning of a value", problems);
            if (key.filter(SERVICE::equals).isPresent()) {
                service = service(tuple.getValueNode());
            } else {
                key.flatMap(name -> test(tuple, name)).ifPresent(tests::add);
            }
        }
        if (node instanceof MappingNode mapping && mapping.getValue().isEmpty()) {
            problems.wrongType(node, "the meaning of a value", ConfigType.MEANING, Scalars.kind(node));
        }
        return new Meaning(tests.isEmpty() ? new Sense.AsWritten() : new Sense.Tests(tests), service, origin);
    }

    private Optional<ColumnTest> test(NodeTuple tuple, String key) {
        String[] parts = key.split("\\|", -1);
        List<Modifier> modifiers = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String name = parts[i];
            Modifier.parse(name).ifPresentOrElse(modifiers::add, () -> {
                var message = "there is no modifier " + Quoted.of(name);
                var expected = "a modifier of Sigma, such as contains";
                problems.add(Code.BAD_VALUE, problems.origin(tuple.getKeyNode()), message, expected, "correct it");
            });
        }
        List<Scalar> values = new ArrayList<>();
        for (Node item : Lists.oneOrMore(tuple.getValueNode())) {
            scalar(item).ifPresent(values::add);
        }
        if (values.isEmpty()) {
            problems.wrongType(tuple.getValueNode(), parts[0], ConfigType.VALUES, Scalars.kind(tuple.getValueNode()));
        }
        return isColumn(tuple.getKeyNode(), parts[0])
                ? Optional.of(new ColumnTest(parts[0], modifiers, values))
                : Optional.empty();
    }

    private Optional<Scalar> scalar(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return Optional.empty();
        }
        String text = scalar.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return Optional.of(new Scalar.Null());
        }
        if (tag.equals(Tag.BOOL)) {
            return Optional.of(new Scalar.Bool(Boolean.parseBoolean(text.toLowerCase(Locale.ROOT))));
        }
        return Optional.of(
                tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? new Scalar.Numeric(text) : new Scalar.Text(text));
    }

    private boolean isColumn(Node node, String name) {
        boolean known = columns.test(name);
        if (!known) {
            var names = Stream.of(Table.values())
                    .flatMap(table -> table.columns().stream())
                    .distinct()
                    .toList();
            var remedy = Suggestion.of(name, names)
                    .map(near -> "did you mean " + Quoted.of(near) + "?")
                    .orElse("see docs/rules.md");
            var message = "no table has a column " + Quoted.of(name);
            problems.add(Code.BAD_VALUE, problems.origin(node), message, ConfigType.COLUMNS.description(), remedy);
        }
        return known;
    }

    private List<NodeTuple> section(Node node, String path, ConfigType type) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        problems.wrongType(node, path, type, Scalars.kind(node));
        return List.of();
    }

    private static boolean isAlways(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(ALWAYS);
    }
}
