package dev.gatehouse.server.graph.pim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Tree;
import java.util.Optional;
import java.util.Set;

/** What a role reaches, as an object. */
final class Scopes {
    private static final EntityType TYPE =
            new EntityType("directoryObject", Set.of("id", "displayName")).derived("administrativeUnit");

    /** The administrative unit or the object that a role reaches; nothing for the whole directory. */
    static final Link LINK = new Link(
            () -> TYPE,
            entities -> entities.stream()
                    .map(entity -> Tree.text(entity, "directoryScopeId")
                            .flatMap(DirectoryScope::parse)
                            .flatMap(Scopes::of)
                            .<JsonNode>map(found -> found)
                            .orElseGet(Tree::none))
                    .toList());

    /** Scopes of applications, which there are none of. */
    static final Link NOTHING = new Link(
            () -> TYPE, entities -> entities.stream().map(_ -> Tree.none()).toList());

    private Scopes() {}

    private static Optional<ObjectNode> of(DirectoryScope scope) {
        return switch (scope) {
            case DirectoryScope.Whole _ -> Optional.empty();
            case DirectoryScope.AdministrativeUnit unit ->
                Optional.of(Tree.object()
                        .put("@odata.type", "#microsoft.graph.administrativeUnit")
                        .put("id", unit.id().toString())
                        .putNull("displayName"));
            case DirectoryScope.One one ->
                Optional.of(Tree.object()
                        .put("@odata.type", "#microsoft.graph.directoryObject")
                        .put("id", one.id().toString())
                        .putNull("displayName"));
        };
    }
}
