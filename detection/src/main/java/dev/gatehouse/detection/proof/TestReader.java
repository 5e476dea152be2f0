package dev.gatehouse.detection.proof;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.Loaded;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Yaml;
import dev.gatehouse.sigma.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the tests beside a rule file. */
public final class TestReader {
    private static final List<String> FILE_KEYS = List.of("context", "given", "tests");
    private static final List<String> TEST_KEYS = List.of("name", "shape", "expect", "event", "events");
    private static final String FIRES = "fires";
    private static final String QUIET = "quiet";

    private final String file;
    private final String text;
    private final Subjects subjects;
    private final Mistakes mistakes;
    private final StepReader steps;
    private final Sequence sequence;

    private TestReader(String file, String text, Subjects subjects) {
        this.file = file;
        this.text = text;
        this.subjects = subjects;
        this.mistakes = new Mistakes(file);
        this.steps = new StepReader(mistakes);
        this.sequence = new Sequence(mistakes);
    }

    /**
     * What came of reading.
     *
     * @param tests the tests; empty where what they share has mistakes
     * @param problems every mistake
     */
    public record Read(Optional<TestFile> tests, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a test file's text; the file's name is for messages only.
     *
     * @param subjects what is in the rule file that it belongs to
     */
    public static Read read(String file, String text, Subjects subjects) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new TestReader(file, plain.replace("\r\n", "\n").replace('\r', '\n'), subjects).read();
    }

    private Read read() {
        YamlParser.Read yaml = YamlParser.parse(file, text);
        mistakes.addAll(yaml.problems());
        Optional<TestFile> tests = Optional.empty();
        if (yaml.documents().size() == 1 && yaml.documents().getFirst() instanceof Yaml.Entries root) {
            tests = read(root);
        } else if (yaml.problems().isEmpty()) {
            mistakes.add(
                    "no-tests",
                    new Position(1, 1),
                    "the file is not one map",
                    "write tests: with a list of tests under it, in one document");
        }
        return new Read(tests, mistakes.sorted());
    }

    private Optional<TestFile> read(Yaml.Entries root) {
        Keys keys = Keys.of(root, "a test file", FILE_KEYS, mistakes);
        Optional<Configuration> configuration = configuration(root);
        int before = mistakes.count();
        List<Sample> given = keys.list("given", "a list of log records").stream()
                .flatMap(item -> steps.plain(item, "an item of given").stream())
                .flatMap(step -> sequence.given(step).stream())
                .toList();
        boolean shared = configuration.isPresent() && mistakes.count() == before;
        keys.required("tests", "a list of tests");
        List<Case> cases = keys.list("tests", "a list of tests").stream()
                .flatMap(item -> test(item).stream())
                .toList();
        return shared ? Optional.of(new TestFile(file, configuration.get(), given, cases)) : Optional.empty();
    }

    private Optional<Configuration> configuration(Yaml.Entries root) {
        Yaml.Entry context = root.entries().get("context");
        if (context == null) {
            return Optional.of(Configuration.none());
        }
        Loaded loaded = ConfigurationReader.read(file, ContextText.of(text, root, context));
        loaded.problems().forEach(mistakes::add);
        return loaded.configuration();
    }

    private Optional<Case> test(Yaml item) {
        if (!(item instanceof Yaml.Entries entries)) {
            mistakes.wrongType(item, "a test", "a map with name, expect and event");
            return Optional.empty();
        }
        int before = mistakes.count();
        Keys keys = Keys.of(entries, "a test", TEST_KEYS, mistakes);
        String name = keys.required("name", "what happens, in words")
                .flatMap(value -> keys.text(value, "name", "what happens, in words"))
                .orElse("");
        Optional<Shape> shape = keys.text("shape", "the name of a shape").flatMap(text -> shape(keys, text));
        Set<String> fires =
                keys.required("expect", FIRES + " or " + QUIET).map(this::fires).orElse(Set.of());
        List<Sample> events = events(keys, entries.at(), shape);
        return mistakes.count() == before ? Optional.of(new Case(name, entries.at(), fires, events)) : Optional.empty();
    }

    private List<Sample> events(Keys keys, Position test, Optional<Shape> shape) {
        if (keys.get("event").isPresent() == keys.get("events").isPresent()) {
            mistakes.add(
                    "missing-key",
                    test,
                    "a test has one event, or a list of events",
                    "write event: with a log record, or events: with a list of them");
            return List.of();
        }
        int before = mistakes.count();
        List<Step> all = new ArrayList<>();
        keys.get("event").flatMap(value -> steps.plain(value, "event")).ifPresent(all::add);
        keys.list("events", "a list of log records")
                .forEach(item -> steps.read(item).ifPresent(all::add));
        if (mistakes.count() > before) {
            return List.of();
        }
        if (all.isEmpty()) {
            mistakes.add("missing-key", test, "the list of events is empty", "add a log record");
            return List.of();
        }
        return sequence.of(all, shape);
    }

    private Optional<Shape> shape(Keys keys, String name) {
        Optional<Shape> shape = ShapeNames.parse(name);
        if (shape.isEmpty()) {
            keys.get("shape")
                    .ifPresent(value -> mistakes.add(
                            "bad-value",
                            value.at(),
                            "there is no shape '" + name + "'",
                            "use " + String.join(", ", ShapeNames.all()) + ", or leave it out"));
        }
        return shape;
    }

    private Set<String> fires(Yaml expect) {
        return switch (expect) {
            case Yaml.Leaf leaf -> word(leaf);
            case Yaml.Items items -> named(items);
            case Yaml.Entries entries -> {
                Keys keys = Keys.of(entries, "expect", List.of(FIRES), mistakes);
                yield keys.required(FIRES, "a list of rules' names")
                        .map(value -> value instanceof Yaml.Items items ? named(items) : unexpected(value))
                        .orElse(Set.of());
            }
        };
    }

    private Set<String> word(Yaml.Leaf expect) {
        String word = expect.value().text();
        if (word.equals(QUIET)) {
            return Set.of();
        }
        if (!word.equals(FIRES)) {
            return unexpected(expect);
        }
        Set<String> names = subjects.names();
        if (names.size() > 1) {
            mistakes.add(
                    "bad-value",
                    expect.at(),
                    "the file has " + names.size() + " rules that raise alerts, so that fires does not say which",
                    "name those that fire: {fires: [" + sorted(names) + "]}");
        }
        if (names.isEmpty()) {
            mistakes.add("bad-value", expect.at(), "the file has no rule that could fire", "add one, or write quiet");
        }
        return names;
    }

    private Set<String> unexpected(Yaml expect) {
        mistakes.add(
                "bad-value",
                expect.at(),
                "expect is "
                        + (expect instanceof Yaml.Leaf leaf ? "'" + leaf.value().text() + "'" : expect.kind()),
                "write fires, quiet, or {fires: [names of rules]}");
        return Set.of();
    }

    private Set<String> named(Yaml.Items items) {
        Set<String> named = new LinkedHashSet<>();
        for (Yaml item : items.items()) {
            String name =
                    item instanceof Yaml.Leaf leaf ? leaf.value().text().strip().toLowerCase(Locale.ROOT) : item.kind();
            if (subjects.allNames().contains(name)) {
                named.add(name);
            } else {
                mistakes.add(
                        "unknown-rule",
                        item.at(),
                        "the rule file has no rule '" + name + "'",
                        "name a rule of it: " + sorted(subjects.allNames()));
            }
        }
        return named;
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
