package dev.gatehouse.detection.rules;

import dev.gatehouse.logs.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says which columns the rules of a book miss in a table. */
public final class NeededColumns {
    private NeededColumns() {}

    /**
     * The columns that a rule asks for and that have no value; of several that would each do, none has.
     *
     * @param present the columns that have values, as a set without regard to case
     */
    public static Set<String> missing(Rulebook rulebook, Table table, Set<String> present) {
        Set<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Rule rule : rulebook.rules()) {
            if (!rulebook.tablesOf(rule).contains(table)) {
                continue;
            }
            for (String field : rulebook.fieldsOf(rule)) {
                List<String> columns = FieldColumns.of(field, table);
                if (columns.stream().noneMatch(present::contains)) {
                    missing.addAll(columns);
                }
            }
        }
        return missing;
    }
}
