package dev.gatehouse.server.graph.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.ResourceAction;
import dev.gatehouse.directory.Role;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RolePermissions;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.FixedSet;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles of the directory: those that are built in, then the tenant's own. */
public record RoleDefinitionSet(PimStation pim) implements EntitySet {
    private static final RolePermissions PERMISSIONS = RolePermissions.builtIn();

    /** What they are. */
    public static final EntityType TYPE = new EntityType(
                    "unifiedRoleDefinition",
                    Set.of(
                            "id",
                            "displayName",
                            "description",
                            "isBuiltIn",
                            "isEnabled",
                            "isPrivileged",
                            "templateId",
                            "version",
                            "resourceScopes",
                            "rolePermissions"))
            .within("rolePermissions", "allowedResourceActions", "excludedResourceActions", "condition");

    @Override
    public EntityType type() {
        return TYPE;
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        return new FixedSet(TYPE, all()).list(wanted);
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return new FixedSet(TYPE, all()).find(id);
    }

    private List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        RoleCatalogue.builtIn().roles().stream()
                .filter(role -> role.system() == RoleSystem.ENTRA)
                .forEach(role -> all.add(entity(role)));
        pim.settings().customRoles().forEach(role -> all.add(entity(role)));
        return all;
    }

    private static ObjectNode entity(Role role) {
        ObjectNode entity = entity(role.id().toString(), role.name(), true, role.privileged());
        permit(entity, PERMISSIONS.of(role.id()).stream().map(ResourceAction::name));
        return entity;
    }

    /**
     * One of the tenant's own: privileged unless all that it permits is to read what Microsoft does not label, by the rule that
     * {@link RoleCatalogue} has for the others.
     */
    public static ObjectNode entity(CustomRole role) {
        boolean privileged = !role.allowed().stream()
                .allMatch(name -> PERMISSIONS
                        .action(name)
                        .filter(ResourceAction::isHarmless)
                        .isPresent());
        ObjectNode entity = entity(role.id().toString(), role.name(), false, privileged);
        entity.set("description", Tree.textIfAny(role.description()));
        entity.put("isEnabled", role.enabled());
        entity.set("version", Tree.textIfAny(role.label()));
        permit(entity, role.allowed().stream());
        return entity;
    }

    private static void permit(ObjectNode entity, Stream<String> actions) {
        List<String> sorted = actions.sorted().toList();
        if (!sorted.isEmpty()) {
            ObjectNode permission = entity.withArray("rolePermissions").addObject();
            ArrayNode allowed = permission.putArray("allowedResourceActions");
            sorted.forEach(allowed::add);
            permission.putNull("condition");
        }
    }

    private static ObjectNode entity(String id, String name, boolean builtIn, boolean privileged) {
        ObjectNode entity = Tree.object();
        entity.put("id", id);
        entity.put("displayName", name);
        entity.putNull("description");
        entity.put("isBuiltIn", builtIn);
        entity.put("isEnabled", true);
        entity.put("isPrivileged", privileged);
        entity.put("templateId", id);
        entity.putNull("version");
        entity.putArray("resourceScopes").add("/");
        entity.putArray("rolePermissions");
        return entity;
    }

    /** The role that entities name. */
    public static Link link(PimStation pim) {
        return new Link(() -> TYPE, entities -> {
            Map<String, ObjectNode> byId = new RoleDefinitionSet(pim)
                    .all().stream()
                            .collect(Collectors.toMap(role -> role.path("id").asText(), Function.identity()));
            return entities.stream()
                    .map(entity -> Tree.text(entity, "roleDefinitionId")
                            .map(id -> byId.get(id.toLowerCase(Locale.ROOT)))
                            .<JsonNode>map(ObjectNode::deepCopy)
                            .orElseGet(Tree::none))
                    .toList();
        });
    }
}
