package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.Role;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads which roles are privileged, or not, other than the catalogue says. */
final class RolesReader {
    private static final String PATH = "privilegedRoles";

    private final RoleCatalogue catalogue;
    private final Problems problems;

    RolesReader(RoleCatalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
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
                        .forEach(item -> role(item, key).ifPresent(role -> roles.putIfAbsent(role, item))));
        return roles;
    }

    private Optional<RoleDefinitionId> role(Node node, String key) {
        return Scalars.text(node, "an entry of " + PATH + "." + key, ConfigType.ROLES, problems)
                .flatMap(text -> {
                    var role = ObjectId.parse(text).map(RoleDefinitionId::new).or(() -> byName(text));
                    if (role.isEmpty() && !problems.isFull()) {
                        unknown(text, node);
                    }
                    return role;
                });
    }

    /** Entra's role of this name, or else Azure's: Entra's "Security Reader" hides Azure's, which has its id. */
    private Optional<RoleDefinitionId> byName(String name) {
        return catalogue
                .role(name, RoleSystem.ENTRA)
                .or(() -> catalogue.role(name, RoleSystem.AZURE))
                .map(Role::id);
    }

    private void unknown(String text, Node node) {
        var names = catalogue.roles().stream()
                .flatMap(role -> catalogue.names(role.id()).stream())
                .toList();
        var remedy = Suggestion.of(text, names)
                .map(near -> "did you mean " + Quoted.of(near) + "?")
                .orElse("a role of your own goes here with its template id");
        var message = "there is no built-in role " + Quoted.of(text);
        problems.add(Code.UNKNOWN_ROLE, problems.origin(node), message, "a role's name or template id", remedy);
    }

    private String name(RoleDefinitionId id) {
        return Quoted.of(catalogue.role(id).map(Role::name).orElseGet(id::toString));
    }
}
