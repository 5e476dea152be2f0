package dev.gatehouse.detection.config;

import static dev.gatehouse.detection.config.ConfigKey.optional;
import static dev.gatehouse.detection.config.ConfigKey.required;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.logs.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads field tables: a list of log sources, or every mistake in the file. */
public final class FieldTablesReader {
    private static final List<ConfigKey> KEYS = List.of(
            required("product", ConfigType.TEXT, ""),
            optional("service", ConfigType.TEXT, "", ""),
            optional("tables", ConfigType.TABLES, "", ""),
            optional("like", ConfigType.TEXT, "", ""),
            optional("fields", ConfigType.FIELDS, "", ""));

    private final FieldTables known;
    private final Problems problems;
    private final FieldEntryReader entries;

    private FieldTablesReader(FieldTables known, Predicate<String> columns, Problems problems) {
        this.known = known;
        this.problems = problems;
        this.entries = new FieldEntryReader(columns, problems);
    }

    /**
     * Reads a file's bytes, which must be UTF-8.
     *
     * @param file its name, for messages only
     * @param known what is known already, to which the file adds
     * @param columns whether rows can have a field of that name
     */
    public static ReadFieldTables read(String file, byte[] bytes, FieldTables known, Predicate<String> columns) {
        var problems = new Problems(file);
        var text = new String(bytes, StandardCharsets.UTF_8);
        var reader = new FieldTablesReader(known, columns, problems);
        var sources = new YamlText(file, text.startsWith("\uFEFF") ? text.substring(1) : text, problems)
                .compose()
                .filter(node -> !Scalars.isEmpty(node))
                .map(reader::document)
                .orElse(List.of());
        var found = problems.all();
        return new ReadFieldTables(found.isEmpty() ? sources : List.of(), found);
    }

    private List<SourceTable> document(Node node) {
        Map<SourceTable.Key, SourceTable> sources = new LinkedHashMap<>();
        Map<SourceTable.Key, Node> places = new LinkedHashMap<>();
        for (Node item : Lists.of(node, "the file", ConfigType.SOURCES, problems)) {
            source(item).ifPresent(source -> {
                if (sources.putIfAbsent(source.key(), source) != null) {
                    var message = "the log source " + name(source.key()) + " stands here a second time";
                    problems.add(Code.DUPLICATE_KEY, problems.origin(item), message, "each once", "join the two");
                } else {
                    places.put(source.key(), item);
                }
            });
        }
        FieldTables all = known.with(sources.values());
        places.forEach((key, place) -> {
            SourceTable source = sources.get(key);
            if (source != null) {
                check(source, all, place);
            }
        });
        return List.copyOf(sources.values());
    }

    private Optional<SourceTable> source(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, "an entry", ConfigType.SOURCE, Scalars.kind(node));
            return Optional.empty();
        }
        var section = Section.of(mapping, "", KEYS, problems);
        Optional<String> product = text(section, "product");
        Optional<String> service = text(section, "service");
        Optional<String> like = text(section, "like").map(name -> name.toLowerCase(Locale.ROOT));
        Set<Table> tables = section.get("tables")
                .map(names -> TableNames.read(names, "an entry of tables", problems))
                .orElse(Set.of());
        Map<String, FieldEntry> fields =
                section.get("fields").map(entries::fields).orElse(Map.of());
        return product.map(name ->
                new SourceTable(new SourceTable.Key(name, service.orElse(SourceTable.Key.NONE)), tables, like, fields));
    }

    private Optional<String> text(Section section, String key) {
        return section.get(key).flatMap(node -> Scalars.text(node, key, ConfigType.TEXT, problems));
    }

    /** What can only be seen once all is read: every service that is named must be somewhere. */
    private void check(SourceTable source, FieldTables all, Node place) {
        if (!all.knows(source.key()) && source.like().isEmpty()) {
            var message = "no table holds the log source " + name(source.key());
            problems.add(
                    Code.MISSING_KEY,
                    problems.origin(place),
                    message,
                    "the key tables or like",
                    "say which tables hold it, or which service it is like");
        }
        source.like().ifPresent(service -> service(source, service, all, problems.origin(place)));
        List<Meaning> meanings = new ArrayList<>();
        source.fields().values().forEach(entry -> {
            entry.others().ifPresent(meanings::add);
            meanings.addAll(entry.values().values());
        });
        meanings.forEach(
                meaning -> meaning.service().ifPresent(service -> service(source, service, all, meaning.origin())));
    }

    private void service(SourceTable source, String service, FieldTables all, Origin origin) {
        var key = new SourceTable.Key(source.key().product(), service);
        if (key.equals(source.key()) || !all.knows(key)) {
            var names = all.sources().stream()
                    .map(SourceTable::key)
                    .filter(other -> other.product().equals(key.product()) && !other.equals(source.key()))
                    .map(SourceTable.Key::service)
                    .filter(name -> !name.equals(SourceTable.Key.NONE) && !name.equals(SourceTable.Key.ANY))
                    .toList();
            var message = "there is no other service " + Quoted.of(service) + " of " + Quoted.of(key.product());
            var expected = names.isEmpty() ? "a service that has tables" : "one of " + String.join(", ", names);
            problems.add(Code.BAD_VALUE, origin, message, expected, "name a service that has an entry of its own");
        }
    }

    private static String name(SourceTable.Key key) {
        return Quoted.of(key.service().isEmpty() ? key.product() : key.product() + "/" + key.service());
    }
}
