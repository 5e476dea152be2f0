package dev.gatehouse.detection.rules;

import dev.gatehouse.detection.event.EventFields;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Search;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule or correlation needs to speak.
 *
 * @param tables in any of which it can hold
 * @param watchlists the lists that it asks for
 * @param privileged whether it must be known who is privileged
 * @param emergency whether the emergency access accounts must be declared
 */
public record Needs(Set<Table> tables, Set<String> watchlists, boolean privileged, boolean emergency) {
    public Needs {
        tables = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(tables));
        watchlists = java.util.Collections.unmodifiableSet(new TreeSet<>(watchlists));
    }

    /** What a rule of the book needs. */
    public static Needs of(Rulebook rulebook, Rule rule) {
        Set<String> watchlists = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        rule.sigma().allSearches().forEach(search -> collect(search, watchlists, known));
        return new Needs(
                new LinkedHashSet<>(Outlook.concerned(rulebook, rule)),
                watchlists,
                known.stream().anyMatch(field -> field.endsWith(".isprivileged") && !field.startsWith("target.role.")),
                known.stream().anyMatch(field -> field.endsWith(".isemergencyaccess")));
    }

    /** What the correlation of that number in the book needs: all that its rules do. */
    public static Needs of(Rulebook rulebook, int node) {
        NavigableSet<Integer> rules = rulebook.correlations().rulesOf(node);
        Needs all = new Needs(Set.of(), Set.of(), false, false);
        for (int rule : rules) {
            all = all.and(of(rulebook, rulebook.rules().get(rule)));
        }
        return all;
    }

    /** How to get the rows of a table. */
    public static String export(Table table) {
        return Exports.of(table);
    }

    private Needs and(Needs more) {
        Set<Table> allTables = new LinkedHashSet<>(tables);
        allTables.addAll(more.tables);
        Set<String> allLists = new TreeSet<>(watchlists);
        allLists.addAll(more.watchlists);
        return new Needs(allTables, allLists, privileged || more.privileged, emergency || more.emergency);
    }

    private static void collect(Search search, Set<String> watchlists, Set<String> known) {
        switch (search) {
            case Search.AllOf all -> all.parts().forEach(part -> collect(part, watchlists, known));
            case Search.AnyOf any -> any.parts().forEach(part -> collect(part, watchlists, known));
            case Search.Keywords keywords -> {}
            case Search.FieldTest test -> {
                if (test.modifiers().contains(Modifier.EXPAND)) {
                    test.values().forEach(value -> watchlists.addAll(lists(value.text())));
                }
                boolean wanted =
                        test.values().stream().noneMatch(value -> value.text().equals("false"));
                if (wanted && EventFields.isContextField(test.field())) {
                    known.add(test.field().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** The names between percent signs. */
    private static List<String> lists(String text) {
        String[] parts = text.split("%", -1);
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i + 1 < parts.length; i += 2) {
            names.add(parts[i]);
        }
        return List.copyOf(names);
    }
}
