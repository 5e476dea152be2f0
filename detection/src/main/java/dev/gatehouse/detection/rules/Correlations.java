package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.event.EventFields;
import dev.gatehouse.logs.Row;
import dev.gatehouse.sigma.Field;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Episode;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Source;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The correlations of a rulebook, linked to its rules and to the columns of rows. */
public final class Correlations {
    private final CorrelationPlan plan;
    private final List<CorrelationRule> rules;
    private final Map<Integer, Map<String, List<String>>> columnsOf;
    private final Map<Integer, Map<String, List<Field>>> fieldsOf = new HashMap<>();
    private final BitSet correlated = new BitSet();
    private final BitSet silent = new BitSet();

    /**
     * Correlations of a book.
     *
     * @param rules by number in the plan
     * @param columnsOf by number of a correlated rule, by field as a correlation calls it: the columns it means
     * @param loud the numbers of rules that no correlation of a user silences
     */
    Correlations(
            CorrelationPlan plan,
            List<CorrelationRule> rules,
            Map<Integer, Map<String, List<String>>> columnsOf,
            EventFields fields,
            Set<Integer> loud) {
        this.plan = requireNonNull(plan, "plan is null");
        this.rules = List.copyOf(rules);
        this.columnsOf = Map.copyOf(columnsOf);
        columnsOf.forEach((rule, columns) -> {
            Map<String, List<Field>> resolved = new HashMap<>();
            columns.forEach((name, wanted) -> resolved.put(
                    name,
                    wanted.stream()
                            .flatMap(column -> fields.resolve(column).stream())
                            .toList()));
            fieldsOf.put(rule, resolved);
            correlated.set(rule);
            if (plan.silencesRule(rule) && !(loud.contains(rule) && isUsers(rule))) {
                silent.set(rule);
            }
        });
    }

    /** Whether a correlation that a user brought refers to the rule. */
    private boolean isUsers(int rule) {
        return plan.nodes().stream()
                .filter(node -> node.sources().stream()
                        .anyMatch(source -> source instanceof Source.OfRule of && of.rule() == rule))
                .anyMatch(node -> rule(node.number()).source() == RuleSource.COMMUNITY);
    }

    /** How they are linked; rules have the numbers that they have in the book. */
    public CorrelationPlan plan() {
        return plan;
    }

    /** A correlation, by its number in the plan. */
    public CorrelationRule rule(int node) {
        return rules.get(node);
    }

    /** Every correlation, by its number in the plan. */
    public List<CorrelationRule> rules() {
        return rules;
    }

    /** Whether a correlation refers to the rule. */
    public boolean correlates(int rule) {
        return correlated.get(rule);
    }

    /** By field that correlations read from the events of a rule: the columns, any one of which may hold its value. */
    Map<String, List<String>> columns(int rule) {
        return columnsOf.getOrDefault(rule, Map.of());
    }

    /** The columns that a correlation means by a field of a rule's events, the first of which that says something counts. */
    public List<String> columns(int rule, String field) {
        return columns(rule).getOrDefault(field, List.of());
    }

    /** Whether the rule raises no alert of its own, for it is there to be correlated. */
    public boolean silences(int rule) {
        return silent.get(rule);
    }

    /** The correlations that a correlation refers to, itself or through others, by number: inner ones first. */
    public NavigableSet<Integer> nodesOf(int node) {
        NavigableSet<Integer> nodesOf = new TreeSet<>();
        for (Source source : plan.nodes().get(node).sources()) {
            if (source instanceof Source.OfNode of) {
                nodesOf.add(of.node());
                nodesOf.addAll(nodesOf(of.node()));
            }
        }
        return nodesOf;
    }

    /** The rules that a correlation refers to, itself or through others, by number. */
    public NavigableSet<Integer> rulesOf(int node) {
        NavigableSet<Integer> rulesOf = new TreeSet<>();
        for (Source source : plan.nodes().get(node).sources()) {
            switch (source) {
                case Source.OfRule of -> rulesOf.add(of.rule());
                case Source.OfNode of -> rulesOf.addAll(rulesOf(of.node()));
            }
        }
        return rulesOf;
    }

    /** A match that an episode shows, and the number of the rule that matched. */
    public record Leaf(int rule, Entry entry) {}

    /** The matches that an episode of a correlation shows, down to single events, in the order of time. */
    public List<Leaf> leaves(int node, Episode episode) {
        Set<Leaf> leaves = new LinkedHashSet<>();
        episode.shown().forEach(entry -> leaves(node, entry, leaves));
        return leaves.stream().sorted(Comparator.comparing(Leaf::entry)).toList();
    }

    private void leaves(int node, Entry entry, Set<Leaf> leaves) {
        switch (plan.nodes().get(node).sources().get(entry.source())) {
            case Source.OfRule of -> leaves.add(new Leaf(of.rule(), entry));
            case Source.OfNode of -> entry.parts().forEach(part -> leaves(of.node(), part, leaves));
        }
    }

    /**
     * What a match of a rule means to correlations; nothing where the event has no time.
     *
     * @param id the event's identity, the same for all its copies
     */
    public List<Keyed> entries(int rule, EnrichedEvent event, String id) {
        long time = event.row().time();
        if (!correlates(rule) || time == Row.NO_TIME) {
            return List.of();
        }
        Map<String, List<Field>> fields = fieldsOf.getOrDefault(rule, Map.of());
        return plan.entries(rule, time, id, name -> event.firstTexts(fields.getOrDefault(name, List.of())));
    }
}
