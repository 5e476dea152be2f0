package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.logs.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads names of tables of logs. */
final class TableNames {
    private TableNames() {}

    /** Those of a list, or the only one; what is none is a problem. */
    static Set<Table> read(Node node, String label, Problems problems) {
        Set<Table> tables = new LinkedHashSet<>();
        for (Node item : Lists.oneOrMore(node)) {
            Scalars.text(item, label, ConfigType.TABLES, problems)
                    .ifPresent(name ->
                            Table.named(name).ifPresentOrElse(tables::add, () -> unknown(item, name, problems)));
        }
        return tables;
    }

    private static void unknown(Node node, String name, Problems problems) {
        var names = Stream.of(Table.values()).map(Table::azureName).toList();
        problems.add(
                Code.BAD_VALUE,
                problems.origin(node),
                "there is no table " + Quoted.of(name),
                ConfigType.TABLES.description(),
                Suggestion.of(name, names)
                        .map(near -> "did you mean " + Quoted.of(near) + "?")
                        .orElse("see docs/logs.md"));
    }
}
