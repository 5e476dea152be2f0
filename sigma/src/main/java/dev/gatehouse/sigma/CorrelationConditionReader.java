package dev.gatehouse.sigma;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads the type of a correlation and its condition, which belong together. */
final class CorrelationConditionReader {
    private static final String CONDITION = "condition";
    private static final String FIELD = "field";
    private static final String PERCENTILE = "percentile";

    private final YamlMap correlation;
    private final List<String> rules;
    private final Problems problems;
    private final List<Bound> bounds = new ArrayList<>();
    private List<String> fields = List.of();
    private Optional<Double> percentile = Optional.empty();
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
                    "use event_count, value_count, value_sum, value_avg, value_percentile, temporal or"
                            + " temporal_ordered");
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
            default -> Optional.empty();
        };
    }

    private void check(CorrelationType type) {
        boolean temporal = type instanceof CorrelationType.Temporal || type instanceof CorrelationType.TemporalOrdered;
        if (temporal && bounds.isEmpty() && expression.isEmpty()) {
            bounds.add(new Bound(Bound.Operator.GTE, rules.size()));
        }
        if (bounds.isEmpty() && expression.isEmpty()) {
            wrong("the correlation has no condition", "add 'condition:' with gt, gte, lt, lte, eq or neq");
        }
        if (expression.isPresent() && !(type instanceof CorrelationType.Temporal)) {
            wrong("only a temporal correlation may name rules in its condition", "write gt, gte, lt, lte, eq or neq");
        }
        boolean measures = !type.fields().isEmpty() || type instanceof CorrelationType.ValueCount;
        if (measures && fields.isEmpty()) {
            wrong("a correlation of type " + type.text() + " needs a field", "add 'field:' to its condition");
        }
        if (fields.size() > 1 && !(type instanceof CorrelationType.ValueCount)) {
            wrong("a correlation of type " + type.text() + " has one field", "name one field");
        }
        if (!measures && !fields.isEmpty()) {
            wrong("a correlation of type " + type.text() + " has no field", "remove 'field:'");
        }
        if (percentile.isPresent() && !type.text().equals("value_percentile")) {
            wrong("a correlation of type " + type.text() + " has no percentile", "remove 'percentile:'");
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
        if (operator.isEmpty() && !key.equals(PERCENTILE)) {
            problems.error(
                    "correlation-condition",
                    entry.keyAt(),
                    "'" + key + "' is no part of a correlation's condition",
                    "use gt, gte, lt, lte, eq, neq, field and percentile");
            return;
        }
        Optional<Double> number = number(entry.value());
        if (number.isEmpty()) {
            problems.error("number-expected", entry.value().at(), "'" + key + "' needs a number", "write a number");
        } else if (operator.isPresent()) {
            bounds.add(new Bound(operator.get(), number.get()));
        } else if (number.get() < 0 || number.get() > 100) {
            wrong("the percentile is not between 0 and 100", "50 is the median");
        } else {
            percentile = number;
        }
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
