package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.directory.Role;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads which roles are privileged, or not, other than the catalogue says. */
final class RolesReader {
    private static final String PATH = "privilegedRoles";

    private final RoleCatalogue catalogue;
    private final Problems problems;
    private final RoleNames names;

    RolesReader(RoleCatalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.names = new RoleNames(catalogue, problems);
    }

    PrivilegedRoles read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.wrongType(node, PATH, ConfigType.SECTION, Scalars.kind(node));
            return PrivilegedRoles.NONE;
        }
        var section = Section.of(mapping, PATH, ConfigurationSchema.key(PATH).keys(), problems);
        var add = roles(section, "add");
        var remove = roles(section, "remove");
        remove.forEach((role, place) -> {
            if (add.containsKey(role)) {
                var message = "the role " + name(role) + " is both added and removed";
                problems.add(Code.CONTRADICTION, problems.origin(place), message, "one of them", "remove one of them");
            }
        });
        return new PrivilegedRoles(add.keySet(), remove.keySet());
    }

    private Map<RoleDefinitionId, Node> roles(Section section, String key) {
        var roles = new LinkedHashMap<RoleDefinitionId, Node>();
        section.get(key)
                .ifPresent(node -> Lists.of(node, PATH + "." + key, ConfigType.ROLES, problems)
                        .forEach(item -> names.role(item, "an entry of " + PATH + "." + key)
                                .ifPresent(role -> roles.putIfAbsent(role, item))));
        return roles;
    }

    private String name(RoleDefinitionId id) {
        return Quoted.of(catalogue.role(id).map(Role::name).orElseGet(id::toString));
    }
}
