package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.Collection;
import java.util.stream.Collectors;

/** What checks say of roles that somebody holds. */
final class Roles {
    private Roles() {}

    /** The most powerful tier among them. */
    static Tier tier(Collection<Holder> holders, Baseline baseline) {
        return holders.stream()
                .map(holder -> tier(holder.assignment(), baseline))
                .reduce(Tier.WORKLOAD, Tier::and);
    }

    static Tier tier(Assignment assignment, Baseline baseline) {
        return baseline.tiers().of(assignment.held().role(), baseline.roles());
    }

    /** What the tenant calls a role, or else what everybody calls it. */
    static String name(RoleDefinitionId role, Tenant tenant, Baseline baseline) {
        return tenant.role(role)
                .map(RoleDefinition::name)
                .orElseGet(() -> baseline.roles().judge(role).role());
    }

    /** The role, with its scope where that is not the whole directory. */
    static String words(Assignment assignment, Tenant tenant, Baseline baseline) {
        String name = name(assignment.held().role(), tenant, baseline);
        return isOverAll(assignment)
                ? name
                : name + " over " + assignment.held().scope();
    }

    /** The roles, each once, with commas between. */
    static String words(Collection<Holder> holders, Tenant tenant, Baseline baseline) {
        return holders.stream()
                .map(holder -> words(holder.assignment(), tenant, baseline))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whether it is held over the whole directory. */
    static boolean isOverAll(Assignment assignment) {
        return assignment.held().scope().equals(DirectoryScope.WHOLE);
    }
}
