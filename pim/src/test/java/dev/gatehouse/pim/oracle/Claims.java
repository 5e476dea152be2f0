package dev.gatehouse.pim.oracle;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.IntervalSet;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All claims, and which of them hold at this moment. */
final class Claims {
    private final Map<UUID, Claim> all = new LinkedHashMap<>();
    private final Memberships memberships = new Memberships();
    private Instant now = Instant.MIN;

    Instant now() {
        return now;
    }

    void time(Instant at) {
        now = at;
    }

    /** Who is in a group on paper from now on. */
    void grouped(PrincipalId group, Set<PrincipalId> members) {
        memberships.onPaper(group, members, now);
    }

    /** All of them as they are now, so that they can be changed meanwhile. */
    Stream<Claim> all() {
        return List.copyOf(all.values()).stream();
    }

    Optional<Claim> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    Claim get(UUID id) {
        return find(id).orElseThrow();
    }

    /** Whether somebody is in a group now, or is it, by other claims than these. */
    boolean isIn(PrincipalId who, PrincipalId as, Set<UUID> above) {
        return memberships.moments(who, as, group -> places(group, above)).contains(now);
    }

    /** Whether somebody has something by it now. */
    boolean gives(Claim claim, Holding holding) {
        return claim.is(holding, AssignmentKind.ACTIVE) && holds(claim);
    }

    /** Whether it holds now. */
    boolean holds(Claim claim) {
        return moments(claim).contains(now);
    }

    /** When a claim holds: no longer than the stretch in which its source is its holder's, by other claims than this. */
    private IntervalSet moments(Claim claim) {
        return moments(claim, Set.of());
    }

    private IntervalSet moments(Claim claim, Set<UUID> above) {
        if (claim.source().isEmpty() || above.contains(claim.id())) {
            return above.contains(claim.id()) ? IntervalSet.EMPTY : claim.when();
        }
        Set<UUID> carried = new HashSet<>(above);
        carried.add(claim.id());
        Claim source = get(claim.source().get());
        return moments(source, carried)
                .intersection(memberships.moments(
                        claim.holding().principal(), source.holding().principal(), group -> places(group, carried)))
                .around(claim.made())
                .map(IntervalSet::of)
                .orElse(IntervalSet.EMPTY)
                .intersection(claim.when());
    }

    /** When who was put into a group. */
    private Map<PrincipalId, IntervalSet> places(PrincipalId group, Set<UUID> above) {
        Target place = new Target.Group(group, Target.Access.MEMBER);
        Map<PrincipalId, IntervalSet> members = new HashMap<>();
        all().filter(claim -> claim.isActive() && claim.holding().target().equals(place))
                .forEach(
                        claim -> members.merge(claim.holding().principal(), moments(claim, above), IntervalSet::union));
        return members;
    }

    void put(Claim claim) {
        all.put(claim.id(), claim);
    }

    /** Those of them that are not over are over now. */
    void cut(Predicate<Claim> which) {
        all().filter(claim -> claim.isOpen(now) && which.test(claim)).toList().forEach(claim -> put(claim.cut(now)));
    }

    /** The one of them that begins first. */
    Optional<Claim> first(Predicate<Claim> which) {
        return all().filter(which).min(Comparator.comparing(Claim::from).thenComparing(Claim::id));
    }

    /** Whether a claim has lost what it was activated from. */
    boolean isUnfounded(Claim claim) {
        if (claim.source().isEmpty()) {
            return false;
        }
        Claim source = get(claim.source().get());
        return !holds(source)
                || !isIn(claim.holding().principal(), source.holding().principal(), Set.of(claim.id()));
    }

    /** A source that was made shorter makes shorter what comes from it, for good. */
    void shorten() {
        all().filter(claim -> claim.source().isPresent()).forEach(claim -> {
            Claim source = get(claim.source().get());
            if (claim.until().isAfter(source.until())) {
                put(claim.during(claim.when().intersection(source.when())));
            }
        });
    }

    /** What stands and falls with a claim falls. */
    void fall(Claim claim) {
        if (claim.bundle().isPresent()) {
            cut(other -> other.bundle().equals(claim.bundle()));
        }
    }
}
