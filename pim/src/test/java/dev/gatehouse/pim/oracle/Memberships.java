package dev.gatehouse.pim.oracle;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.IntervalSet;
import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** When who was in which group, through groups too. */
final class Memberships {
    private final Map<PrincipalId, Map<PrincipalId, IntervalSet>> onPaper = new HashMap<>();

    /** These are in the group from a moment on, and nobody else. */
    void onPaper(PrincipalId group, Set<PrincipalId> members, Instant at) {
        Map<PrincipalId, IntervalSet> times = onPaper.computeIfAbsent(group, any -> new HashMap<>());
        IntervalSet later = IntervalSet.of(Interval.since(at));
        Set<PrincipalId> all = new HashSet<>(times.keySet());
        all.addAll(members);
        for (PrincipalId one : all) {
            IntervalSet before = times.getOrDefault(one, IntervalSet.EMPTY).minus(later);
            times.put(one, members.contains(one) ? before.union(later) : before);
        }
    }

    /**
     * When a principal is another one, or in it.
     *
     * @param places when somebody was put into a group by a claim
     */
    IntervalSet moments(
            PrincipalId who, PrincipalId as, BiFunction<PrincipalId, PrincipalId, IntervalSet> places) {
        return moments(who, as, places, new HashSet<>());
    }

    private IntervalSet moments(
            PrincipalId who,
            PrincipalId as,
            BiFunction<PrincipalId, PrincipalId, IntervalSet> places,
            Set<PrincipalId> seen) {
        if (who.equals(as)) {
            return IntervalSet.ALWAYS;
        }
        if (!seen.add(as)) {
            return IntervalSet.EMPTY;
        }
        IntervalSet all = places.apply(who, as);
        for (var entry : onPaper.getOrDefault(as, Map.of()).entrySet()) {
            Set<PrincipalId> way = new HashSet<>(seen);
            all = all.union(moments(who, entry.getKey(), places, way).intersection(entry.getValue()));
        }
        return all;
    }
}
