package dev.gatehouse.directory;

import static java.util.Objects.requireNonNull;

/**
 * Identifies a role by the id of its template. For a built-in role it is the same in every tenant and in every log; for a
 * custom role it is the tenant's own.
 */
public record RoleDefinitionId(ObjectId value) {
    public RoleDefinitionId {
        requireNonNull(value, "value is null");
    }

    /** The role with this template id; throws where the text is none. */
    public static RoleDefinitionId of(String text) {
        return new RoleDefinitionId(ObjectId.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
