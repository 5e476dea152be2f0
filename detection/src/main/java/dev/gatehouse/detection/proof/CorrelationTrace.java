package dev.gatehouse.detection.proof;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Group;
import dev.gatehouse.sigma.correlation.Node;
import dev.gatehouse.sigma.correlation.Reached;
import dev.gatehouse.sigma.correlation.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A correlation held against events.
 *
 * @param silenced whether it raises no alert of its own, for it is there to be correlated
 * @param references what it calls the rules that it refers to, in its order
 * @param groups what became of each group: those that satisfied it before the others, and the nearest of these first
 * @param silent which of its rules hold for no event
 * @param ungrouped which of its rules hold, but only for events that belong to no group
 */
public record CorrelationTrace(
        CorrelationRule rule,
        boolean silenced,
        List<String> references,
        List<CorrelatedGroup> groups,
        List<String> silent,
        List<String> ungrouped) {
    public CorrelationTrace {
        requireNonNull(rule, "rule is null");
        references = List.copyOf(references);
        groups = List.copyOf(groups);
        silent = List.copyOf(silent);
        ungrouped = List.copyOf(ungrouped);
    }

    /** Whether it is satisfied by any group. */
    public boolean fires() {
        return groups.stream().anyMatch(CorrelatedGroup::satisfied);
    }

    /** What a correlation of the book, by its number in the plan, made of what was gathered. */
    public static CorrelationTrace of(Rulebook rulebook, int number, Gathered gathered) {
        Node node = rulebook.correlations().plan().nodes().get(number);
        CorrelationRule rule = rulebook.correlations().rule(number);
        List<Group> groups = gathered.groups(number).stream()
                .sorted(Comparator.comparing(Group::satisfied)
                        .reversed()
                        .thenComparing((Group one, Group other) -> nearerFirst(node, one, other)))
                .toList();
        Set<Integer> grouped = new HashSet<>();
        groups.forEach(group -> group.matches().stream().map(Entry::source).forEach(grouped::add));
        List<String> silent = new ArrayList<>();
        List<String> ungrouped = new ArrayList<>();
        for (int source = 0; source < node.sources().size(); source++) {
            String name = node.correlation().rules().get(source);
            if (!holds(node.sources().get(source), gathered)) {
                silent.add(name);
            } else if (!grouped.contains(source)) {
                ungrouped.add(name);
            }
        }
        List<CorrelatedGroup> shown =
                groups.stream().map(group -> CorrelatedGroup.of(node, group)).toList();
        return new CorrelationTrace(
                rule,
                rulebook.correlations().plan().silencesNode(number),
                node.correlation().rules(),
                shown,
                silent,
                ungrouped);
    }

    private static boolean holds(Source source, Gathered gathered) {
        return switch (source) {
            case Source.OfRule of -> gathered.fired().containsKey(of.rule());
            case Source.OfNode of -> gathered.satisfied(of.node());
        };
    }

    private static int nearerFirst(Node node, Group one, Group other) {
        Reached left = one.nearest();
        Reached right = other.nearest();
        if (left.isNearer(right, node.correlation())) {
            return -1;
        }
        return right.isNearer(left, node.correlation()) ? 1 : 0;
    }
}
