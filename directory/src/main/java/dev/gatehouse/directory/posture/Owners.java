package dev.gatehouse.directory.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The owners of an Azure scope: who has the role Owner there or above, himself or by a group.
 *
 * @param at the scope
 * @param holders each owner once; a group only where the export does not have its members
 */
record Owners(Scope at, Set<PrincipalId> holders) {
    Owners {
        requireNonNull(at, "at is null");
        holders = Set.copyOf(holders);
    }

    /**
     * The owners of each scope, from resource groups up, at which an assignment that counts is made directly: many owners
     * of a management group are told once, and not again for each subscription in it.
     */
    static List<Owners> of(Tenant tenant, Predicate<Assignment> counts) {
        List<Holder> owners = Holder.of(tenant, RoleSystem.AZURE).stream()
                .filter(holder -> holder.assignment().held().role().equals(WellKnown.OWNER))
                .filter(holder -> counts.test(holder.assignment()))
                .toList();
        return owners.stream()
                .map(Owners::scope)
                .filter(scope -> !(scope instanceof AzureScope azure && azure.level() == AzureScope.Level.RESOURCE))
                .distinct()
                .sorted(Comparator.comparing(Scope::toString))
                .map(scope -> new Owners(scope, reaching(scope, owners, tenant)))
                .toList();
    }

    private String names(Tenant tenant) {
        return holders.stream().map(tenant::name).sorted().collect(Collectors.joining(", "));
    }

    private static Set<PrincipalId> reaching(Scope scope, List<Holder> owners, Tenant tenant) {
        return owners.stream()
                .filter(holder -> tenant.reaches(scope(holder), scope))
                .map(Holder::principal)
                .collect(Collectors.toSet());
    }

    private static Scope scope(Holder holder) {
        return holder.assignment().held().scope();
    }

    /** A finding where there are more than there should be. */
    List<Finding> beyond(int most, About about, String setting, Tenant tenant, Baseline baseline, List<String> remedy) {
        if (holders.size() <= most) {
            return List.of();
        }
        return List.of(new Finding(
                about,
                new Subject("scope", at.toString(), at.toString()),
                setting,
                holders.size() + ": " + names(tenant),
                "at most " + most,
                about.severity(),
                baseline.tiers().of(WellKnown.OWNER, baseline.roles()),
                false,
                remedy));
    }

    /** A request to PIM about somebody's assignment of Owner here, as {@code roleEligibilityScheduleRequests}. */
    String request(String collection, String type) {
        return "PUT " + Arm.at(Arm.below(at, "Microsoft.Authorization/" + collection + "/{new id}"), "2020-10-01")
                + " {\"properties\": {\"principalId\": \"...\", \"roleDefinitionId\": \""
                + Arm.below(at, "Microsoft.Authorization/roleDefinitions/" + WellKnown.OWNER)
                + "\", \"requestType\": \"" + type + "\"}}";
    }
}
