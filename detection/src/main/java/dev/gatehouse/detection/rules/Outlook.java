package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be expected of a rule, given what the logs have.
 *
 * @param gaps what it lacks; none where it can speak
 */
public record Outlook(Rule rule, Speech speech, List<Gap> gaps) {
    /** Whether a rule can speak. */
    public enum Speech {
        YES("yes"),
        IN_PART("in part"),
        NO("no");

        private final String text;

        Speech(String text) {
            this.text = text;
        }

        /** The answer in words. */
        public String text() {
            return text;
        }
    }

    public Outlook {
        requireNonNull(rule, "rule is null");
        requireNonNull(speech, "speech is null");
        gaps = List.copyOf(gaps);
    }

    /** The outlook of every rule of the book, in its order. */
    public static List<Outlook> all(Rulebook rulebook, Available available) {
        return rulebook.rules().stream()
                .map(rule -> of(rulebook, rule, available))
                .toList();
    }

    /** The outlook of one rule of the book. */
    public static Outlook of(Rulebook rulebook, Rule rule, Available available) {
        if (rulebook.tablesOf(rule).isEmpty()) {
            return new Outlook(rule, Speech.NO, List.of(Gap.otherLog()));
        }
        List<Table> concerned = rulebook.tablesOf(rule).stream()
                .filter(table ->
                        full(table, true, true).of(rulebook.mapped(rule)).extent() != Reach.Extent.NEVER)
                .sorted(Comparator.comparing(table -> !Exports.usual(table)))
                .toList();
        if (concerned.isEmpty()) {
            return tableless(rulebook, rule);
        }
        List<Table> seen =
                concerned.stream().filter(available.tables()::containsKey).toList();
        if (seen.isEmpty()) {
            return unseen(rulebook, rule, concerned.getFirst(), available);
        }
        Reach reach = Reach.any(seen.stream()
                .map(table -> new TableReach(
                                table,
                                requireNonNull(available.tables().get(table)),
                                available.privileged(),
                                available.emergency())
                        .of(rulebook.mapped(rule)))
                .toList());
        List<Gap> gaps = new ArrayList<>(reach.gaps());
        concerned.stream()
                .filter(table -> Exports.usual(table) && !seen.contains(table))
                .forEach(table -> gaps.add(Gap.table(table)));
        return new Outlook(rule, speech(reach, gaps), gaps);
    }

    private static Speech speech(Reach reach, List<Gap> gaps) {
        if (reach.extent() == Reach.Extent.NONE) {
            return Speech.NO;
        }
        return gaps.isEmpty() ? Speech.YES : Speech.IN_PART;
    }

    /** No table of the rule has all its fields, or none of them is filled by a shape that is read. */
    private static Outlook tableless(Rulebook rulebook, Rule rule) {
        List<String> unknown = rulebook.unresolved().getOrDefault(rule, List.of());
        if (!unknown.isEmpty()) {
            return new Outlook(rule, Speech.NO, List.of(Gap.unknownFields(unknown)));
        }
        Table first = rulebook.tablesOf(rule).iterator().next();
        return new Outlook(rule, Speech.NO, List.of(Gap.table(first)));
    }

    private static Outlook unseen(Rulebook rulebook, Rule rule, Table first, Available available) {
        Set<Gap> gaps = new LinkedHashSet<>(Set.of(Gap.table(first)));
        gaps.addAll(full(first, available.privileged(), available.emergency())
                .of(rulebook.mapped(rule))
                .gaps());
        return new Outlook(rule, Speech.NO, List.copyOf(gaps));
    }

    private static TableReach full(Table table, boolean privileged, boolean emergency) {
        return new TableReach(table, Available.Rows.full(table), privileged, emergency);
    }
}
