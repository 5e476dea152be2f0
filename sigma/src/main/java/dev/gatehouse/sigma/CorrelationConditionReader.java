package dev.gatehouse.sigma;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the type of a correlation and its condition, which belong together. */
final class CorrelationConditionReader {
    private static final String CONDITION = "condition";
    private static final String FIELD = "field";
    private static final String PERCENTILE = "percentile";
    private static final String LEAST_EVENTS = "min-events";
    private static final String LEAST_DAYS = "min-days";
    private static final String LEAST_COUNT = "min-count";
    private static final String HALF_LIFE = "half-life";
    private static final String CIRCLE = "circle";
    private static final String NEAR = "near";

    /** By key that means something to some types only: those types. */
    private static final Map<String, List<String>> KEYS_OF = Map.of(
            PERCENTILE, List.of("value_percentile"),
            LEAST_EVENTS, List.of("new_value", "rare_value", "event_spike"),
            LEAST_DAYS, List.of("new_value", "rare_value", "event_spike"),
            LEAST_COUNT, List.of("event_spike"),
            HALF_LIFE, List.of("rare_value"),
            CIRCLE, List.of("rare_value"),
            NEAR, List.of("rare_value"));

    private static final int DEFAULT_COUNT = 5;
    private static final Duration DEFAULT_HALF_LIFE = Duration.ofDays(30);
    private static final int MOST = 1_000_000;

    private final YamlMap correlation;
    private final List<String> rules;
    private final Problems problems;
    private final List<Bound> bounds = new ArrayList<>();
    private List<String> fields = List.of();
    private Optional<Double> percentile = Optional.empty();
    private final Map<String, Integer> numbers = new HashMap<>();
    private Optional<Duration> halfLife = Optional.empty();
    private final Set<String> keys = new LinkedHashSet<>();
    private Optional<Condition> expression = Optional.empty();

    CorrelationConditionReader(YamlMap correlation, List<String> rules) {
        this.correlation = correlation;
        this.rules = rules;
        this.problems = correlation.problems();
    }

    /** The type with what it measures; empty where it is not known, which is reported. */
    Optional<CorrelationType> type() {
        Optional<String> word = correlation.text("type");
        condition();
        Optional<CorrelationType> type = word.flatMap(this::type);
        if (type.isEmpty()) {
            problems.error(
                    "correlation-type",
                    correlation.at("type"),
                    word.map(text -> "the correlation type '" + text + "' is not known")
                            .orElse("the correlation has no type"),
                    "use event_count, value_count, value_sum, value_avg, value_percentile, temporal, temporal_ordered, or"
                            + " Gatehouse's new_value, rare_value, event_spike, not_preceded_by and not_followed_by");
        }
        type.ifPresent(this::check);
        return type;
    }

    /** The bounds; where a temporal correlation has none, all its rules must match. */
    List<Bound> bounds() {
        return bounds;
    }

    private Optional<CorrelationType> type(String word) {
        String field = fields.isEmpty() ? "" : fields.getFirst();
        return switch (word) {
            case "event_count" -> Optional.of(new CorrelationType.EventCount());
            case "value_count" -> Optional.of(new CorrelationType.ValueCount(fields));
            case "value_sum" -> Optional.of(new CorrelationType.ValueSum(field));
            case "value_avg" -> Optional.of(new CorrelationType.ValueAverage(field));
            case "value_percentile" ->
                Optional.of(
                        percentile.isPresent()
                                ? new CorrelationType.ValuePercentile(field, percentile.get())
                                : new CorrelationType.ValueShare(field));
            case "temporal" -> Optional.of(new CorrelationType.Temporal(expression));
            case "temporal_ordered" -> Optional.of(new CorrelationType.TemporalOrdered());
            case "new_value" -> Optional.of(new CorrelationType.NewValue(fields, minimum()));
            case "rare_value" ->
                Optional.of(
                        new CorrelationType.RareValue(fields, minimum(), halfLife.orElse(DEFAULT_HALF_LIFE), circle()));
            case "event_spike" ->
                Optional.of(
                        new CorrelationType.EventSpike(numbers.getOrDefault(LEAST_COUNT, DEFAULT_COUNT), minimum()));
            case "not_preceded_by" -> Optional.of(new CorrelationType.NotPrecededBy());
            case "not_followed_by" -> Optional.of(new CorrelationType.NotFollowedBy());
            default -> Optional.empty();
        };
    }

    private void check(CorrelationType type) {
        boolean temporal = type instanceof CorrelationType.Temporal || type instanceof CorrelationType.TemporalOrdered;
        if (temporal && bounds.isEmpty() && expression.isEmpty()) {
            bounds.add(new Bound(Bound.Operator.GTE, rules.size()));
        }
        boolean unbounded = type instanceof CorrelationType.NewValue || type instanceof CorrelationType.OfAbsence;
        if (bounds.isEmpty() && expression.isEmpty() && !unbounded) {
            wrong("the correlation has no condition", "add 'condition:' with gt, gte, lt, lte, eq or neq");
        }
        if (expression.isPresent() && !(type instanceof CorrelationType.Temporal)) {
            wrong("only a temporal correlation may name rules in its condition", "write gt, gte, lt, lte, eq or neq");
        }
        if (!bounds.isEmpty() && unbounded) {
            wrong("a correlation of type " + type.text() + " has no limit", "remove gt, gte, lt, lte, eq and neq");
        }
        if (type instanceof CorrelationType.OfAbsence && rules.size() < 2) {
            wrong(
                    "a correlation of type " + type.text() + " needs two rules",
                    "list the rule of the event first, and then those that are missed");
        }
        boolean measures = type instanceof CorrelationType.NewValue
                || type instanceof CorrelationType.RareValue
                || !type.fields().isEmpty()
                || type instanceof CorrelationType.ValueCount;
        if (measures && fields.isEmpty()) {
            wrong("a correlation of type " + type.text() + " needs a field", "add 'field:' to its condition");
        }
        boolean several = type instanceof CorrelationType.ValueCount
                || type instanceof CorrelationType.NewValue
                || (type instanceof CorrelationType.RareValue rare
                        && rare.circle().isEmpty());
        if (fields.size() > 1 && !several) {
            wrong("a correlation of type " + type.text() + " has one field", "name one field");
        }
        if (!measures && !fields.isEmpty()) {
            wrong("a correlation of type " + type.text() + " has no field", "remove 'field:'");
        }
        if (keys.contains(NEAR) && !keys.contains(CIRCLE)) {
            wrong("only values on a circle are near each other", "add 'circle:', such as 24 for hours");
        } else if (2L * numbers.getOrDefault(NEAR, 0) >= numbers.getOrDefault(CIRCLE, MOST)) {
            wrong("all values of the circle are near each other", "make 'near:' less than half of 'circle:'");
        }
        for (String key : keys) {
            if (!KEYS_OF.getOrDefault(key, List.of(type.text())).contains(type.text())) {
                wrong("a correlation of type " + type.text() + " has no " + key, "remove '" + key + ":'");
            }
        }
        if (type instanceof CorrelationType.ValueShare) {
            problems.warning(
                    "correlation-percentile",
                    correlation.at(CONDITION),
                    "value_percentile without a percentile: the share, in percent, of the rarest value that has just"
                            + " occurred is compared, as the specification's example has it",
                    "add 'percentile:' (50 is the median) to compare numbers");
        }
    }

    private void condition() {
        Optional<Yaml> node = correlation.map().get(CONDITION);
        if (node.isEmpty()) {
            return;
        }
        if (node.get() instanceof Yaml.Leaf leaf && leaf.value() instanceof Scalar.Text text) {
            expression = new ConditionParser(text.text(), leaf.at(), new LinkedHashSet<>(rules), problems).parse();
        } else if (node.get() instanceof Yaml.Entries entries) {
            YamlMap map = new YamlMap(entries, problems);
            fields = map.names(FIELD);
            entries.entries().forEach(this::entry);
        } else {
            wrong("the condition is " + node.get().kind(), "write a map with gt, gte, lt, lte, eq or neq");
        }
    }

    private void entry(String key, Yaml.Entry entry) {
        if (key.equals(FIELD)) {
            return;
        }
        Optional<Bound.Operator> operator = Bound.Operator.parse(key);
        if (operator.isEmpty() && !KEYS_OF.containsKey(key)) {
            problems.error(
                    "correlation-condition",
                    entry.keyAt(),
                    "'" + key + "' is no part of a correlation's condition",
                    "use gt, gte, lt, lte, eq, neq, field and percentile; a baseline also has min-events, min-days,"
                            + " min-count, half-life, circle and near");
            return;
        }
        keys.add(key);
        if (key.equals(HALF_LIFE)) {
            halfLife(entry.value());
            return;
        }
        Optional<Double> number = number(entry.value());
        if (number.isEmpty()) {
            problems.error("number-expected", entry.value().at(), "'" + key + "' needs a number", "write a number");
        } else if (operator.isPresent()) {
            bounds.add(new Bound(operator.get(), number.get()));
        } else if (!key.equals(PERCENTILE)) {
            whole(key, number.get());
        } else if (number.get() < 0 || number.get() > 100) {
            wrong("the percentile is not between 0 and 100", "50 is the median");
        } else {
            percentile = number;
        }
    }

    private void whole(String key, double number) {
        if (number != Math.rint(number) || number < 1 || number > MOST) {
            wrong("'" + key + "' is not a whole number from 1 to " + MOST, "write such a number");
        } else {
            numbers.put(key, (int) number);
        }
    }

    private void halfLife(Yaml node) {
        halfLife = node instanceof Yaml.Leaf leaf
                ? Timespan.parse(leaf.value().text()).filter(span -> span.compareTo(Duration.ofDays(1)) >= 0)
                : Optional.empty();
        if (halfLife.isEmpty()) {
            wrong("the half-life is not a span of a day or more", "write days, such as 30d");
        }
    }

    private CorrelationType.Minimum minimum() {
        CorrelationType.Minimum usual = CorrelationType.Minimum.DEFAULT;
        return new CorrelationType.Minimum(
                numbers.getOrDefault(LEAST_EVENTS, usual.events()), numbers.getOrDefault(LEAST_DAYS, usual.days()));
    }

    private Optional<CorrelationType.Circle> circle() {
        int near = numbers.getOrDefault(NEAR, 1);
        return Optional.ofNullable(numbers.get(CIRCLE)).map(size -> new CorrelationType.Circle(size, near));
    }

    private static Optional<Double> number(Yaml node) {
        return node instanceof Yaml.Leaf leaf && !(leaf.value() instanceof Scalar.Null)
                ? SigmaValues.number(leaf.value().text())
                        .map(BigDecimal::doubleValue)
                        .filter(Double::isFinite)
                : Optional.empty();
    }

    private void wrong(String message, String remedy) {
        problems.error("correlation-condition", correlation.at(CONDITION), message, remedy);
    }
}
