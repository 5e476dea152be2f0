package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.sentinel.kql.Kql;
import dev.gatehouse.detection.sentinel.kql.World;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.SigmaParser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that tests write, and rows that they are run on. */
final class Rules {
    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

    private Rules() {}

    /** The export of a rule file. */
    static SentinelExport export(String yaml) {
        Parsed parsed = SigmaParser.parse("test.yml", yaml);
        assertThat(parsed.problems()).isEmpty();
        return SentinelExport.of(RuleContent.of(parsed, RuleSource.COMMUNITY), FieldTableFiles.shipped());
    }

    /** The query of a rule about sign-ins, with this detection. */
    static String query(String service, String detection) {
        SentinelExport export = export(rule(service, detection));
        assertThat(export.leftOut()).isEmpty();
        return export.rules().getFirst().query();
    }

    /** Why a rule with this detection is left out. */
    static String reason(String service, String detection) {
        SentinelExport export = export(rule(service, detection));
        assertThat(export.rules()).isEmpty();
        return export.leftOut().getFirst().reason();
    }

    static String rule(String service, String detection) {
        return "title: t\nlogsource: {product: azure, service: " + service + "}\ndetection:\n" + detection.indent(2);
    }

    /** A row of a table with these values and nothing else. */
    static Map<String, Object> row(Table table, Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        AzureTables.columns(table)
                .forEach(column -> row.put(
                        column.name(),
                        switch (column.type()) {
                            case STRING, JSON -> "";
                            case DYNAMIC -> com.fasterxml.jackson.databind.node.NullNode.getInstance();
                            default -> Kql.NULL;
                        }));
        row.putAll(values);
        return row;
    }

    /** What a query finds among rows of a table that have just come in. */
    static List<Map<String, Object>> run(String query, Table table, List<Map<String, Object>> rows) {
        return run(query, table, rows, Map.of(), NOW, NOW.minus(Duration.ofMinutes(1)));
    }

    static List<Map<String, Object>> run(
            String query,
            Table table,
            List<Map<String, Object>> rows,
            Map<String, List<String>> lists,
            Instant now,
            Instant ingested) {
        return read(query).run(world(table, rows, lists, now, ingested));
    }

    /** A query over the tables of Azure Monitor. */
    static Kql.Prepared read(String query) {
        return Kql.read(query, Stream.of(Table.values()).map(Table::azureName).collect(Collectors.toSet()));
    }

    /** Rows of a table that have just come in. */
    static World world(Table table, List<Map<String, Object>> rows) {
        return world(table, rows, Map.of(), NOW, NOW.minus(Duration.ofMinutes(1)));
    }

    private static World world(
            Table table,
            List<Map<String, Object>> rows,
            Map<String, List<String>> lists,
            Instant now,
            Instant ingested) {
        Map<String, List<Map<String, Object>>> tables = new HashMap<>();
        Stream.of(Table.values()).forEach(any -> tables.put(any.azureName(), new ArrayList<>()));
        tables.put(table.azureName(), rows);
        return new World(tables, lists, now, ingested);
    }
}
