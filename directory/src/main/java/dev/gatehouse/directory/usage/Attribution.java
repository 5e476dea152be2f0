package dev.gatehouse.directory.usage;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says for each deed by which of the active roles it was done: by every one that allows it, since the log does not tell. A
 * role of which it is not known what it allows may be any deed's.
 */
final class Attribution {
    private static final List<ActionPattern> SENSITIVE = List.of(
            ActionPattern.of("microsoft.directory/users/password/update"),
            ActionPattern.of("microsoft.directory/users/invalidateAllRefreshTokens"),
            ActionPattern.of("microsoft.directory/users/userPrincipalName/update"),
            ActionPattern.of("microsoft.directory/users/delete"),
            ActionPattern.of("microsoft.directory/users/restore"),
            ActionPattern.of("microsoft.directory/users/disable"),
            ActionPattern.of("microsoft.directory/users/enable"),
            ActionPattern.of("microsoft.directory/users/strongAuthentication/update"),
            ActionPattern.of("microsoft.directory/users/authenticationMethods/allProperties/allTasks"));

    private static final Comparator<Usage.Beyond> ORDER = Comparator.comparing(
                    (Usage.Beyond beyond) -> beyond.principal().value())
            .thenComparing(Usage.Beyond::count, Comparator.reverseOrder())
            .thenComparing(Usage.Beyond::operation);

    private final OperationActions operations;
    private final Function<RoleDefinitionId, Optional<RolePower>> powers;
    private final Predicate<PrincipalId> administrators;
    private final Map<PrincipalId, Map<RoleDefinitionId, Tally>> tallies = new LinkedHashMap<>();
    private final Map<PrincipalId, Map<String, Usage.Beyond>> beyond = new HashMap<>();
    private int ordinary;

    /**
     * The deeds in these elevations.
     *
     * @param powers what a role allows, where that is known
     * @param administrators who holds a role
     */
    Attribution(
            OperationActions operations,
            Function<RoleDefinitionId, Optional<RolePower>> powers,
            Predicate<PrincipalId> administrators,
            Collection<Elevation> elevations) {
        this.operations = operations;
        this.powers = powers;
        this.administrators = administrators;
        elevations.forEach(elevation -> tallies.computeIfAbsent(elevation.principal(), any -> new LinkedHashMap<>())
                .computeIfAbsent(elevation.role(), any -> new Tally())
                .add(elevation));
    }

    /** Takes a deed. */
    void take(Deed deed) {
        Map<RoleDefinitionId, Tally> active = new LinkedHashMap<>();
        tallies.getOrDefault(deed.principal(), Map.of()).forEach((role, tally) -> {
            if (tally.covers(deed.at())) {
                active.put(role, tally);
            }
        });
        if (active.isEmpty()) {
            return;
        }
        Optional<List<Need>> alternatives = operations.needs(deed.operation());
        if (alternatives.isEmpty()) {
            active.values().forEach(tally -> tally.unknown(deed));
        } else if (alternatives.get().isEmpty()) {
            ordinary++;
        } else {
            attribute(deed, alternatives.get(), active);
        }
    }

    private void attribute(Deed deed, List<Need> alternatives, Map<RoleDefinitionId, Tally> active) {
        boolean allowed = false;
        for (Map.Entry<RoleDefinitionId, Tally> role : active.entrySet()) {
            Optional<RolePower> power = powers.apply(role.getKey());
            Optional<Need> need =
                    power.isPresent() ? power.get().choose(alternatives) : Optional.of(alternatives.getFirst());
            need.ifPresent(chosen -> role.getValue().done(deed, told(chosen, deed)));
            allowed |= need.isPresent();
        }
        if (!allowed) {
            Operation operation = deed.operation();
            List<String> usual = Tally.names(alternatives.getFirst().anyOf());
            beyond.computeIfAbsent(deed.principal(), any -> new HashMap<>())
                    .merge(
                            operation.key(),
                            new Usage.Beyond(deed.principal(), operation.name(), 1, usual),
                            (one, other) -> one.plus(other.count()));
        }
    }

    /** What was done to somebody who holds a role, and would let one act as him, most roles may not. */
    private Need told(Need need, Deed deed) {
        boolean sensitive =
                need.anyOf().stream().anyMatch(action -> SENSITIVE.stream().anyMatch(one -> one.covers(action)));
        return sensitive && deed.targets().stream().anyMatch(administrators) ? need.withAdministrator() : need;
    }

    /** What was counted, per person and role. */
    Map<PrincipalId, Map<RoleDefinitionId, Tally>> tallies() {
        return tallies;
    }

    /** What no active role allows. */
    List<Usage.Beyond> beyond() {
        List<Usage.Beyond> all = new ArrayList<>();
        beyond.values().forEach(ofOne -> all.addAll(ofOne.values()));
        all.sort(ORDER);
        return all;
    }

    /** How many deeds need no role. */
    int ordinary() {
        return ordinary;
    }
}
