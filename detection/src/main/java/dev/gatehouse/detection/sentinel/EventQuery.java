package dev.gatehouse.detection.sentinel;

import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Formula;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query of a rule about single events: a row of results for each event for which it holds. */
final class EventQuery {
    private static final List<String> NEW = List.of("| where ingestion_time() > ago(newest)");

    private EventQuery() {}

    /**
     * The query; throws where it cannot be written.
     *
     * @param formulas what the rule asks, by table
     * @param row the rows of the guide
     */
    static RuleQuery of(Map<Table, Formula> formulas, List<Shown> columns, String row) {
        Lets lets = new Lets();
        List<List<String>> legs = new ArrayList<>();
        Set<Table> tables = EnumSet.noneOf(Table.class);
        formulas.forEach((table, formula) -> {
            Optional<List<String>> leg =
                    LegQuery.of(new Leg(table, lets), formula, NEW, readable -> shown(readable, columns));
            leg.ifPresent(lines -> {
                legs.add(lines);
                tables.add(table);
            });
        });
        if (legs.isEmpty()) {
            throw new NotCarried("no table of Azure Monitor has what it asks for");
        }
        List<String> lines = new ArrayList<>(Newest.lines());
        lines.addAll(lets.lines());
        lines.addAll(joined(legs));
        lines.add("| extend GuideRow = " + KqlText.quoted(row));
        return new RuleQuery(String.join("\n", lines) + "\n", RuleQuery.LATENESS, tables, columns, lets.watchlists());
    }

    /** Several tables as one; one that a workspace does not have is passed over. */
    static List<String> joined(List<List<String>> legs) {
        if (legs.size() == 1) {
            return legs.getFirst();
        }
        List<String> lines = new ArrayList<>(List.of("union isfuzzy=true"));
        for (int i = 0; i < legs.size(); i++) {
            List<String> leg = legs.get(i);
            for (int j = 0; j < leg.size(); j++) {
                boolean last = j == leg.size() - 1;
                lines.add((j == 0 ? "(" : "") + leg.get(j) + (last ? i == legs.size() - 1 ? ")" : ")," : ""));
            }
        }
        return lines;
    }

    private static Map<String, String> shown(Leg leg, List<Shown> columns) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("TimeGenerated", leg.time());
        shown.put("LogTable", KqlText.quoted(leg.table().azureName()));
        columns.forEach(column -> shown.put(column.name(), column.in(leg)));
        return shown;
    }
}
