package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Application;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Owners of applications with power over the tenant who have no such power themselves. */
final class ApplicationOwners implements Check {
    private static final About ABOUT = new About(
            "owners-of-powerful-applications",
            "Owner of an application that is more powerful than he is",
            Area.APPLICATIONS,
            Severity.HIGH,
            List.of(),
            "An owner can add a credential to the application and act as it. So he can give himself what the application can"
                    + " give, and whoever takes over his account can too.",
            PrivilegedUser.needs(
                    Dataset.SERVICE_PRINCIPALS,
                    Dataset.SERVICE_PRINCIPAL_OWNERS,
                    Dataset.APP_ROLES,
                    Dataset.APPLICATIONS,
                    Dataset.APPLICATION_OWNERS));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        Map<PrincipalId, Set<String>> powers = powers(tenant, baseline);
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (ServicePrincipal owned : tenant.servicePrincipals()) {
            if (powers.containsKey(owned.id())) {
                Set<PrincipalId> owners = owners(owned, tenant);
                examined += owners.size();
                owners.stream()
                        .filter(owner -> !powers.containsKey(owner))
                        .map(owner -> finding(owner, owned, powers.getOrDefault(owned.id(), Set.of()), tenant))
                        .forEach(findings::add);
            }
        }
        return new Result(examined, findings);
    }

    /** Who has power over the tenant, by roles of the control plane over all of it or by permissions, and what gives it. */
    private static Map<PrincipalId, Set<String>> powers(Tenant tenant, Baseline baseline) {
        Map<PrincipalId, Set<String>> powers = new HashMap<>();
        for (Holder holder : Holder.of(tenant, RoleSystem.ENTRA)) {
            if (Roles.isOverAll(holder.assignment()) && Roles.tier(holder.assignment(), baseline) == Tier.CONTROL) {
                powers.computeIfAbsent(holder.principal(), any -> new TreeSet<>())
                        .add("has the role " + Roles.words(holder.assignment(), tenant, baseline));
            }
        }
        for (ServicePrincipal one : tenant.servicePrincipals()) {
            for (String permission : one.permissions()) {
                PowerfulPermissions.power(permission)
                        .ifPresent(power -> powers.computeIfAbsent(one.id(), any -> new TreeSet<>())
                                .add(power + " (" + permission + ")"));
            }
        }
        return powers;
    }

    /** The owners of a service principal and of its application: either can add a credential. */
    private static Set<PrincipalId> owners(ServicePrincipal owned, Tenant tenant) {
        Set<PrincipalId> owners = new LinkedHashSet<>(owned.owners());
        application(owned, tenant).ifPresent(application -> owners.addAll(application.owners()));
        return owners;
    }

    private static Optional<Application> application(ServicePrincipal owned, Tenant tenant) {
        return owned.application().flatMap(tenant::application);
    }

    private static Finding finding(PrincipalId owner, ServicePrincipal owned, Set<String> powers, Tenant tenant) {
        List<String> remedy = new ArrayList<>();
        if (owned.owners().contains(owner)) {
            remedy.add(Requests.removeOwner(owned, owner));
        }
        application(owned, tenant)
                .filter(application -> application.owners().contains(owner))
                .ifPresent(application -> remedy.add(Requests.removeOwner(application, owner)));
        return new Finding(
                ABOUT,
                Subject.of(tenant, owner),
                "owner of " + owned.name() + " (" + owned.id() + ")",
                "the application " + String.join(", ", powers),
                "owned by nobody, or by those who have such power already",
                ABOUT.severity(),
                Tier.CONTROL,
                false,
                remedy);
    }
}
