package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Makes the tests of one search that lie on fields of one group hold for the same element of its list.
 *
 * <p>A search asks whether there are elements, one of each group, for which all of it holds. Tests that share no group
 * are asked apart; a test that stands alone and asks for a value needs no element, for "some element has such a value" is
 * what it says of the field as a whole. A negated test alone asks for an element for which it does not hold.
 */
final class GroupBinder {
    private final AtomTable atoms;

    GroupBinder(AtomTable atoms) {
        this.atoms = atoms;
    }

    Plan bind(Plan plan) {
        return switch (plan) {
            case Plan.Test test -> isPlain(atoms.get(test.atom())) ? test : each(test);
            case Plan.Any any ->
                new Plan.Any(any.parts().stream().map(this::bind).toList());
            case Plan.Not not -> each(not);
            case Plan.Each each -> each;
            case Plan.All all -> {
                List<Plan> bound = new ArrayList<>();
                for (List<Plan> cluster : clusters(all.parts())) {
                    bound.add(cluster.size() == 1 ? bind(cluster.getFirst()) : each(new Plan.All(cluster)));
                }
                yield Plan.all(bound);
            }
        };
    }

    private static boolean isPlain(Atom atom) {
        return switch (atom) {
            case Atom.Values values -> true;
            case Atom.Present present -> true;
            case Atom.Missing missing -> false;
            case Atom.SameAs same -> false;
        };
    }

    private Plan each(Plan plan) {
        Plan bound = plan;
        for (int group : groups(plan)) {
            bound = new Plan.Each(group, bound);
        }
        return bound;
    }

    /** The parts, those together that share a group with one another; a part without groups is alone. */
    private List<List<Plan>> clusters(List<Plan> parts) {
        List<List<Plan>> clusters = new ArrayList<>();
        List<NavigableSet<Integer>> groupsOf = new ArrayList<>();
        for (Plan part : parts) {
            NavigableSet<Integer> groups = groups(part);
            List<Plan> cluster = new ArrayList<>();
            for (int i = clusters.size() - 1; i >= 0; i--) {
                if (groupsOf.get(i).stream().anyMatch(groups::contains)) {
                    cluster.addAll(0, clusters.remove(i));
                    groups.addAll(groupsOf.remove(i));
                }
            }
            cluster.add(part);
            clusters.add(cluster);
            groupsOf.add(groups);
        }
        return clusters;
    }

    private NavigableSet<Integer> groups(Plan plan) {
        NavigableSet<Integer> groups = new TreeSet<>();
        collect(plan, groups);
        return groups;
    }

    private void collect(Plan plan, NavigableSet<Integer> groups) {
        switch (plan) {
            case Plan.Test test -> {
                Atom atom = atoms.get(test.atom());
                add(atom.place(), groups);
                if (atom instanceof Atom.SameAs same) {
                    same.others().forEach(other -> add(other, groups));
                }
            }
            case Plan.All all -> all.parts().forEach(part -> collect(part, groups));
            case Plan.Any any -> any.parts().forEach(part -> collect(part, groups));
            case Plan.Not not -> collect(not.part(), groups);
            case Plan.Each each -> collect(each.part(), groups);
        }
    }

    private static void add(Place place, NavigableSet<Integer> groups) {
        if (place.isGrouped()) {
            groups.add(place.group());
        }
    }
}
