package dev.gatehouse.directory.usage;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.posture.Tiers;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.directory.tenant.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what people did while roles were active against what the roles allow. */
public final class UsageAnalysis {
    private static final Comparator<RoleUsage> ORDER = Comparator.comparing(RoleUsage::tier)
            .thenComparing(RoleUsage::roleName)
            .thenComparing(usage -> usage.role().value())
            .thenComparing(usage -> usage.principal().value());

    private final Tenant tenant;
    private final RoleCatalogue catalogue;
    private final Tiers tiers;
    private final SmallerRoles roles;
    private final Map<RoleDefinitionId, Optional<SmallerRoles.Candidate>> known = new HashMap<>();

    private UsageAnalysis(Tenant tenant, RoleCatalogue catalogue, Tiers tiers) {
        this.tenant = tenant;
        this.catalogue = catalogue;
        this.tiers = tiers;
        this.roles = SmallerRoles.of(tenant, catalogue, tiers, OperationActions.builtIn());
    }

    /**
     * The usage of roles. It does not depend on the order of elevations or deeds.
     *
     * @param elevations of roles of the directory
     * @param deeds of anybody; those outside all elevations do not count
     */
    public static Usage of(
            Tenant tenant, RoleCatalogue catalogue, Tiers tiers, List<Elevation> elevations, List<Deed> deeds) {
        return new UsageAnalysis(tenant, catalogue, tiers).run(elevations, deeds);
    }

    private Usage run(List<Elevation> elevations, List<Deed> deeds) {
        Set<PrincipalId> administrators = administrators();
        Attribution attribution = new Attribution(
                OperationActions.builtIn(),
                role -> candidate(role).map(SmallerRoles.Candidate::power),
                administrators::contains,
                elevations);
        deeds.forEach(attribution::take);
        List<RoleUsage> usages = new ArrayList<>();
        attribution
                .tallies()
                .forEach((principal, ofOne) ->
                        ofOne.forEach((role, tally) -> usages.add(usage(principal, role, tally))));
        usages.sort(ORDER);
        return new Usage(usages, attribution.beyond(), attribution.ordinary(), tenant.has(Dataset.ROLE_DEFINITIONS));
    }

    private Optional<SmallerRoles.Candidate> candidate(RoleDefinitionId role) {
        return known.computeIfAbsent(role, roles::role);
    }

    /** Everybody who holds a role of the directory, or may activate one, as the export says; members of groups too. */
    private Set<PrincipalId> administrators() {
        Set<PrincipalId> holders = new HashSet<>();
        for (Assignment assignment : tenant.assignments(RoleSystem.ENTRA)) {
            PrincipalId holder = assignment.held().principal();
            holders.add(holder);
            if (tenant.principal(holder).orElse(null) instanceof Group group) {
                holders.addAll(tenant.members(group));
            }
        }
        return holders;
    }

    private RoleUsage usage(PrincipalId principal, RoleDefinitionId role, Tally tally) {
        Optional<SmallerRoles.Candidate> candidate = candidate(role);
        Optional<Duration> setting = tenant.policy(role, DirectoryScope.WHOLE)
                .flatMap(policy -> policy.activation().longest());
        return new RoleUsage(
                principal,
                role,
                tenant.role(role)
                        .map(RoleDefinition::name)
                        .orElseGet(() -> catalogue.judge(role).role()),
                tiers.of(role, catalogue),
                Timings.of(tally.used(), setting),
                tally.done(),
                tally.unknown(),
                candidate.map(present -> share(present, tally.needs())),
                advice(candidate, tally),
                candidate
                        .map(present -> present.power().elsewhere())
                        .map(Set::<String>copyOf)
                        .orElse(Set.of()));
    }

    private RoleUsage.Share share(SmallerRoles.Candidate present, Collection<Need> needs) {
        Set<ActionPattern> used = needs.stream()
                .flatMap(need -> present.power().action(need).stream())
                .collect(Collectors.toSet());
        return new RoleUsage.Share(used.size(), roles.audited(present));
    }

    private Advice advice(Optional<SmallerRoles.Candidate> candidate, Tally tally) {
        if (candidate.isEmpty()) {
            return new Advice.Untold(
                    tenant.has(Dataset.ROLE_DEFINITIONS) ? Advice.Reason.NOT_DEFINED : Advice.Reason.NO_DEFINITIONS);
        }
        SmallerRoles.Candidate present = candidate.get();
        if (!tally.needs().isEmpty()) {
            return roles.instead(present, tally.needs())
                    .<Advice>map(smaller -> smaller)
                    .orElseGet(Advice.Least::new);
        }
        if (!tally.unknown().isEmpty()) {
            return new Advice.Untold(Advice.Reason.UNKNOWN_OPERATIONS);
        }
        if (!present.power().elsewhere().isEmpty()) {
            return new Advice.Untold(Advice.Reason.ELSEWHERE);
        }
        return roles.audited(present) == 0 ? new Advice.Untold(Advice.Reason.READING) : new Advice.Unused();
    }
}
