package dev.gatehouse.server.grant;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.state.Slice;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles of the embedded directory as those who look for doubles see them. Azure has none of the tenant's own there; what roles that
 * are built in permit is not kept, so that a role is the double of one of them by its name only.
 */
final class KnownRoles {
    private KnownRoles() {}

    /** All of them. */
    static List<RoleDefinition> of(Slice world) {
        Stream<RoleDefinition> builtIn = RoleCatalogue.builtIn().roles().stream()
                .map(role -> new RoleDefinition(role.id(), role.name(), role.system(), true, Set.of(), Set.of()));
        return Stream.concat(builtIn, world.definitions().values().stream().map(KnownRoles::own))
                .toList();
    }

    private static RoleDefinition own(CustomRole role) {
        Set<String> allowed = role.allowed().stream()
                .map(action -> action.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new RoleDefinition(role.id(), role.name(), RoleSystem.ENTRA, false, allowed, Set.of());
    }
}
