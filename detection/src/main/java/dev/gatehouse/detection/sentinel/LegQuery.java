package dev.gatehouse.detection.sentinel;

import dev.gatehouse.sigma.Formula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The part of a query that is about one table: its rows for which a rule holds. */
final class LegQuery {
    private LegQuery() {}

    /**
     * The lines; none where the rule holds for no row of the table.
     *
     * @param first what stands right behind the table
     * @param columns the columns of the results, asked for once the condition is known
     */
    static Optional<List<String>> of(
            Leg leg, Formula formula, List<String> first, Function<Leg, Map<String, String>> columns) {
        Logic condition = new LegReader(leg).read(formula);
        if (condition.equals(Logic.Always.FALSE)) {
            return Optional.empty();
        }
        Map<String, String> shown = new LinkedHashMap<>(columns.apply(leg));
        Logic early = condition.early();
        List<String> lines = new ArrayList<>();
        lines.add(leg.table().azureName());
        lines.addAll(first);
        where(early).ifPresent(lines::add);
        lines.addAll(leg.lines());
        where(condition.beyond(early)).ifPresent(lines::add);
        lines.add("| project " + KqlLines.named(shown));
        return Optional.of(lines);
    }

    private static Optional<String> where(Logic condition) {
        return condition.equals(Logic.Always.TRUE) ? Optional.empty() : Optional.of("| where " + condition.kql());
    }
}
