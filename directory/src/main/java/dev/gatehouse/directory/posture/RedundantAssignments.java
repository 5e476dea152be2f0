package dev.gatehouse.directory.posture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Privileged roles that add nothing to what their holder has: what he may activate he has, or it is in another role. */
final class RedundantAssignments implements Check {
    private static final About ABOUT = new About(
            "redundant-assignments",
            "Privileged role that adds nothing",
            Area.ASSIGNMENTS,
            Severity.LOW,
            List.of(),
            "It makes reviews longer, and stays behind when the other is taken away.",
            PrivilegedUser.needs());

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<Holder> holders = Holder.privileged(tenant, baseline);
        Map<String, Finding> findings = new LinkedHashMap<>();
        holders.stream()
                .collect(groupingBy(Holder::principal, LinkedHashMap::new, toList()))
                .forEach((principal, roles) -> Stream.concat(
                                eligibleForWhatHeHas(principal, roles, tenant, baseline),
                                besideGlobalAdministrator(principal, roles, tenant, baseline))
                        .forEach(finding -> findings.putIfAbsent(finding.key(), finding)));
        return new Result(holders.size(), List.copyOf(findings.values()));
    }

    /** Each role that somebody may activate and has already; told once of a group that has it both ways. */
    private static Stream<Finding> eligibleForWhatHeHas(
            PrincipalId principal, List<Holder> roles, Tenant tenant, Baseline baseline) {
        List<Finding> findings = new ArrayList<>();
        for (Holder eligible : roles) {
            roles.stream()
                    .filter(standing -> contains(standing.assignment(), eligible.assignment(), tenant))
                    .findFirst()
                    .ifPresent(standing -> findings.add(both(principal, standing, eligible, tenant, baseline)));
        }
        return findings.stream();
    }

    private static boolean contains(Assignment standing, Assignment eligible, Tenant tenant) {
        return standing.isStanding()
                && eligible.isEligible()
                && standing.held().role().equals(eligible.held().role())
                && tenant.reaches(standing.held().scope(), eligible.held().scope());
    }

    private static Finding both(
            PrincipalId principal, Holder standing, Holder eligible, Tenant tenant, Baseline baseline) {
        RoleAssignment held = standing.assignment().held();
        boolean ofOne = held.principal().equals(eligible.assignment().held().principal());
        return new Finding(
                ABOUT,
                Subject.of(tenant, ofOne ? held.principal() : principal),
                Roles.words(eligible.assignment(), tenant, baseline),
                ofOne
                        ? "active without an end, and eligible too"
                        : "active without an end " + standing.by() + ", and eligible " + eligible.by(),
                "eligible alone",
                ABOUT.severity(),
                Roles.tier(eligible.assignment(), baseline),
                false,
                List.of(ofOne ? Requests.remove(standing.assignment()) : Requests.remove(standing)));
    }

    private static Stream<Finding> besideGlobalAdministrator(
            PrincipalId principal, List<Holder> roles, Tenant tenant, Baseline baseline) {
        return roles.stream()
                .filter(RedundantAssignments::isGlobalAdministrator)
                .map(global -> roles.stream()
                        .filter(other -> !isGlobalAdministrator(other))
                        .filter(other -> outlasts(global.assignment(), other.assignment()))
                        .toList())
                .filter(others -> !others.isEmpty())
                .map(others -> beside(principal, others, tenant, baseline));
    }

    private static boolean isGlobalAdministrator(Holder holder) {
        return holder.assignment().held().role().equals(WellKnown.GLOBAL_ADMINISTRATOR);
    }

    /** Whether the one is held in the same way and at least as long; what was activated ends by itself. */
    private static boolean outlasts(Assignment global, Assignment other) {
        return global.held().kind() == other.held().kind()
                && global.origin() == Assignment.Origin.ASSIGNED
                && other.origin() == Assignment.Origin.ASSIGNED
                && !global.held()
                        .validity()
                        .until()
                        .isBefore(other.held().validity().until());
    }

    private static Finding beside(PrincipalId principal, List<Holder> others, Tenant tenant, Baseline baseline) {
        String kind = others.getFirst().assignment().isEligible() ? "eligible" : "active";
        List<String> remedy = new ArrayList<>();
        remedy.add("Take Global Administrator from him where the other roles are enough for his work; else these:");
        others.stream().map(Requests::remove).distinct().forEach(remedy::add);
        return new Finding(
                ABOUT,
                Subject.of(tenant, principal),
                kind + " roles beside Global Administrator",
                Roles.words(others, tenant, baseline),
                "Global Administrator alone, which has all of their powers, or better these without it",
                ABOUT.severity(),
                Tier.CONTROL,
                false,
                remedy);
    }
}
