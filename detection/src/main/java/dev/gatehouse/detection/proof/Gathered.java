package dev.gatehouse.detection.proof;

import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Group;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rules and correlations made of events.
 *
 * @param fired the rules that hold, by number, each with the first event that it holds for, from 0
 * @param groups the groups of correlations, by number of the correlation
 */
public record Gathered(SortedMap<Integer, Integer> fired, List<Group> groups) {
    public Gathered {
        fired = Collections.unmodifiableSortedMap(new TreeMap<>(fired));
        groups = List.copyOf(groups);
    }

    /** The groups of one correlation. */
    List<Group> groups(int node) {
        return groups.stream().filter(group -> group.key().node() == node).toList();
    }

    /** Whether a correlation was satisfied by any group. */
    boolean satisfied(int node) {
        return groups(node).stream().anyMatch(Group::satisfied);
    }

    /** The name of an event, by its number from 0; names sort as numbers do. */
    static String event(int number) {
        return String.format(Locale.ROOT, "%010d", number);
    }

    /** The number of the event of a match, from 1. */
    static int number(Entry entry) {
        return Integer.parseInt(entry.event()) + 1;
    }
}
