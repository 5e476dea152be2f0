package dev.gatehouse.server.transfer;

import dev.gatehouse.directory.PrincipalId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where groups lie in themselves, through others too, however deep. */
final class Circles {
    private final Map<PrincipalId, List<PrincipalId>> inside;
    private final Set<Tie> closing = new HashSet<>();

    /** That the one lies in the other. */
    record Tie(PrincipalId group, PrincipalId member) {}

    /** A group that is being walked through, and what of it is left. */
    private record Open(PrincipalId group, Iterator<PrincipalId> rest) {}

    private Circles(Map<PrincipalId, List<PrincipalId>> inside) {
        this.inside = inside;
    }

    /**
     * Which ties close a circle: without them there is none. The same for the same groups, in whichever order they come.
     *
     * @param inside the groups that lie in each group, sorted
     */
    static Set<Tie> of(Map<PrincipalId, List<PrincipalId>> inside) {
        Circles circles = new Circles(inside);
        Map<PrincipalId, Boolean> seen = new HashMap<>();
        inside.keySet().stream()
                .sorted(java.util.Comparator.comparing(PrincipalId::value))
                .forEach(group -> circles.walk(group, seen));
        return circles.closing;
    }

    /** @param seen whether what was seen is still being walked through */
    private void walk(PrincipalId from, Map<PrincipalId, Boolean> seen) {
        if (seen.containsKey(from)) {
            return;
        }
        Deque<Open> way = new ArrayDeque<>();
        way.push(open(from, seen));
        while (!way.isEmpty()) {
            Open last = way.peek();
            if (!last.rest().hasNext()) {
                seen.put(last.group(), false);
                way.pop();
                continue;
            }
            PrincipalId next = last.rest().next();
            Boolean state = seen.get(next);
            if (state == null) {
                way.push(open(next, seen));
            } else if (state) {
                closing.add(new Tie(last.group(), next));
            }
        }
    }

    private Open open(PrincipalId group, Map<PrincipalId, Boolean> seen) {
        seen.put(group, true);
        return new Open(group, inside.getOrDefault(group, List.of()).iterator());
    }
}
