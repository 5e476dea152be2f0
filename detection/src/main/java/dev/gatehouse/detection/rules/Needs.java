package dev.gatehouse.detection.rules;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Modifier;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule or correlation needs to speak.
 *
 * @param tables in any of which it can hold
 * @param waitsFor the watchlists without which it is not in force
 * @param watchlists the watchlists that it uses where they are there
 * @param privileged whether it must be known who is privileged
 * @param emergency whether the emergency access accounts must be declared
 */
public record Needs(
        Set<Table> tables, Set<String> waitsFor, Set<String> watchlists, boolean privileged, boolean emergency) {
    public Needs {
        tables = Collections.unmodifiableSet(new LinkedHashSet<>(tables));
        waitsFor = Collections.unmodifiableSet(new TreeSet<>(waitsFor));
        watchlists = Collections.unmodifiableSet(new TreeSet<>(watchlists));
    }

    /** What a rule of the book needs. */
    public static Needs of(Rulebook rulebook, Rule rule) {
        Set<String> watchlists = new TreeSet<>();
        rule.sigma().allSearches().stream()
                .flatMap(search -> search.tests().stream())
                .filter(test -> test.modifiers().contains(Modifier.EXPAND))
                .flatMap(test -> test.values().stream())
                .forEach(value -> watchlists.addAll(lists(value.text())));
        Set<String> waitsFor = new TreeSet<>(ListUse.missing(rule.sigma(), Watchlists.NONE));
        watchlists.removeAll(waitsFor);
        Set<Gap.Kind> kinds = EnumSet.noneOf(Gap.Kind.class);
        Outlook.wanted(rulebook, rule).forEach(gap -> kinds.add(gap.kind()));
        return new Needs(
                new LinkedHashSet<>(Outlook.concerned(rulebook, rule)),
                waitsFor,
                watchlists,
                kinds.contains(Gap.Kind.PRIVILEGED),
                kinds.contains(Gap.Kind.EMERGENCY));
    }

    /** What the correlation of that number in the book needs: all that its rules do. */
    public static Needs of(Rulebook rulebook, int node) {
        NavigableSet<Integer> rules = rulebook.correlations().rulesOf(node);
        Needs all = new Needs(Set.of(), Set.of(), Set.of(), false, false);
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
        return new Needs(
                union(tables, more.tables),
                union(waitsFor, more.waitsFor),
                union(watchlists, more.watchlists),
                privileged || more.privileged,
                emergency || more.emergency);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
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
