package dev.gatehouse.connect.export;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Principal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds principals and roles of the directory by their names, in any case. */
final class CsvNames {
    private final Map<String, Set<String>> principals = new HashMap<>();
    private final Map<String, Set<String>> roles = new HashMap<>();

    CsvNames(Gathered gathered) {
        gathered.users.values().forEach(user -> {
            principal(user.name(), user);
            principal(user.displayName(), user);
        });
        gathered.groups.values().forEach(group -> principal(group.name(), group));
        gathered.servicePrincipals.values().forEach(one -> principal(one.name(), one));
        RoleCatalogue.builtIn().roles().stream()
                .filter(role -> role.system() == RoleSystem.ENTRA)
                .forEach(role -> put(roles, role.name(), role.id().toString()));
        gathered.roles.stream()
                .filter(role -> role.system() == RoleSystem.ENTRA)
                .forEach(role -> put(roles, role.name(), role.id().toString()));
    }

    private void principal(String name, Principal one) {
        put(principals, name, one.id().toString());
    }

    private static void put(Map<String, Set<String>> names, String name, String id) {
        names.computeIfAbsent(key(name), any -> new HashSet<>()).add(id);
    }

    /** The id of the only principal of this name; empty where there is none, or several. */
    Optional<String> principal(String name) {
        return only(principals.getOrDefault(key(name), Set.of()));
    }

    /** The same of a role. */
    Optional<String> role(String name) {
        return only(roles.getOrDefault(key(name), Set.of()));
    }

    private static Optional<String> only(Set<String> ids) {
        return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
