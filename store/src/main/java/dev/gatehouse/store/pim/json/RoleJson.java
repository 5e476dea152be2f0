package dev.gatehouse.store.pim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.CustomRole;
import java.util.HashSet;

/** Roles of the tenant's own. */
final class RoleJson {
    private RoleJson() {}

    static ObjectNode write(CustomRole role, ObjectNode into) {
        into.put("id", role.id().toString())
                .put("name", role.name())
                .put("description", role.description())
                .put("enabled", role.enabled())
                .put("label", role.label())
                .put("version", role.version());
        ArrayNode allowed = into.putArray("allowed");
        role.allowed().stream().sorted().forEach(allowed::add);
        return into;
    }

    static CustomRole read(Strict from) {
        return new CustomRole(
                RoleDefinitionId.of(from.text("id")),
                from.text("name"),
                from.text("description"),
                from.flag("enabled"),
                new HashSet<>(from.texts("allowed")),
                from.text("label"),
                from.number("version"));
    }
}
