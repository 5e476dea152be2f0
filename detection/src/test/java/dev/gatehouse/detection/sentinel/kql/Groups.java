package dev.gatehouse.detection.sentinel.kql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.detection.sentinel.kql.Query.Step.Summarize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Sums rows up. */
final class Groups {
    private static final Set<String> AGGREGATES =
            Set.of("count", "countif", "make_list", "make_list_if", "max", "min", "take_any", "take_anyif");

    private final Kql kql;
    private final Summarize summarize;

    Groups(Kql kql, Summarize summarize) {
        this.kql = kql;
        this.summarize = summarize;
    }

    List<Map<String, Object>> of(List<Map<String, Object>> rows) {
        Map<Map<String, Object>, List<Map<String, Object>>> groups = new LinkedHashMap<>();
        if (summarize.by().isEmpty()) {
            groups.put(Map.of(), rows);
        }
        for (Map<String, Object> row : summarize.by().isEmpty() ? List.<Map<String, Object>>of() : rows) {
            Map<String, Object> key = new LinkedHashMap<>();
            summarize.by().forEach(column -> key.put(column.name(), kql.value(column.expr(), row)));
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        List<Map<String, Object>> results = new ArrayList<>();
        groups.forEach((key, members) -> {
            Map<String, Object> result = new LinkedHashMap<>(key);
            summarize.results().forEach(column -> result.put(column.name(), value(column.expr(), members)));
            results.add(result);
        });
        return results;
    }

    /** An expression over what was summed up. */
    private Object value(Expr expr, List<Map<String, Object>> rows) {
        return switch (expr) {
            case Expr.Call call when AGGREGATES.contains(call.function()) -> aggregate(call, rows);
            case Expr.Call call ->
                new Values(kql, Map.of())
                        .of(new Expr.Call(
                                call.function(),
                                call.arguments().stream()
                                        .<Expr>map(argument -> new Expr.Literal(value(argument, rows)))
                                        .toList()));
            case Expr.Binary binary ->
                new Values(kql, Map.of())
                        .of(new Expr.Binary(
                                binary.operator(),
                                new Expr.Literal(value(binary.left(), rows)),
                                new Expr.Literal(value(binary.right(), rows))));
            case Expr.Literal literal -> literal.value();
            default -> throw new KqlError("not summed up: " + expr);
        };
    }

    private Object aggregate(Expr.Call call, List<Map<String, Object>> rows) {
        List<Expr> arguments = call.arguments();
        return switch (call.function()) {
            case "count" -> (long) rows.size();
            case "countif" ->
                rows.stream()
                        .filter(row -> kql.value(arguments.getFirst(), row).equals(true))
                        .count();
            case "make_list" -> list(values(arguments.getFirst(), rows));
            case "make_list_if" -> list(values(arguments.getFirst(), only(arguments.get(1), rows)));
            case "max" -> extreme(arguments.getFirst(), rows, Comparator.reverseOrder());
            case "min" -> extreme(arguments.getFirst(), rows, Comparator.naturalOrder());
            case "take_any" -> values(arguments.getFirst(), rows).findFirst().orElse(Kql.NULL);
            // Of texts there is no null: what was not found is an empty one.
            default ->
                values(arguments.getFirst(), only(arguments.get(1), rows))
                        .findFirst()
                        .orElse("");
        };
    }

    private List<Map<String, Object>> only(Expr condition, List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> kql.value(condition, row).equals(true))
                .toList();
    }

    private Stream<Object> values(Expr expr, List<Map<String, Object>> rows) {
        return rows.stream().map(row -> kql.value(expr, row));
    }

    @SuppressWarnings("unchecked")
    private Object extreme(Expr expr, List<Map<String, Object>> rows, Comparator<Comparable<Object>> order) {
        return values(expr, rows)
                .filter(value -> !value.equals(Kql.NULL))
                .map(value -> (Comparable<Object>) value)
                .min(order)
                .map(value -> (Object) value)
                .orElse(Kql.NULL);
    }

    /** Null is not listed. */
    private static Object list(Stream<Object> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> {
            JsonNode node = Values.dynamic(value);
            if (!node.isNull()) {
                list.add(node);
            }
        });
        return list;
    }
}
