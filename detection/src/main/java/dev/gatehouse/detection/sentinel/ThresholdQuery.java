package dev.gatehouse.detection.sentinel;

import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Bound;
import dev.gatehouse.sigma.CorrelationType;
import dev.gatehouse.sigma.Formula;
import dev.gatehouse.sigma.SigmaCorrelation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The query of a threshold: how many events, or different values, a key has in a window. The window slides, as Sigma's does:
 * one ends at every event, both its ends belong to it, and none is cut by a bin. A window counts where something of it is new.
 */
final class ThresholdQuery {
    private static final String NEW = "IsNew";

    private final SigmaCorrelation correlation;
    private final List<Shown> columns;
    private final Lets lets = new Lets();
    private final List<String> keys;
    private final List<String> values;

    /** Whether rows of the table at hand lack what is counted, or by what: they are in no group, or count nothing. */
    private boolean lacking;

    private ThresholdQuery(SigmaCorrelation correlation, List<Shown> columns) {
        this.correlation = correlation;
        this.columns = columns;
        this.keys = names("Key", correlation.groupBy().size());
        this.values = correlation.type() instanceof CorrelationType.ValueCount count
                ? names("Value", count.fields().size())
                : List.of("Value1");
    }

    /** What one of the correlation's rules asks of a table, and which columns it calls by the name of a field. */
    record Part(Table table, Formula formula, Function<String, List<String>> columns) {}

    /** The query; throws where it cannot be written. */
    static RuleQuery of(SigmaCorrelation correlation, List<Part> parts, List<Shown> columns, String row) {
        return new ThresholdQuery(correlation, columns).query(parts, row);
    }

    private RuleQuery query(List<Part> parts, String row) {
        if (correlation.type() instanceof CorrelationType.ValueCount && !onlyLowerLimits()) {
            throw new NotCarried(
                    "it asks for few different values, and an event without a value opens no window there");
        }
        List<List<String>> legs = new ArrayList<>();
        Set<Table> tables = EnumSet.noneOf(Table.class);
        for (Part part : parts) {
            leg(part).ifPresent(lines -> {
                legs.add(lines);
                tables.add(part.table());
            });
        }
        if (legs.isEmpty()) {
            throw new NotCarried("no table of Azure Monitor has what it asks for");
        }
        List<String> lines = new ArrayList<>(Newest.lines());
        lines.addAll(lets.lines());
        lines.add("let Matches = materialize(");
        lines.addAll(EventQuery.joined(legs));
        lines.set(lines.size() - 1, lines.getLast() + ");");
        lines.addAll(windows());
        lines.add("| extend GuideRow = " + KqlText.quoted(row));
        return new RuleQuery(
                String.join("\n", lines) + "\n",
                RuleQuery.LATENESS.plus(correlation.timespan()),
                tables,
                columns,
                lets.watchlists());
    }

    private Optional<List<String>> leg(Part part) {
        lacking = false;
        Map<String, String> several = new LinkedHashMap<>();
        Optional<List<String>> leg = LegQuery.of(
                new Leg(part.table(), lets),
                part.formula(),
                List.of("| extend " + NEW + " = toint(ingestion_time() > ago(newest))"),
                readable -> shown(part, readable, several));
        return leg.filter(lines -> !lacking).map(lines -> {
            List<String> all = new ArrayList<>(lines);
            several.keySet().forEach(name -> all.add("| mv-expand " + name));
            List<String> named = new ArrayList<>(keys);
            named.addAll(values);
            all.add("| extend "
                    + named.stream()
                            .map(name -> name + " = tolower(tostring(" + name + "))")
                            .collect(Collectors.joining(", ")));
            all.add("| where "
                    + named.stream().map(name -> "isnotempty(" + name + ")").collect(Collectors.joining(" and ")));
            return all;
        });
    }

    private Map<String, String> shown(Part part, Leg leg, Map<String, String> several) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("TimeGenerated", leg.time());
        shown.put(NEW, NEW);
        for (int i = 0; i < keys.size(); i++) {
            shown.put(
                    keys.get(i),
                    value(part, leg, keys.get(i), correlation.groupBy().get(i), several));
        }
        List<String> fields = correlation.type().fields();
        if (fields.isEmpty()) {
            shown.put(values.getFirst(), id(leg));
        }
        for (int i = 0; i < fields.size(); i++) {
            shown.put(values.get(i), value(part, leg, values.get(i), fields.get(i), several));
        }
        columns.forEach(column -> shown.put(column.name(), column.in(leg)));
        return shown;
    }

    /** Events are told apart by their ids. */
    private static String id(Leg leg) {
        return AzureTables.documented(leg.table(), "Id")
                .map(AzureColumn::text)
                .orElseThrow(() -> new NotCarried(
                        "it counts events, and " + leg.table().azureName() + " has no id to tell them apart by"));
    }

    private String value(Part part, Leg leg, String name, String field, Map<String, String> several) {
        List<String> texts = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        for (String column : part.columns().apply(field)) {
            Shown.values(leg, column).ifPresent(found -> (found.size() > 1 ? lists : texts).add(found.getLast()));
        }
        if (lists.size() > 1 || (!lists.isEmpty() && !texts.isEmpty())) {
            throw new NotCarried("it counts by " + field + ", which several columns may hold");
        }
        if (texts.isEmpty() && lists.isEmpty()) {
            lacking = true;
            return "\"\"";
        }
        if (!lists.isEmpty()) {
            several.put(name, name);
            return lists.getFirst();
        }
        return texts.size() == 1 ? texts.getFirst() : "coalesce(" + String.join(", ", texts) + ")";
    }

    private List<String> windows() {
        String by = keys.isEmpty() ? "" : String.join(", ", keys) + ", ";
        String shown = columns.stream()
                .map(column -> ", " + column.name() + " = take_anyif(" + column.name() + ", isnotempty(" + column.name()
                        + "))")
                .collect(Collectors.joining());
        String last = columns.stream()
                .map(column -> ", " + column.name() + " = take_any(" + column.name() + ")")
                .collect(Collectors.joining());
        String join = keys.isEmpty() ? "Together" : String.join(", ", keys);
        List<String> lines = new ArrayList<>();
        lines.add("Matches" + (keys.isEmpty() ? " | extend Together = 1" : ""));
        lines.add("| summarize by " + (keys.isEmpty() ? "Together, " : by) + "WindowEnd = TimeGenerated");
        lines.add("| join kind=inner (Matches" + (keys.isEmpty() ? " | extend Together = 1" : "") + ") on " + join);
        lines.add(
                "| where TimeGenerated between (WindowEnd - " + Newest.span(correlation.timespan()) + " .. WindowEnd)");
        lines.add("| summarize FirstEvent = min(TimeGenerated), " + NEW + " = max(" + NEW + ")" + shown + " by " + by
                + "WindowEnd, " + String.join(", ", values));
        lines.add("| summarize Measure = count(), FirstEvent = min(FirstEvent), " + NEW + " = max(" + NEW + ")" + shown
                + " by " + by + "WindowEnd");
        lines.add("| where " + NEW + " == 1"
                + correlation.bounds().stream().map(ThresholdQuery::bound).collect(Collectors.joining()));
        lines.add("| summarize Measure = " + (onlyAbove() ? "max" : "min") + "(Measure), FirstEvent = min(FirstEvent),"
                + " TimeGenerated = max(WindowEnd)" + last + (keys.isEmpty() ? "" : " by " + String.join(", ", keys)));
        if (keys.isEmpty()) {
            lines.add("| where isnotnull(TimeGenerated)");
        }
        return lines;
    }

    private boolean onlyLowerLimits() {
        return correlation.bounds().stream()
                .allMatch(bound -> bound.operator() == Bound.Operator.GT || bound.operator() == Bound.Operator.GTE);
    }

    private boolean onlyAbove() {
        return correlation.bounds().stream()
                .anyMatch(bound -> bound.operator() != Bound.Operator.LT && bound.operator() != Bound.Operator.LTE);
    }

    private static String bound(Bound bound) {
        String limit = bound.limit() == Math.rint(bound.limit())
                ? Long.toString((long) bound.limit())
                : Double.toString(bound.limit());
        return " and Measure " + TextTests.sign(bound.operator()) + " " + limit;
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }
}
