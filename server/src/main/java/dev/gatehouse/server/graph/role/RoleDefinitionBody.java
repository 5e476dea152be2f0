package dev.gatehouse.server.graph.role;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how somebody wants a role to be. What only Gatehouse says of it can be sent along, as SDKs do, where it is true. */
final class RoleDefinitionBody {
    private static final Set<String> KNOWN = Set.of(
            "@odata.type",
            "@odata.context",
            "id",
            "displayName",
            "description",
            "isBuiltIn",
            "isEnabled",
            "isPrivileged",
            "templateId",
            "version",
            "resourceScopes",
            "rolePermissions",
            "inheritsPermissionsFrom");
    private static final Set<String> PERMISSION =
            Set.of("@odata.type", "allowedResourceActions", "condition", "excludedResourceActions");

    private RoleDefinitionBody() {}

    /** The id that somebody chose for a new role; empty where he chose none. */
    static Optional<RoleDefinitionId> template(JsonNode body) {
        JsonNode found = body.path("templateId");
        if (found.isMissingNode() || found.isNull()) {
            return Optional.empty();
        }
        return Optional.of(Optional.of(found)
                .filter(JsonNode::isTextual)
                .flatMap(text -> ObjectId.parse(text.asText()))
                .map(RoleDefinitionId::new)
                .orElseThrow(() -> invalid("templateId must be a GUID, or left out.")));
    }

    /** A new role. */
    static CustomRole create(JsonNode body, RoleDefinitionId id) {
        if (body.hasNonNull("id")) {
            throw invalid("id cannot be chosen; leave it out, or choose templateId.");
        }
        for (String needed : Set.of("displayName", "rolePermissions", "isEnabled")) {
            if (!body.hasNonNull(needed)) {
                throw invalid(needed + " is required.");
            }
        }
        return change(body, CustomRole.named(id, ""));
    }

    /** The same role, otherwise; whatever is not said stays as it is. */
    static CustomRole change(JsonNode body, CustomRole before) {
        known(body, KNOWN, "unifiedRoleDefinition");
        same(body, "id", before.id());
        same(body, "templateId", before.id());
        if (body.path("isBuiltIn").asBoolean(false)) {
            throw invalid("isBuiltIn is false of a role that the tenant makes.");
        }
        scopes(body.path("resourceScopes"));
        if (isSaid(body.path("inheritsPermissionsFrom"))) {
            throw invalid("inheritsPermissionsFrom is not supported; leave it out.");
        }
        return new CustomRole(
                before.id(),
                text(body, "displayName", before.name()),
                text(body, "description", before.description()),
                truth(body.path("isEnabled"), before.enabled()),
                allowed(body.path("rolePermissions"), before.allowed()),
                text(body, "version", before.label()),
                before.version());
    }

    private static void known(JsonNode body, Set<String> names, String type) {
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (!names.contains(member.getKey())) {
                throw invalid("The property '" + member.getKey().replaceAll("[^\\w@.]", "?")
                        + "' does not exist on type 'microsoft.graph." + type + "'.");
            }
        }
    }

    private static void same(JsonNode body, String name, RoleDefinitionId id) {
        JsonNode found = body.path(name);
        if (!found.isMissingNode() && !found.isNull() && !found.asText().equalsIgnoreCase(id.toString())) {
            throw invalid(name + " of a role cannot be changed.");
        }
    }

    /** Whether a list is anything but left out, null or empty. */
    private static boolean isSaid(JsonNode list) {
        return !list.isMissingNode() && !list.isNull() && !(list.isArray() && list.isEmpty());
    }

    private static void scopes(JsonNode scopes) {
        if (scopes.isMissingNode() || scopes.isNull()) {
            return;
        }
        if (!scopes.isArray() || scopes.size() != 1 || !scopes.get(0).asText().equals("/")) {
            throw invalid("resourceScopes must be [\"/\"], or left out: an assignment says where it holds.");
        }
    }

    private static String text(JsonNode body, String name, String otherwise) {
        JsonNode found = body.path(name);
        if (found.isMissingNode()) {
            return otherwise;
        }
        if (found.isNull() && !name.equals("displayName")) {
            return "";
        }
        return Tree.text(body, name).orElseThrow(() -> invalid(name + " must be a text."));
    }

    private static boolean truth(JsonNode found, boolean otherwise) {
        if (found.isMissingNode()) {
            return otherwise;
        }
        if (!found.isBoolean()) {
            throw invalid("isEnabled must be true or false.");
        }
        return found.asBoolean();
    }

    private static Set<String> allowed(JsonNode permissions, Set<String> otherwise) {
        if (permissions.isMissingNode()) {
            return otherwise;
        }
        if (!permissions.isArray()) {
            throw invalid("rolePermissions must be a list.");
        }
        Set<String> all = new HashSet<>();
        for (JsonNode permission : permissions) {
            if (!permission.isObject()) {
                throw invalid("Each of rolePermissions must be an object with allowedResourceActions.");
            }
            known(permission, PERMISSION, "unifiedRolePermission");
            if (permission.hasNonNull("condition") || isSaid(permission.path("excludedResourceActions"))) {
                throw invalid("condition and excludedResourceActions are not supported; leave them out.");
            }
            actions(permission.path("allowedResourceActions"), all);
        }
        return all;
    }

    private static void actions(JsonNode actions, Set<String> all) {
        if (!actions.isArray()) {
            throw invalid("allowedResourceActions must be a list.");
        }
        for (JsonNode action : actions) {
            if (!action.isTextual()) {
                throw invalid("allowedResourceActions must be a list of texts.");
            }
            all.add(action.asText());
        }
    }

    private static GraphException invalid(String message) {
        return new GraphException(400, "Request_BadRequest", message);
    }
}
