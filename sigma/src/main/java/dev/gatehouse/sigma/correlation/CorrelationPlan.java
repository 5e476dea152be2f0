package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Correlations, linked to the rules that they refer to.
 *
 * @param nodes the correlations; one that refers to another one comes after it
 * @param problems why correlations were left out
 */
public record CorrelationPlan(List<Node> nodes, List<Problem> problems) {
    /** A plan without correlations. */
    public static final CorrelationPlan NONE = new CorrelationPlan(List.of(), List.of());

    public CorrelationPlan {
        nodes = List.copyOf(nodes);
        problems = List.copyOf(problems);
    }

    /** Links correlations to rules, which are named by their index from then on; one with mistakes is left out. */
    public static CorrelationPlan link(List<SigmaRule> rules, List<SigmaCorrelation> correlations) {
        return new Linker(rules, correlations).link();
    }

    /** The fields that are read from the events of a rule. */
    public Set<String> fieldsOf(int rule) {
        Set<String> fields = new LinkedHashSet<>();
        for (Node node : nodes) {
            for (Source source : node.sources()) {
                if (source instanceof Source.OfRule of && of.rule() == rule) {
                    fields.addAll(node.fields(source));
                }
            }
        }
        return fields;
    }

    /** Whether any correlation refers to the rule. */
    public boolean correlates(int rule) {
        return nodes.stream()
                .flatMap(node -> node.sources().stream())
                .anyMatch(source -> source instanceof Source.OfRule of && of.rule() == rule);
    }

    /** Whether a rule raises no alert of its own, for only correlations that do not generate refer to it. */
    public boolean silencesRule(int rule) {
        return silences(source -> source instanceof Source.OfRule of && of.rule() == rule);
    }

    /** Whether a correlation raises no alert of its own, for only correlations that do not generate refer to it. */
    public boolean silencesNode(int node) {
        return silences(source -> source instanceof Source.OfNode of && of.node() == node);
    }

    private boolean silences(Predicate<Source> means) {
        List<Node> referring = nodes.stream()
                .filter(node -> node.sources().stream().anyMatch(means))
                .toList();
        return !referring.isEmpty()
                && referring.stream().noneMatch(node -> node.correlation().generate());
    }

    /**
     * The entries that a match of a rule makes.
     *
     * @param time microseconds since the epoch
     * @param field the values of a field of the event; none where it lacks the field
     */
    public List<Keyed> entries(int rule, long time, String event, Function<String, List<String>> field) {
        List<Keyed> entries = new ArrayList<>();
        for (Node node : nodes) {
            for (int source = 0; source < node.sources().size(); source++) {
                if (node.sources().get(source) instanceof Source.OfRule of && of.rule() == rule) {
                    entries.addAll(node.entries(source, time, event, field, List.of()));
                }
            }
        }
        return entries;
    }

    /** The entries that a satisfied correlation makes in those that refer to it. */
    List<Keyed> entries(Key key, Satisfied satisfied) {
        Node inner = nodes.get(key.node());
        List<Keyed> entries = new ArrayList<>();
        for (Node node : nodes) {
            for (int source = 0; source < node.sources().size(); source++) {
                if (node.sources().get(source) instanceof Source.OfNode of && of.node() == key.node()) {
                    for (Entry entry : satisfied.completing()) {
                        entries.addAll(node.entries(
                                source,
                                entry.time(),
                                entry.event(),
                                name -> value(inner, key, entry, name),
                                satisfied.shown()));
                    }
                }
            }
        }
        return entries;
    }

    private static List<String> value(Node inner, Key key, Entry completing, String name) {
        int group = inner.correlation().groupBy().indexOf(name);
        return group >= 0 ? List.of(key.values().get(group)) : completing.values(name);
    }
}
