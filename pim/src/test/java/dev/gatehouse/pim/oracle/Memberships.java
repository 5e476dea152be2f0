package dev.gatehouse.pim.oracle;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.IntervalSet;
import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
     * @param places when who was put into a group by a claim
     */
    IntervalSet moments(PrincipalId who, PrincipalId as, Function<PrincipalId, Map<PrincipalId, IntervalSet>> places) {
        return moments(who, as, places, Set.of());
    }

    private IntervalSet moments(
            PrincipalId who,
            PrincipalId as,
            Function<PrincipalId, Map<PrincipalId, IntervalSet>> places,
            Set<PrincipalId> above) {
        if (who.equals(as)) {
            return IntervalSet.ALWAYS;
        }
        if (above.contains(as)) {
            return IntervalSet.EMPTY;
        }
        Set<PrincipalId> all = new HashSet<>(above);
        all.add(as);
        Map<PrincipalId, IntervalSet> members = new HashMap<>(onPaper.getOrDefault(as, Map.of()));
        places.apply(as).forEach((member, when) -> members.merge(member, when, IntervalSet::union));
        return members.entrySet().stream()
                .map(member -> moments(who, member.getKey(), places, all).intersection(member.getValue()))
                .reduce(IntervalSet.EMPTY, IntervalSet::union);
    }
}
