package dev.gatehouse.detection.config;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.Role;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads which role is meant: by its name, of today or of once, or by its template id. */
final class RoleNames {
    private final RoleCatalogue catalogue;
    private final Problems problems;

    RoleNames(RoleCatalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    Optional<RoleDefinitionId> role(Node node, String path) {
        return Scalars.text(node, path, ConfigType.ROLES, problems).flatMap(text -> {
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
}
