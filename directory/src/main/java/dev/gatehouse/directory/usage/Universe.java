package dev.gatehouse.directory.usage;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All actions that some role definition or some operation names, so that what roles allow can be counted. A pattern counts as
 * one action where nobody names any that it covers, as for services that know only "everything".
 */
final class Universe {
    private final List<ActionPattern> actions;
    private final BitSet changing = new BitSet();
    private final BitSet audited = new BitSet();

    private Universe(List<ActionPattern> actions, Set<ActionPattern> recorded) {
        this.actions = actions;
        for (int i = 0; i < actions.size(); i++) {
            ActionPattern action = actions.get(i);
            changing.set(i, !action.reads());
            audited.set(i, recorded.contains(action) || (action.ofDirectory() && !action.reads()));
        }
    }

    /** What these roles and these operations name. */
    static Universe of(Collection<RolePower> roles, OperationActions operations) {
        Set<ActionPattern> recorded = Set.copyOf(operations.actions());
        Set<ActionPattern> named = new LinkedHashSet<>(operations.actions());
        roles.forEach(role -> named.addAll(role.allowed()));
        List<ActionPattern> concrete =
                named.stream().filter(ActionPattern::concrete).toList();
        Set<ActionPattern> all = new LinkedHashSet<>(concrete);
        for (ActionPattern pattern : named) {
            if (!pattern.concrete() && concrete.stream().noneMatch(pattern::covers)) {
                all.add(pattern);
            }
        }
        return new Universe(List.copyOf(all), recorded);
    }

    /** The actions that a role allows, by number. */
    BitSet of(RolePower role) {
        BitSet allowed = new BitSet(actions.size());
        for (int i = 0; i < actions.size(); i++) {
            allowed.set(i, role.allows(actions.get(i)));
        }
        return allowed;
    }

    /** How much these actions are. */
    Size size(BitSet allowed) {
        return new Size(both(allowed, changing), allowed.cardinality());
    }

    /** How many of these actions leave a record in the directory's audit. */
    int audited(BitSet allowed) {
        return both(allowed, audited);
    }

    private static int both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    /**
     * How much a role allows.
     *
     * @param changes the actions that change something
     * @param all with those that only look
     */
    record Size(int changes, int all) implements Comparable<Size> {
        @Override
        public int compareTo(Size other) {
            return changes == other.changes ? Integer.compare(all, other.all) : Integer.compare(changes, other.changes);
        }
    }
}
