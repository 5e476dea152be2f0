package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML stream into trees. Made from the parser's events and not by its composer, because a rule file may be
 * hostile: nesting, and the size that aliases expand to, are bounded before anything is built.
 */
final class YamlReader {
    /** Nesting that no rule needs; far below what the call stack bears. */
    private static final int MAX_DEPTH = 50;

    /** Nodes of one document, with aliases expanded. */
    private static final int MAX_NODES = 200_000;

    private static final int MAX_CODE_POINTS = 4_000_000;

    private final Problems problems;
    private final String text;
    private final YamlScalars scalars = new YamlScalars();
    private final Map<Anchor, Yaml> anchors = new HashMap<>();
    private final List<Boolean> sound = new ArrayList<>();

    private YamlReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The documents of the text up to the first syntax error; empty documents are left out. */
    static List<YamlDocument> read(String text, Problems problems) {
        return new YamlReader(text, problems).documents();
    }

    private List<YamlDocument> documents() {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MAX_CODE_POINTS)
                .setUseMarks(true)
                .build();
        List<Yaml> roots = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            while (events.hasNext()) {
                if (events.next() instanceof DocumentStartEvent start) {
                    anchors.clear();
                    starts.add(start.getStartMark().map(Mark::getIndex).orElse(0));
                    int before = problems.errors();
                    roots.add(node(events, events.next(), 0));
                    sound.add(problems.errors() == before);
                    while (!(events.next() instanceof DocumentEndEvent)) {
                        // Nothing stands between a document's root and its end.
                    }
                }
            }
        } catch (MarkedYamlEngineException e) {
            problems.error(
                    "yaml-syntax",
                    e.getProblemMark().map(YamlReader::position).orElse(new Position(1, 1)),
                    "this is not YAML: " + e.getProblem(),
                    "mend the syntax; quote values with special characters");
        } catch (YamlLimitException e) {
            problems.error(e.code(), e.at(), e.text(), e.remedy());
        } catch (YamlEngineException e) {
            problems.error(
                    "yaml-syntax",
                    new Position(1, 1),
                    "this is not YAML: " + e.getMessage(),
                    "a rule file is UTF-8 text of at most 4 million characters");
        }
        return cut(roots, starts);
    }

    private List<YamlDocument> cut(List<Yaml> roots, List<Integer> starts) {
        List<YamlDocument> documents = new ArrayList<>();
        int from = 0;
        // Marks count code points.
        int at = 0;
        int codePoints = 0;
        for (int i = 0; i < roots.size(); i++) {
            int to = text.length();
            if (i + 1 < starts.size()) {
                at = text.offsetByCodePoints(at, starts.get(i + 1) - codePoints);
                codePoints = starts.get(i + 1);
                to = at;
            }
            boolean empty = roots.get(i) instanceof Yaml.Leaf leaf && leaf.value() instanceof Scalar.Null;
            if (!empty) {
                documents.add(new YamlDocument(roots.get(i), text.substring(from, to), sound.get(i)));
            }
            from = to;
        }
        return documents;
    }

    private Yaml node(Iterator<Event> events, Event event, int depth) {
        Position at = event.getStartMark().map(YamlReader::position).orElse(new Position(1, 1));
        if (depth > MAX_DEPTH) {
            throw new YamlLimitException(
                    "yaml-depth", at, "more than " + MAX_DEPTH + " levels of nesting", "flatten the document");
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                Yaml leaf = new Yaml.Leaf(scalars.resolve(scalar, at, problems), at);
                yield anchored(scalar.getAnchor(), leaf);
            }
            case AliasEvent alias -> {
                Yaml target = anchors.get(alias.getAlias());
                if (target == null) {
                    throw new YamlLimitException(
                            "yaml-alias",
                            at,
                            "the alias *" + alias.getAlias() + " names nothing that ended before it",
                            "name an anchor that stands before the alias");
                }
                yield target;
            }
            case SequenceStartEvent start -> anchored(start.getAnchor(), items(events, at, depth));
            case MappingStartEvent start -> anchored(start.getAnchor(), entries(events, at, depth));
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    private Yaml anchored(Optional<Anchor> anchor, Yaml node) {
        anchor.ifPresent(name -> anchors.put(name, node));
        return node;
    }

    private Yaml items(Iterator<Event> events, Position at, int depth) {
        List<Yaml> items = new ArrayList<>();
        int size = 1;
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            Yaml item = node(events, event, depth + 1);
            size = sum(size, item.size(), at);
            items.add(item);
        }
        return new Yaml.Items(items, at, size);
    }

    private Yaml entries(Iterator<Event> events, Position at, int depth) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        int size = 1;
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Yaml key = node(events, event, depth + 1);
            Yaml value = node(events, events.next(), depth + 1);
            size = sum(size, sum(key.size(), value.size(), at), at);
            if (!(key instanceof Yaml.Leaf leaf)) {
                problems.error("yaml-key", key.at(), "a key is " + key.kind(), "keys are plain texts");
            } else if (entries.containsKey(leaf.value().text())) {
                problems.error(
                        "yaml-duplicate-key",
                        key.at(),
                        "the key '" + leaf.value().text() + "' is there twice",
                        "remove one, or join the values in a list");
            } else {
                entries.put(leaf.value().text(), new Yaml.Entry(value, key.at()));
            }
        }
        return new Yaml.Entries(entries, at, size);
    }

    private static int sum(int left, int right, Position at) {
        if (left + right > MAX_NODES) {
            throw new YamlLimitException(
                    "yaml-size",
                    at,
                    "more than " + MAX_NODES + " values, aliases expanded",
                    "split the document, or use fewer aliases");
        }
        return left + right;
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
