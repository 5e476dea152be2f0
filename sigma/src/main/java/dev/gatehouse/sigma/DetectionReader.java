package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the searches and conditions under {@code detection:}. */
final class DetectionReader {
    private static final String CONDITION = "condition";
    private static final String TIMEFRAME = "timeframe";

    private final Yaml.Entries detection;
    private final Problems problems;

    DetectionReader(Yaml.Entries detection, Problems problems) {
        this.detection = detection;
        this.problems = problems;
    }

    Detection read() {
        Map<String, Search> searches = new LinkedHashMap<>();
        detection.entries().forEach((name, entry) -> {
            if (name.equals(TIMEFRAME)) {
                problems.warning(
                        "timeframe-ignored",
                        entry.keyAt(),
                        "'timeframe' belongs to aggregations, which Sigma 2 dropped; it changes nothing here",
                        "remove it");
            } else if (!name.equals(CONDITION)) {
                searches.put(name, search(entry.value(), entry.keyAt()));
            }
        });
        return new Detection(searches, conditions(searches));
    }

    private List<Condition> conditions(Map<String, Search> searches) {
        Yaml.Entry entry = detection.entries().get(CONDITION);
        if (entry == null) {
            problems.error(
                    "condition-missing",
                    detection.at(),
                    "the detection has no condition",
                    "add 'condition:' that names the searches");
            return List.of();
        }
        List<Yaml> texts = entry.value() instanceof Yaml.Items items ? items.items() : List.of(entry.value());
        if (texts.isEmpty()) {
            problems.error("condition-missing", entry.keyAt(), "the condition is an empty list", "name a search");
        }
        List<Condition> conditions = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (Yaml text : texts) {
            if (text instanceof Yaml.Leaf leaf && !(leaf.value() instanceof Scalar.Null)) {
                Optional<Condition> condition =
                        new ConditionParser(leaf.value().text(), leaf.at(), searches.keySet(), problems).parse();
                condition.ifPresent(conditions::add);
                condition.ifPresent(found -> collect(found, searches.keySet(), used));
            } else {
                problems.error("condition-wrong", text.at(), "a condition is " + text.kind(), "write a text");
            }
        }
        if (!conditions.isEmpty()) {
            warnOfUnused(searches.keySet(), used);
        }
        return conditions;
    }

    private void warnOfUnused(Set<String> names, Set<String> used) {
        for (String name : names) {
            if (!used.contains(name)) {
                Position at = Optional.ofNullable(detection.entries().get(name))
                        .map(Yaml.Entry::keyAt)
                        .orElse(detection.at());
                problems.warning(
                        "search-unused", at, "no condition names the search '" + name + "'", "use it or remove it");
            }
        }
    }

    private static void collect(Condition condition, Set<String> names, Set<String> used) {
        switch (condition) {
            case Condition.And and -> and.parts().forEach(part -> collect(part, names, used));
            case Condition.Or or -> or.parts().forEach(part -> collect(part, names, used));
            case Condition.Not not -> collect(not.part(), names, used);
            case Condition.Ref ref -> used.add(ref.name());
            case Condition.OfThem of -> names.stream().filter(of::chooses).forEach(used::add);
        }
    }

    private Search search(Yaml node, Position at) {
        return switch (node) {
            case Yaml.Entries map -> map(map);
            case Yaml.Items items -> list(items);
            case Yaml.Leaf leaf -> keywords(List.of(), List.of(leaf), at);
        };
    }

    private Search list(Yaml.Items items) {
        List<Search> parts = new ArrayList<>();
        List<Yaml.Leaf> words = new ArrayList<>();
        for (Yaml item : items.items()) {
            switch (item) {
                case Yaml.Entries map -> parts.add(map(map));
                case Yaml.Leaf leaf -> words.add(leaf);
                case Yaml.Items inner ->
                    problems.error(
                            "search-wrong",
                            inner.at(),
                            "a list stands directly in a list",
                            "a search is a map, a list of maps or a list of texts");
            }
        }
        if (items.items().isEmpty()) {
            problems.error("search-empty", items.at(), "the search is empty", "name a field or a keyword");
        }
        if (!words.isEmpty()) {
            parts.add(keywords(List.of(), words, items.at()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Search.AnyOf(parts);
    }

    private Search map(Yaml.Entries map) {
        if (map.entries().isEmpty()) {
            problems.error("search-empty", map.at(), "the search is empty", "name a field");
        }
        List<Search> parts = new ArrayList<>();
        map.entries().forEach((key, entry) -> parts.add(line(key, entry)));
        return parts.size() == 1 ? parts.getFirst() : new Search.AllOf(parts);
    }

    private Search line(String key, Yaml.Entry entry) {
        String[] names = key.split("\\|", -1);
        List<Modifier> modifiers = modifiers(names, entry.keyAt());
        List<Yaml.Leaf> leaves = leaves(entry);
        if (names[0].isBlank()) {
            return keywords(modifiers, leaves, entry.keyAt());
        }
        List<Scalar> values = leaves.stream().map(Yaml.Leaf::value).toList();
        Search.FieldTest test = new Search.FieldTest(names[0], modifiers, values, entry.keyAt());
        TestChecker.check(test, problems);
        return test;
    }

    private Search keywords(List<Modifier> modifiers, List<Yaml.Leaf> leaves, Position at) {
        List<Scalar> values = leaves.stream().map(Yaml.Leaf::value).toList();
        Search.Keywords keywords = new Search.Keywords(modifiers, values, at);
        TestChecker.check(keywords, problems);
        return keywords;
    }

    private List<Modifier> modifiers(String[] names, Position at) {
        List<Modifier> modifiers = new ArrayList<>();
        for (int i = 1; i < names.length; i++) {
            Optional<Modifier> modifier = Modifier.parse(names[i]);
            modifier.ifPresent(modifiers::add);
            if (modifier.isEmpty()) {
                problems.error(
                        "unknown-modifier",
                        at,
                        "the modifier '" + names[i] + "' is not known",
                        "use one of the modifiers of the Sigma specification 2.1");
            }
        }
        return modifiers;
    }

    private List<Yaml.Leaf> leaves(Yaml.Entry entry) {
        List<Yaml> nodes = entry.value() instanceof Yaml.Items items ? items.items() : List.of(entry.value());
        if (nodes.isEmpty()) {
            problems.error("value-missing", entry.keyAt(), "the list of values is empty", "add a value");
        }
        List<Yaml.Leaf> leaves = new ArrayList<>();
        for (Yaml node : nodes) {
            if (node instanceof Yaml.Leaf leaf) {
                leaves.add(leaf);
            } else {
                problems.error(
                        "value-wrong",
                        node.at(),
                        "a value is " + node.kind(),
                        "values are texts, numbers, booleans or null");
            }
        }
        return leaves;
    }
}
