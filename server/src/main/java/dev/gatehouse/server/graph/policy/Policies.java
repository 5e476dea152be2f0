package dev.gatehouse.server.graph.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.identity.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Policies, or their assignments to what they are about. Graph lists neither without being told of what.
 *
 * @param assigned whether the assignments are meant
 */
record Policies(PimStation pim, TenantId tenant, Version version, boolean assigned) implements EntitySet {
    private static final String SCOPE_TYPE = "scopeType";
    private static final String SCOPE_ID = "scopeId";

    @Override
    public EntityType type() {
        return assigned ? assignmentType() : policyType();
    }

    private EntityType policyType() {
        return new EntityType(
                        "unifiedRoleManagementPolicy",
                        Set.of(
                                "id",
                                "displayName",
                                "description",
                                "isOrganizationDefault",
                                SCOPE_ID,
                                SCOPE_TYPE,
                                "lastModifiedDateTime",
                                "lastModifiedBy"),
                        Map.of("rules", rules(), "effectiveRules", rules()))
                .within("lastModifiedBy", "id", "displayName");
    }

    private EntityType assignmentType() {
        return new EntityType(
                "unifiedRoleManagementPolicyAssignment",
                Set.of("id", "policyId", SCOPE_ID, SCOPE_TYPE, "roleDefinitionId"),
                Map.of(
                        "policy",
                        new Link(
                                this::policyType,
                                entities -> entities.stream()
                                        .map(entity -> Tree.text(entity, "policyId")
                                                .flatMap(id -> PolicyId.read(id, tenant))
                                                .<JsonNode>map(this::policy)
                                                .orElseGet(Tree::none))
                                        .toList())));
    }

    private Link rules() {
        return new Link(
                () -> Rules.TYPE,
                entities -> entities.stream()
                        .map(entity -> Tree.text(entity, "id")
                                .flatMap(id -> PolicyId.read(id, tenant))
                                .<JsonNode>map(key -> Tree.object()
                                        .putArray("rules")
                                        .addAll(Rules.of(pim.settings().setting(key), version)))
                                .orElseGet(Tree::none))
                        .toList());
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        String scopeType = wanted.equal(SCOPE_TYPE).orElseThrow(Policies::unsaid);
        String scopeId = wanted.equal(SCOPE_ID).orElseThrow(Policies::unsaid);
        List<SettingKey> keys;
        if (scopeType.equalsIgnoreCase(PolicyId.GROUP)) {
            keys = ObjectId.parse(scopeId).map(PrincipalId::new).filter(this::isGroup).stream()
                    .flatMap(PolicyId::ofGroup)
                    .toList();
        } else if (scopeType.equalsIgnoreCase(PolicyId.ROLE) || scopeType.equalsIgnoreCase(PolicyId.DIRECTORY)) {
            keys = ofRoles(wanted);
        } else {
            throw unsaid();
        }
        int from = wanted.behind(EntitySet::place).orElse(0);
        return IntStream.range(from, keys.size())
                .mapToObj(i -> new Item(entity(keys.get(i), scopeType), Integer.toString(i + 1)));
    }

    private List<SettingKey> ofRoles(Wanted wanted) {
        Optional<String> only = wanted.equal("roleDefinitionId");
        return Stream.concat(
                        RoleCatalogue.builtIn().roles().stream()
                                .filter(role -> role.system() == RoleSystem.ENTRA)
                                .map(role -> role.id()),
                        pim.settings().ownRoles().keySet().stream()
                                .sorted(java.util.Comparator.comparing(RoleDefinitionId::toString)))
                .filter(role ->
                        only.map(id -> role.toString().equalsIgnoreCase(id)).orElse(true))
                .<SettingKey>map(role -> new SettingKey.OfRole(role, DirectoryScope.WHOLE))
                .toList();
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        String policy = assigned ? id.substring(0, Math.max(0, id.lastIndexOf('_'))) : id;
        return key(policy)
                .filter(key ->
                        !assigned || PolicyId.of(key, tenant).assignment().equalsIgnoreCase(PolicyId.canonical(id)))
                .map(key -> entity(key, PolicyId.of(key, tenant).scopeType()));
    }

    /** What a policy is about, where there is such a thing. */
    Optional<SettingKey> key(String id) {
        return PolicyId.read(id, tenant).filter(key -> switch (key) {
            case SettingKey.OfRole role ->
                RoleCatalogue.builtIn()
                                .role(role.role())
                                .filter(known -> known.system() == RoleSystem.ENTRA)
                                .isPresent()
                        || pim.settings().ownRoles().containsKey(role.role());
            case SettingKey.OfGroup group -> isGroup(group.group());
        });
    }

    private boolean isGroup(PrincipalId id) {
        return pim.facts().accounts(List.of(id)).stream().anyMatch(account -> account.kind() == Account.Kind.GROUP);
    }

    private ObjectNode entity(SettingKey key, String scopeType) {
        ObjectNode entity = assigned ? assignment(key) : policy(key);
        // Directory and DirectoryRole are the same; whoever asks with one of them reads the same.
        return entity.put(SCOPE_TYPE, scopeType);
    }

    private ObjectNode policy(SettingKey key) {
        PolicyId id = PolicyId.of(key, tenant);
        RoleSetting setting = pim.settings().setting(key);
        ObjectNode entity = Tree.object();
        entity.put("id", id.id());
        entity.put("displayName", id.scopeType());
        entity.put("description", id.scopeType());
        entity.put("isOrganizationDefault", setting.version() == 0);
        entity.put(SCOPE_ID, id.scopeId());
        entity.put(SCOPE_TYPE, id.scopeType());
        Modified.put(pim, setting, entity);
        return entity;
    }

    private ObjectNode assignment(SettingKey key) {
        PolicyId id = PolicyId.of(key, tenant);
        ObjectNode entity = Tree.object();
        entity.put("id", id.assignment());
        entity.put("policyId", id.id());
        entity.put(SCOPE_ID, id.scopeId());
        entity.put(SCOPE_TYPE, id.scopeType());
        entity.put("roleDefinitionId", id.roleDefinitionId());
        return entity;
    }

    private static GraphException unsaid() {
        return GraphException.badRequest("Say of what with $filter: scopeId eq '/' and scopeType eq 'DirectoryRole', or"
                + " scopeId eq '{group}' and scopeType eq 'Group'.");
    }
}
