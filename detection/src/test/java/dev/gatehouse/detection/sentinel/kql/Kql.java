package dev.gatehouse.detection.sentinel.kql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.sentinel.kql.Query.Column;
import dev.gatehouse.detection.sentinel.kql.Query.Source;
import dev.gatehouse.detection.sentinel.kql.Query.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs queries. */
public final class Kql {
    /** In place of a value: none. A text is never so. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private final World world;
    private final Map<String, List<Map<String, Object>>> tables = new HashMap<>();
    private final Map<String, Object> scalars = new HashMap<>();
    private final Map<String, Script.Let.OfFunction> functions = new HashMap<>();

    private Kql(World world) {
        this.world = world;
        tables.putAll(world.tables());
    }

    /** A query that was read, and can be run again and again. */
    public static final class Prepared {
        private final Script script;

        private Prepared(Script script) {
            this.script = script;
        }

        /** The rows of the results. */
        public List<Map<String, Object>> run(World world) {
            return new Kql(world).run(script);
        }
    }

    /** Reads a query over these tables. */
    public static Prepared read(String query, Set<String> tables) {
        return new Prepared(Parser.parse(query, tables));
    }

    private List<Map<String, Object>> run(Script script) {
        for (Script.Let let : script.lets()) {
            switch (let) {
                case Script.Let.OfScalar scalar -> scalars.put(scalar.name(), value(scalar.expr(), Map.of()));
                case Script.Let.OfTable table -> tables.put(table.name(), rows(table.query()));
                case Script.Let.OfFunction function -> functions.put(function.name(), function);
            }
        }
        return rows(script.query());
    }

    World world() {
        return world;
    }

    Map<String, Object> scalars() {
        return scalars;
    }

    Map<String, Script.Let.OfFunction> functions() {
        return functions;
    }

    List<Map<String, Object>> table(String name) {
        List<Map<String, Object>> rows = tables.get(name);
        if (rows == null) {
            throw new KqlError("no table: " + name);
        }
        return rows;
    }

    boolean isTable(String name) {
        return tables.containsKey(name);
    }

    List<Map<String, Object>> rows(Query query) {
        return steps(source(query.source()), query.steps());
    }

    private List<Map<String, Object>> source(Source source) {
        return switch (source) {
            case Source.Named named -> table(named.name());
            case Source.Inner inner -> rows(inner.query());
            case Source.Union union ->
                union.parts().stream().flatMap(part -> rows(part).stream()).toList();
            case Source.Watchlist watchlist -> {
                List<String> values = world.watchlists().get(watchlist.alias());
                if (values == null) {
                    throw new KqlError("no watchlist: " + watchlist.alias());
                }
                yield values.stream()
                        .map(value -> Map.<String, Object>of("Value", value, "SearchKey", value))
                        .toList();
            }
        };
    }

    private List<Map<String, Object>> steps(List<Map<String, Object>> rows, List<Step> steps) {
        List<Map<String, Object>> now = rows;
        for (Step step : steps) {
            now = step(now, step);
        }
        return now;
    }

    private List<Map<String, Object>> step(List<Map<String, Object>> rows, Step step) {
        return switch (step) {
            case Step.Where where ->
                rows.stream()
                        .filter(row -> value(where.condition(), row).equals(true))
                        .toList();
            case Step.Extend extend ->
                rows.stream().map(row -> with(row, row, extend.columns())).toList();
            case Step.Project project ->
                rows.stream().map(row -> with(Map.of(), row, project.columns())).toList();
            case Step.MvExpand expand ->
                rows.stream()
                        .flatMap(row -> expanded(row, expand.name(), expand.list()).stream())
                        .toList();
            case Step.MvApply apply ->
                rows.stream().flatMap(row -> applied(row, apply).stream()).toList();
            case Step.Summarize summarize -> new Groups(this, summarize).of(rows);
            case Step.Sort sort ->
                rows.stream()
                        .sorted(Comparator.comparingLong(row -> (Long) value(sort.by(), row)))
                        .toList();
            case Step.Join join -> joined(rows, rows(join.right()), join.on());
        };
    }

    private Map<String, Object> with(Map<String, Object> base, Map<String, Object> row, List<Column> columns) {
        Map<String, Object> more = new LinkedHashMap<>(base);
        columns.forEach(column -> more.put(column.name(), value(column.expr(), row)));
        return more;
    }

    /** A list without elements makes no row, and null makes one. */
    private List<Map<String, Object>> expanded(Map<String, Object> row, String name, Expr list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Object value = value(list, row);
        if (!(value instanceof JsonNode node)) {
            throw new KqlError("not dynamic, and so not to be expanded: " + value);
        }
        for (JsonNode element : node.isArray() ? node : List.of(node)) {
            Map<String, Object> one = new LinkedHashMap<>(row);
            one.put(name, element);
            rows.add(one);
        }
        return rows;
    }

    /** Nothing comes of a list without elements: no query may count on the opposite. */
    private List<Map<String, Object>> applied(Map<String, Object> row, Step.MvApply apply) {
        List<Map<String, Object>> elements = expanded(row, apply.name(), apply.list());
        apply.index().ifPresent(index -> {
            for (int i = 0; i < elements.size(); i++) {
                elements.get(i).put(index, (long) i);
            }
        });
        if (elements.isEmpty()) {
            return List.of();
        }
        return steps(elements, apply.steps()).stream()
                .map(result -> {
                    Map<String, Object> all = new LinkedHashMap<>(row);
                    all.putAll(result);
                    return all;
                })
                .toList();
    }

    private static List<Map<String, Object>> joined(
            List<Map<String, Object>> left, List<Map<String, Object>> right, List<String> on) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> one : left) {
            for (Map<String, Object> other : right) {
                if (on.stream().allMatch(key -> get(one, key).equals(get(other, key)))) {
                    Map<String, Object> both = new LinkedHashMap<>(one);
                    other.forEach((name, value) -> both.put(one.containsKey(name) ? name + "1" : name, value));
                    rows.add(both);
                }
            }
        }
        return rows;
    }

    private static Object get(Map<String, Object> row, String name) {
        Object value = row.get(name);
        if (value == null) {
            throw new KqlError("no column: " + name);
        }
        return value;
    }

    Object value(Expr expr, Map<String, Object> row) {
        return new Values(this, row).of(expr);
    }
}
