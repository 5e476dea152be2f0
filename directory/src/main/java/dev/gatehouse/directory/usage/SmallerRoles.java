package dev.gatehouse.directory.usage;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.posture.Tier;
import dev.gatehouse.directory.posture.Tiers;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the least role that allows all that was done: of no higher tier, and with fewer actions. The tenant's own roles only
 * count where no built-in one will do; two roles together only where no single one will.
 */
final class SmallerRoles {
    private static final Set<RoleDefinitionId> NOT_FOR_PEOPLE = Table.read("not-for-people.tsv", 2).stream()
            .map(cells -> RoleDefinitionId.of(cells.get(1)))
            .collect(Collectors.toUnmodifiableSet());

    private static final Comparator<Candidate> LEAST_FIRST = Comparator.comparing(Candidate::tier)
            .reversed()
            .thenComparing(Candidate::size)
            .thenComparing(candidate -> candidate.power().role().name())
            .thenComparing(candidate -> candidate.power().role().id().value());

    private final Universe universe;
    private final List<Candidate> candidates;

    private SmallerRoles(Universe universe, List<Candidate> candidates) {
        this.universe = universe;
        this.candidates = candidates;
    }

    /** A role that may be suggested, and what it allows. */
    record Candidate(RolePower power, Tier tier, BitSet allowed, Universe.Size size) {
        boolean builtIn() {
            return power.role().builtIn();
        }
    }

    /** Among the roles that a tenant defines. */
    static SmallerRoles of(Tenant tenant, RoleCatalogue catalogue, Tiers tiers, OperationActions operations) {
        List<RolePower> powers = tenant.roles().stream()
                .filter(role -> role.system() == RoleSystem.ENTRA)
                .map(RolePower::new)
                .toList();
        Universe universe = Universe.of(powers, operations);
        List<Candidate> candidates = new ArrayList<>();
        for (RolePower power : powers) {
            RoleDefinition role = power.role();
            BitSet allowed = universe.of(power);
            candidates.add(new Candidate(power, tiers.of(role.id(), catalogue), allowed, universe.size(allowed)));
        }
        candidates.sort(LEAST_FIRST);
        return new SmallerRoles(universe, List.copyOf(candidates));
    }

    /** A role that the tenant defines. */
    Optional<Candidate> role(RoleDefinitionId id) {
        return candidates.stream()
                .filter(candidate -> candidate.power().role().id().equals(id))
                .findFirst();
    }

    /** How many actions a role allows that leave a record in the directory's audit. */
    int audited(Candidate role) {
        return universe.audited(role.allowed());
    }

    /** What would have been enough in place of a role. */
    Optional<Advice.Smaller> instead(Candidate present, Collection<Need> needs) {
        List<Candidate> possible = candidates.stream()
                .filter(candidate -> !candidate
                        .power()
                        .role()
                        .id()
                        .equals(present.power().role().id()))
                .filter(candidate ->
                        !NOT_FOR_PEOPLE.contains(candidate.power().role().id()))
                .filter(candidate -> candidate.tier().compareTo(present.tier()) >= 0)
                .filter(candidate -> candidate.size().compareTo(present.size()) < 0)
                .toList();
        List<Candidate> builtIn = possible.stream().filter(Candidate::builtIn).toList();
        List<Candidate> own = possible.stream().filter(one -> !one.builtIn()).toList();
        return single(builtIn, present, needs)
                .or(() -> single(own, present, needs))
                .or(() -> pair(builtIn, present, needs));
    }

    private static Optional<Advice.Smaller> single(List<Candidate> among, Candidate present, Collection<Need> needs) {
        return among.stream()
                .filter(candidate -> needs.stream().allMatch(candidate.power()::allows))
                .findFirst()
                .map(candidate -> smaller(List.of(candidate), candidate.size(), present));
    }

    private Optional<Advice.Smaller> pair(List<Candidate> among, Candidate present, Collection<Need> needs) {
        List<Candidate> useful = among.stream()
                .filter(candidate -> needs.stream().anyMatch(candidate.power()::allows))
                .toList();
        Optional<Advice.Smaller> best = Optional.empty();
        Universe.Size least = present.size();
        for (int i = 0; i < useful.size(); i++) {
            for (int j = i + 1; j < useful.size(); j++) {
                Candidate one = useful.get(i);
                Candidate other = useful.get(j);
                if (needs.stream()
                        .allMatch(need ->
                                one.power().allows(need) || other.power().allows(need))) {
                    BitSet both = (BitSet) one.allowed().clone();
                    both.or(other.allowed());
                    Universe.Size size = universe.size(both);
                    if (size.compareTo(least) < 0) {
                        least = size;
                        best = Optional.of(smaller(List.of(one, other), size, present));
                    }
                }
            }
        }
        return best;
    }

    private static Advice.Smaller smaller(List<Candidate> roles, Universe.Size size, Candidate present) {
        return new Advice.Smaller(
                roles.stream()
                        .map(candidate -> candidate.power().role())
                        .map(role -> new Advice.Suggested(role.id(), role.name()))
                        .toList(),
                size.changes(),
                present.size().changes());
    }
}
