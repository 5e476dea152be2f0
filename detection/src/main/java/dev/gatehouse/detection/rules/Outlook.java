package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is to be expected of a rule or correlation, given what the logs have.
 *
 * @param gaps what it lacks; none where it can speak
 */
public record Outlook(AlertRule rule, Speech speech, List<Gap> gaps) {
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

    /**
     * The outlook of all that may raise alerts: the rules of the book in its order, then the correlations. What is only there
     * to be correlated is spoken of in its correlation.
     */
    public static List<Outlook> all(Rulebook rulebook, Available available) {
        Correlations correlations = rulebook.correlations();
        List<Outlook> all = new ArrayList<>();
        for (int number = 0; number < rulebook.rules().size(); number++) {
            if (!correlations.silences(number)) {
                all.add(of(rulebook, rulebook.rules().get(number), available));
            }
        }
        for (int node = 0; node < correlations.rules().size(); node++) {
            if (!correlations.plan().silencesNode(node)) {
                Reach reach = new CorrelationOutlook(rulebook, available).of(node);
                List<Gap> gaps = List.copyOf(reach.gaps());
                all.add(new Outlook(correlations.rule(node), speech(reach, gaps), gaps));
            }
        }
        return all;
    }

    private static Outlook of(Rulebook rulebook, Rule rule, Available available) {
        return of(rulebook, rule, rulebook.mapped(rule), available);
    }

    /** The outlook of a rule whose events must have further fields, for a correlation groups or measures by them. */
    static Outlook correlated(Rulebook rulebook, int number, Set<String> fields, Available available) {
        Rule rule = rulebook.rules().get(number);
        Map<String, List<String>> columns = new TreeMap<>();
        fields.forEach(field ->
                columns.put(field, rulebook.correlations().columns(number).getOrDefault(field, List.of())));
        Set<Table> tables = rulebook.tablesOf(rule);
        List<String> unknown = CorrelatedFields.unknown(columns, tables);
        if (!tables.isEmpty() && !unknown.isEmpty()) {
            return new Outlook(rule, Speech.NO, List.of(Gap.unknownToCorrelate(unknown)));
        }
        return of(rulebook, rule, CorrelatedFields.asked(rulebook.mapped(rule), columns), available);
    }

    private static Outlook of(Rulebook rulebook, Rule rule, SigmaRule asked, Available available) {
        if (rulebook.tablesOf(rule).isEmpty()) {
            return new Outlook(rule, Speech.NO, List.of(Gap.otherLog()));
        }
        List<String> lists = rulebook.missingLists(rule);
        if (!lists.isEmpty()) {
            return new Outlook(
                    rule, Speech.NO, lists.stream().map(Gap::watchlist).toList());
        }
        List<Table> concerned = concerned(rulebook, rule, asked);
        if (concerned.isEmpty()) {
            return tableless(rulebook, rule);
        }
        List<Table> seen =
                concerned.stream().filter(available.tables()::containsKey).toList();
        if (seen.isEmpty()) {
            return unseen(rule, asked, concerned.getFirst(), available);
        }
        Reach reach = Reach.any(seen.stream()
                .map(table -> new TableReach(
                                table,
                                requireNonNull(available.tables().get(table)),
                                available.privileged(),
                                available.emergency())
                        .of(asked))
                .toList());
        List<Gap> gaps = new ArrayList<>(reach.gaps());
        concerned.stream()
                .filter(table -> Exports.usual(table) && !seen.contains(table))
                .forEach(table -> gaps.add(Gap.table(table)));
        return new Outlook(rule, speech(reach, gaps), gaps);
    }

    /** The tables in which the rule can hold, those first that every tenant has. */
    static List<Table> concerned(Rulebook rulebook, Rule rule) {
        return concerned(rulebook, rule, rulebook.mapped(rule));
    }

    /** What the rule lacks where every table is there and nothing is declared or known. */
    static Set<Gap> wanted(Rulebook rulebook, Rule rule) {
        Set<Gap> gaps = new LinkedHashSet<>();
        SigmaRule asked = rulebook.mapped(rule);
        concerned(rulebook, rule, asked)
                .forEach(
                        table -> gaps.addAll(full(table, false, false).of(asked).gaps()));
        return gaps;
    }

    private static List<Table> concerned(Rulebook rulebook, Rule rule, SigmaRule asked) {
        return rulebook.tablesOf(rule).stream()
                .filter(table -> full(table, true, true).of(asked).extent() != Reach.Extent.NEVER)
                .sorted(Comparator.comparing(table -> !Exports.usual(table)))
                .toList();
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

    private static Outlook unseen(Rule rule, SigmaRule asked, Table first, Available available) {
        Set<Gap> gaps = new LinkedHashSet<>(Set.of(Gap.table(first)));
        gaps.addAll(full(first, available.privileged(), available.emergency())
                .of(asked)
                .gaps());
        return new Outlook(rule, Speech.NO, List.copyOf(gaps));
    }

    private static TableReach full(Table table, boolean privileged, boolean emergency) {
        return new TableReach(table, Available.Rows.full(table), privileged, emergency);
    }
}
