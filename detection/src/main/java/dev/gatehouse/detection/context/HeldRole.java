package dev.gatehouse.detection.context;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;
import java.util.Optional;

/**
 * A role as somebody holds it.
 *
 * @param name what the catalogue or, failing that, the log calls it
 * @param id its template id, where the log or the catalogue tells
 */
public record HeldRole(String name, Optional<RoleDefinitionId> id, Scope scope, AssignmentKind kind) {
    public HeldRole {
        requireNonNull(name, "name is null");
        requireNonNull(id, "id is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(kind, "kind is null");
    }
}
