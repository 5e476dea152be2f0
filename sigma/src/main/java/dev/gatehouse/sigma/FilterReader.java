package dev.gatehouse.sigma;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a filter. */
final class FilterReader {
    private static final String RULES = "rules";

    /** In place of a list: every rule. */
    private static final Set<String> ANY = Set.of("any", "all", "*");

    private final YamlMap root;
    private final Problems problems;

    FilterReader(YamlMap root) {
        this.root = root;
        this.problems = root.problems();
    }

    SigmaFilter read(Header header) {
        Optional<LogSource> source = LogSourceReader.read(root);
        if (!root.has("logsource")) {
            problems.warning(
                    "filter-logsource",
                    root.map().at(),
                    "the filter has no logsource and filters rules of every log source",
                    "add 'logsource:' with category, product or service");
        }
        Yaml node = root.map().get("filter").orElseThrow();
        if (!(node instanceof Yaml.Entries filter)) {
            problems.error(
                    "filter-wrong", node.at(), "filter is " + node.kind(), "filter is a map of rules and a condition");
            return new SigmaFilter(header, source, List.of(), Map.of(), List.of());
        }
        Map<String, Yaml.Entry> searches = new LinkedHashMap<>(filter.entries());
        searches.remove(RULES);
        Detection detection =
                new DetectionReader(new Yaml.Entries(searches, filter.at(), filter.size()), problems).read();
        return new SigmaFilter(
                header,
                source,
                rules(new YamlMap(filter, problems)),
                detection.searches(),
                rightWayRound(detection.conditions()));
    }

    private List<String> rules(YamlMap filter) {
        if (!filter.has(RULES)) {
            problems.error("filter-rules", filter.map().at(), "the filter names no rules", "add 'rules:' with ids");
        }
        List<String> rules = filter.names(RULES);
        boolean every = rules.isEmpty() || (rules.size() == 1 && ANY.contains(rules.getFirst()));
        return every ? List.of() : rules;
    }

    private List<Condition> rightWayRound(List<Condition> conditions) {
        if (conditions.isEmpty() || conditions.stream().anyMatch(FilterReader::hasNot)) {
            return conditions;
        }
        problems.warning(
                "filter-suppresses",
                root.keyAt("filter"),
                "the filter's condition has no 'not': what it describes is suppressed",
                "write 'not' before it, so that every tool reads it so");
        return List.of(
                conditions.size() == 1
                        ? new Condition.Not(conditions.getFirst())
                        : new Condition.Not(new Condition.Or(conditions)));
    }

    private static boolean hasNot(Condition condition) {
        return switch (condition) {
            case Condition.Not not -> true;
            case Condition.And and -> and.parts().stream().anyMatch(FilterReader::hasNot);
            case Condition.Or or -> or.parts().stream().anyMatch(FilterReader::hasNot);
            case Condition.Ref ref -> false;
            case Condition.OfThem of -> false;
        };
    }
}
