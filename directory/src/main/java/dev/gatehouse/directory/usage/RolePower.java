package dev.gatehouse.directory.usage;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.tenant.RoleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a role allows. */
final class RolePower {
    /** The two roles that may change anybody, whatever he holds: Microsoft's "Who can perform sensitive actions". */
    private static final Set<RoleDefinitionId> OVER_ADMINISTRATORS = Set.of(
            RoleDefinitionId.of("62e90394-69f5-4237-9190-012177145e10"),
            RoleDefinitionId.of("7be44c8a-adaf-4e2a-84d6-ab2649e08a13"));

    /** What nearly every role allows, and what does not matter here. */
    private static final Set<String> INCIDENTAL = Set.of(
            "microsoft.azure.servicehealth",
            "microsoft.azure.supporttickets",
            "microsoft.office365.servicehealth",
            "microsoft.office365.supporttickets",
            "microsoft.office365.messagecenter",
            "microsoft.office365.webportal");

    private final RoleDefinition role;
    private final List<ActionPattern> allowed;
    private final List<ActionPattern> excluded;

    RolePower(RoleDefinition role) {
        this.role = role;
        this.allowed = patterns(role.allowed());
        this.excluded = patterns(role.excluded());
    }

    RoleDefinition role() {
        return role;
    }

    /** What its definition says that it allows. */
    List<ActionPattern> allowed() {
        return allowed;
    }

    boolean allows(ActionPattern action) {
        return allowed.stream().anyMatch(pattern -> pattern.covers(action))
                && excluded.stream().noneMatch(pattern -> pattern.covers(action));
    }

    /** Whether it certainly allows what is needed. */
    boolean allows(Need need) {
        return (!need.overAdministrator() || OVER_ADMINISTRATORS.contains(role.id()))
                && action(need).isPresent();
    }

    /** The first of the needed actions that it allows. */
    Optional<ActionPattern> action(Need need) {
        return need.anyOf().stream().filter(this::allows).findFirst();
    }

    /** The first of the alternatives that it allows. */
    Optional<Need> choose(List<Need> alternatives) {
        return alternatives.stream().filter(need -> action(need).isPresent()).findFirst();
    }

    /** The services beside the directory in which it may change something: the directory's audit tells nothing of them. */
    SortedSet<String> elsewhere() {
        SortedSet<String> services = new TreeSet<>();
        for (ActionPattern pattern : allowed) {
            if (!pattern.ofDirectory() && !pattern.reads() && !INCIDENTAL.contains(pattern.namespace())) {
                services.add(pattern.namespace());
            }
        }
        return services;
    }

    private static List<ActionPattern> patterns(Collection<String> names) {
        return names.stream().sorted().map(ActionPattern::of).toList();
    }
}
