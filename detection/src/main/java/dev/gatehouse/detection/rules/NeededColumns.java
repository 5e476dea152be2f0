package dev.gatehouse.detection.rules;

import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says which columns the rules and correlations of a book miss in a table. */
public final class NeededColumns {
    private NeededColumns() {}

    /**
     * The columns that a rule asks for, or a correlation of it, and that have no value; of several that would each do, none
     * has.
     *
     * @param present the columns that have values, as a set without regard to case
     */
    public static Set<String> missing(Rulebook rulebook, Table table, Set<String> present) {
        Set<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int number = 0; number < rulebook.rules().size(); number++) {
            Rule rule = rulebook.rules().get(number);
            if (!rulebook.tablesOf(rule).contains(table)) {
                continue;
            }
            List<List<String>> wanted = new ArrayList<>();
            rulebook.fieldsOf(rule).forEach(field -> wanted.add(List.of(field)));
            wanted.addAll(rulebook.correlations().columns(number).values());
            for (List<String> fields : wanted) {
                List<String> columns = fields.stream()
                        .flatMap(field -> FieldColumns.of(field, table).stream())
                        .toList();
                if (columns.stream().noneMatch(present::contains)) {
                    missing.addAll(columns);
                }
            }
        }
        return missing;
    }
}
