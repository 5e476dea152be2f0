package dev.gatehouse.sigma;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the map {@code correlation:}. */
final class CorrelationReader {
    private static final String TIMESPAN = "timespan";

    /** What some tools write for a timespan. */
    private static final String TIMEFRAME = "timeframe";

    /** What some tools write to choose between kinds of windows; those of the specification slide. */
    private static final String WINDOW = "window";

    private static final Set<String> KEYS =
            Set.of("type", "rules", "group-by", TIMESPAN, TIMEFRAME, "condition", "aliases", "generate");
    private static final Duration NONE = Duration.ofSeconds(1);

    private final YamlMap root;
    private final Problems problems;

    CorrelationReader(YamlMap root) {
        this.root = root;
        this.problems = root.problems();
    }

    Optional<SigmaCorrelation> read(Header header) {
        Yaml node = root.map().get("correlation").orElseThrow();
        if (!(node instanceof Yaml.Entries entries)) {
            problems.error(
                    "correlation-wrong",
                    node.at(),
                    "correlation is " + node.kind(),
                    "correlation is a map with type, rules, group-by, timespan and condition");
            return Optional.empty();
        }
        YamlMap map = new YamlMap(entries, problems);
        unknownKeys(entries);
        List<String> rules = rules(map);
        CorrelationConditionReader condition = new CorrelationConditionReader(map, rules);
        Optional<CorrelationType> type = condition.type();
        return type.map(found -> new SigmaCorrelation(
                header,
                found,
                rules,
                groupBy(map),
                timespan(map),
                condition.bounds(),
                aliases(map),
                generate(map),
                root.keyAt("correlation")));
    }

    private void unknownKeys(Yaml.Entries map) {
        map.entries().forEach((key, entry) -> {
            boolean sliding = key.equals(WINDOW)
                    && entry.value() instanceof Yaml.Leaf leaf
                    && leaf.value().text().equals("sliding");
            if (!KEYS.contains(key) && !sliding) {
                problems.error(
                        "correlation-key",
                        entry.keyAt(),
                        "'" + key + "' is no part of a correlation",
                        "use " + String.join(", ", new TreeSet<>(KEYS)));
            }
        });
    }

    private List<String> rules(YamlMap map) {
        List<String> rules = map.names("rules");
        if (rules.isEmpty()) {
            problems.error(
                    "correlation-rules", map.at("rules"), "the correlation refers to no rule", "list ids or names");
        }
        if (Set.copyOf(rules).size() < rules.size()) {
            problems.error(
                    "correlation-rules", map.at("rules"), "the correlation lists a rule twice", "list each rule once");
        }
        return rules;
    }

    private List<String> groupBy(YamlMap map) {
        List<String> fields = map.names("group-by");
        if (fields.isEmpty() && !map.has("group-by")) {
            problems.warning(
                    "correlation-ungrouped",
                    map.map().at(),
                    "the correlation has no group-by: all events are one group",
                    "add 'group-by:' with the fields that must be the same, or 'group-by: []' if that is meant");
        }
        return fields;
    }

    private Duration timespan(YamlMap map) {
        if (map.has(TIMEFRAME)) {
            problems.warning(
                    "correlation-timeframe",
                    map.keyAt(TIMEFRAME),
                    "'timeframe' is not Sigma's word for it, though some tools write so",
                    "write 'timespan'");
        }
        String key = map.has(TIMESPAN) || !map.has(TIMEFRAME) ? TIMESPAN : TIMEFRAME;
        Optional<String> text = map.text(key);
        if (text.isEmpty()) {
            problems.error(
                    "correlation-timespan",
                    map.map().at(),
                    "the correlation has no timespan",
                    "add 'timespan:' such as 5m, 1h or 7d");
            return NONE;
        }
        Optional<Duration> span = Timespan.parse(text.get());
        if (span.isEmpty()) {
            problems.error(
                    "correlation-timespan",
                    map.at(key),
                    "'" + text.get() + "' is no timespan",
                    "write a number and s, m, h or d, such as 5m; at most ten years");
        } else if (!Timespan.standard(text.get())) {
            problems.warning(
                    "correlation-unit",
                    map.at(key),
                    "the unit of '" + text.get() + "' is not one of s, m, h and d",
                    "write days; weeks have 7 of them here, months (M) 30, years (y) 365");
        }
        return span.orElse(NONE);
    }

    private Map<String, Map<String, String>> aliases(YamlMap map) {
        Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
        Optional<Yaml> node = map.map().get("aliases");
        if (node.isEmpty()) {
            return aliases;
        }
        if (!(node.get() instanceof Yaml.Entries entries)) {
            wrongAliases(node.get());
            return aliases;
        }
        entries.entries().forEach((alias, entry) -> {
            Map<String, String> fields = new LinkedHashMap<>();
            if (entry.value() instanceof Yaml.Entries byRule) {
                YamlMap rules = new YamlMap(byRule, problems);
                byRule.entries().keySet().forEach(rule -> rules.text(rule).ifPresent(field -> fields.put(rule, field)));
            } else {
                wrongAliases(entry.value());
            }
            aliases.put(alias, fields);
        });
        return aliases;
    }

    private void wrongAliases(Yaml node) {
        problems.error(
                "correlation-aliases",
                node.at(),
                "aliases are " + node.kind(),
                "aliases are a map: alias, then rule name, then field");
    }

    private boolean generate(YamlMap map) {
        Optional<Yaml> node = map.map().get("generate");
        if (node.isEmpty()) {
            return false;
        }
        if (node.get() instanceof Yaml.Leaf leaf && leaf.value() instanceof Scalar.Bool wanted) {
            return wanted.value();
        }
        problems.error(
                "correlation-generate",
                node.get().at(),
                "generate is " + node.get().kind(),
                "write true or false");
        return false;
    }
}
