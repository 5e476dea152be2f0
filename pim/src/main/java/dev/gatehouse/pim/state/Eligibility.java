package dev.gatehouse.pim.state;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** From what somebody activates. */
public final class Eligibility {
    private Eligibility() {}

    /** What a principal can activate a target from at a moment; of several that which ends last. */
    public static Optional<Grant> of(Slice slice, PrincipalId who, Target target, Instant from, Instant at) {
        Set<PrincipalId> whose = new HashSet<>(new People(slice, at).groupsOf(who));
        whose.add(who);
        return slice.grants().values().stream()
                .filter(grant -> grant.isEligible(at) && grant.validity().contains(from))
                .filter(grant ->
                        whose.contains(grant.principal()) && grant.target().covers(target))
                .max(Comparator.<Grant, Instant>comparing(
                                grant -> grant.validity().until())
                        .thenComparing(Grant::id));
    }

    /**
     * Whether what a grant was activated from, if it was, still holds and is still its holder's. Nobody is in a group by
     * what he activated because he is in it: such a grant would keep itself alive.
     */
    public static boolean holds(Slice slice, Grant grant, Instant at) {
        return holds(slice, grant, at, Set.of());
    }

    /** @param above grants that are to rest on this one, and so cannot carry it */
    private static boolean holds(Slice slice, Grant grant, Instant at, Set<GrantId> above) {
        if (grant.eligibility().isEmpty()) {
            return true;
        }
        Optional<Grant> source = grant.eligibility()
                .flatMap(slice::grant)
                .filter(from -> from.isEligible(at) && from.target().covers(grant.target()));
        if (source.isEmpty() || source.get().principal().equals(grant.principal())) {
            return source.isPresent();
        }
        Set<GrantId> all = new HashSet<>(above);
        all.add(grant.id());
        return new People(slice, at)
                .groupsOf(grant.principal(), place -> !all.contains(place.id()) && holds(slice, place, at, all))
                .contains(source.get().principal());
    }
}
