package dev.gatehouse.server.graph.arm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.arm.ArmMembers.Kind;
import dev.gatehouse.server.graph.policy.Modified;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Policies of roles at a scope. */
record ArmPolicies(PimStation pim) {
    static final String POLICIES = "roleManagementPolicies";
    static final String ASSIGNMENTS = "roleManagementPolicyAssignments";

    private static final String CODE = "InvalidPolicy";
    private static final ArmMembers AROUND = ArmMembers.around(CODE);
    /** What is only read may be sent as it was read. */
    private static final ArmMembers KNOWN = new ArmMembers(
            CODE,
            Map.of(
                    "rules",
                    Kind.LIST,
                    "scope",
                    Kind.TEXT,
                    "displayName",
                    Kind.TEXT,
                    "description",
                    Kind.TEXT,
                    "isOrganizationDefault",
                    Kind.TRUTH,
                    "lastModifiedBy",
                    Kind.OBJECT,
                    "lastModifiedDateTime",
                    Kind.TEXT,
                    "effectiveRules",
                    Kind.LIST,
                    "policyProperties",
                    Kind.OBJECT));

    /** The roles that there are. */
    static Stream<dev.gatehouse.directory.Role> roles() {
        return RoleCatalogue.builtIn().roles().stream().filter(role -> role.system() == RoleSystem.AZURE);
    }

    /** The setting of a role at a scope. */
    RoleSetting setting(RoleDefinitionId role, AzureScope scope) {
        return pim.settings().setting(new SettingKey.OfRole(role, scope));
    }

    /** The role whose policy, or whose policy's assignment, has a name at a scope. */
    static Optional<RoleDefinitionId> role(String name, AzureScope scope) {
        String policy = name.contains("_") ? name.substring(0, name.indexOf('_')) : name;
        return roles().map(dev.gatehouse.directory.Role::id)
                .filter(role -> name(role, scope).equalsIgnoreCase(policy))
                .findFirst();
    }

    private static String name(RoleDefinitionId role, AzureScope scope) {
        return UUID.nameUUIDFromBytes((scope.path() + " " + role).getBytes(UTF_8))
                .toString();
    }

    /** The rules of a body that changes a policy, in which there is nothing that would be passed over. */
    static JsonNode rules(JsonNode body) {
        AROUND.check(body, "");
        JsonNode properties = body.path("properties");
        KNOWN.check(properties, "properties/");
        if (properties.hasNonNull("displayName") || properties.hasNonNull("description")) {
            throw new GraphException(400, CODE, "A policy has no displayName and no description; leave them out.");
        }
        return properties.path("rules");
    }

    /** A policy. */
    ObjectNode policy(RoleDefinitionId role, AzureScope scope) {
        RoleSetting setting = setting(role, scope);
        String name = name(role, scope);
        ObjectNode entity = Tree.object();
        ObjectNode properties = entity.putObject("properties");
        properties.put("scope", scope.path());
        properties.putNull("displayName");
        properties.put("isOrganizationDefault", setting.version() == 0);
        Modified.put(pim, setting, properties);
        properties.set("rules", ArmRules.of(setting));
        properties.set("effectiveRules", ArmRules.of(setting));
        entity.put("id", ArmScope.id(scope, POLICIES, name));
        entity.put("name", name);
        entity.put("type", ArmScope.type(POLICIES));
        return entity;
    }

    /** Its assignment to its role. */
    ObjectNode assignment(RoleDefinitionId role, AzureScope scope) {
        String policy = name(role, scope);
        String name = policy + "_" + role;
        ObjectNode entity = Tree.object();
        ObjectNode properties = entity.putObject("properties");
        properties.put("scope", scope.path());
        properties.put("roleDefinitionId", ArmEntity.roleId(role, scope));
        properties.put("policyId", ArmScope.id(scope, POLICIES, policy));
        properties.set("effectiveRules", ArmRules.of(setting(role, scope)));
        entity.put("id", ArmScope.id(scope, ASSIGNMENTS, name));
        entity.put("name", name);
        entity.put("type", ArmScope.type(ASSIGNMENTS));
        return entity;
    }
}
