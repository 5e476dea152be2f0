package dev.gatehouse.detection.sentinel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through a list of each row once, and keeps what tests of its elements came to: a column that is true where they hold
 * for one element, or the values that elements have. The list has one element at least, for nothing says that a row whose
 * list is empty would come through.
 */
final class ListStage {
    private final String element;
    private final String flag;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> flags = new LinkedHashMap<>();
    private final Map<String, String> gathered = new LinkedHashMap<>();
    private final List<String> inner = new ArrayList<>();
    private final Map<String, String> derived = new LinkedHashMap<>();

    /**
     * Goes through a list.
     *
     * @param element the name of the element at hand
     * @param flag what the names of the columns begin with
     */
    ListStage(String element, String flag) {
        this.element = element;
        this.flag = flag;
    }

    /** A column of the element, worked out before it is tested. */
    String column(String name, String kql) {
        columns.putIfAbsent(name, kql);
        return name;
    }

    /** A column of the element that is worked out of its other columns. */
    String derived(String name, String kql) {
        derived.putIfAbsent(name, kql);
        return name;
    }

    /** Whether the condition holds for an element. */
    Logic holds(Logic condition) {
        if (condition instanceof Logic.Always) {
            return condition;
        }
        return Logic.late(flags.computeIfAbsent(condition.kql(), any -> flag + (flags.size() + 1)));
    }

    /**
     * The column with the values of elements for which a condition holds, in their order.
     *
     * @param wanted what the column is to be called; what cannot stand in a name is left out, and no two are called alike
     */
    String gather(String wanted, String value, Logic only) {
        String kql = "make_list_if(" + value + ", " + only.kql() + ")";
        for (Map.Entry<String, String> known : gathered.entrySet()) {
            if (known.getValue().equals(kql)) {
                return known.getKey();
            }
        }
        String plain = wanted.replaceAll("[^A-Za-z0-9_]", "_");
        String name = gathered.containsKey(plain) ? plain + "_" + gathered.size() : plain;
        gathered.put(name, kql);
        return name;
    }

    /** Something is done with each element after its columns, and before it is tested. */
    void within(List<String> lines) {
        inner.addAll(lines);
    }

    boolean isUsed() {
        return !flags.isEmpty() || !gathered.isEmpty();
    }

    /** The lines, behind a source whose rows have the list. */
    List<String> lines(String list) {
        List<String> lines = new ArrayList<>();
        boolean ordered = !gathered.isEmpty();
        lines.add("| mv-apply " + (ordered ? "with_itemindex=Place " : "") + element + " = " + list + " on (");
        List<String> steps = new ArrayList<>();
        if (!columns.isEmpty()) {
            steps.add("extend " + joined(columns));
        }
        steps.addAll(inner);
        if (!derived.isEmpty()) {
            steps.add("extend " + joined(derived));
        }
        if (ordered) {
            steps.add("sort by Place asc");
        }
        Map<String, String> results = new LinkedHashMap<>();
        flags.forEach((condition, name) -> results.put(name, "countif(" + condition + ") > 0"));
        results.putAll(gathered);
        steps.add("summarize " + joined(results));
        for (int i = 0; i < steps.size(); i++) {
            lines.add("    " + (i == 0 ? "" : "| ") + steps.get(i) + (i == steps.size() - 1 ? ")" : ""));
        }
        return lines;
    }

    private static String joined(Map<String, String> named) {
        List<String> parts = new ArrayList<>();
        named.forEach((name, kql) -> parts.add(name + " = " + kql));
        return String.join(", ", parts);
    }
}
