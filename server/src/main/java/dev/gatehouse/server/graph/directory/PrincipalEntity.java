package dev.gatehouse.server.graph.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Users, groups and service principals as trees of JSON. */
public final class PrincipalEntity {
    static final EntityType USER = new EntityType(
            "user",
            Set.of(
                    "id",
                    "displayName",
                    "userPrincipalName",
                    "mail",
                    "accountEnabled",
                    "userType",
                    "givenName",
                    "surname",
                    "jobTitle"));

    static final EntityType GROUP = new EntityType(
            "group",
            Set.of(
                    "id",
                    "displayName",
                    "description",
                    "mailEnabled",
                    "securityEnabled",
                    "groupTypes",
                    "isAssignableToRole"));

    static final EntityType APPLICATION = new EntityType(
            "servicePrincipal", Set.of("id", "displayName", "appId", "accountEnabled", "servicePrincipalType"));

    /** Whatever somebody can be. */
    public static final EntityType OBJECT = new EntityType("directoryObject", all(USER, GROUP, APPLICATION))
            .derived("user", "group", "servicePrincipal");

    private PrincipalEntity() {}

    private static Set<String> all(EntityType... types) {
        Set<String> all = new HashSet<>();
        List.of(types).forEach(type -> all.addAll(type.properties()));
        return all;
    }

    /** Some, in their order, each with the name of its type. */
    static List<ObjectNode> of(PimStation pim, List<Account> accounts) {
        Map<PrincipalId, Group> groups = new HashMap<>();
        pim.facts().bareGroups(ids(accounts, Account.Kind.GROUP)).forEach(group -> groups.put(group.id(), group));
        Map<PrincipalId, ?> applications =
                ids(accounts, Account.Kind.SERVICE_PRINCIPAL).isEmpty()
                        ? Map.of()
                        : pim.users().applications();
        return accounts.stream()
                .map(account -> of(
                        account,
                        Optional.ofNullable(groups.get(account.id())),
                        Optional.ofNullable(applications.get(account.id())).map(Object::toString)))
                .toList();
    }

    private static List<PrincipalId> ids(List<Account> accounts, Account.Kind kind) {
        return accounts.stream()
                .filter(account -> account.kind() == kind)
                .map(Account::id)
                .toList();
    }

    /**
     * One, with the name of its type.
     *
     * @param group what is known of it where it is one
     * @param application its client id where it is an application that tokens are issued to
     */
    static ObjectNode of(Account account, Optional<Group> group, Optional<String> application) {
        ObjectNode entity = Tree.object();
        entity.put("@odata.type", "#microsoft.graph." + type(account.kind()).name());
        entity.put("id", account.id().toString());
        entity.put("displayName", account.name());
        switch (account.kind()) {
            case USER -> {
                entity.put("userPrincipalName", account.name());
                entity.set("mail", Tree.text(Optional.of(account.name()).filter(name -> name.contains("@"))));
                entity.put("accountEnabled", account.enabled());
                entity.put("userType", "Member");
                List.of("givenName", "surname", "jobTitle").forEach(entity::putNull);
            }
            case GROUP -> {
                entity.putNull("description");
                entity.put("mailEnabled", false);
                entity.put("securityEnabled", true);
                ArrayNode types = entity.putArray("groupTypes");
                group.filter(Group::dynamic).ifPresent(_ -> types.add("DynamicMembership"));
                entity.put(
                        "isAssignableToRole",
                        group.filter(Group::roleAssignable).isPresent());
            }
            case SERVICE_PRINCIPAL -> {
                entity.set("appId", Tree.text(application));
                entity.put("accountEnabled", account.enabled());
                entity.put("servicePrincipalType", "Application");
            }
        }
        return entity;
    }

    static EntityType type(Account.Kind kind) {
        return switch (kind) {
            case USER -> USER;
            case GROUP -> GROUP;
            case SERVICE_PRINCIPAL -> APPLICATION;
        };
    }

    /** Whoever a property of an entity names. */
    public static Link link(PimStation pim, String property) {
        return new Link(() -> OBJECT, entities -> {
            List<Optional<PrincipalId>> ids = entities.stream()
                    .map(entity -> Tree.text(entity, property).map(PrincipalId::of))
                    .toList();
            List<Account> accounts = pim.facts()
                    .accounts(ids.stream().flatMap(Optional::stream).distinct().toList());
            List<ObjectNode> shown = of(pim, accounts);
            Map<PrincipalId, ObjectNode> byId = new HashMap<>();
            for (int i = 0; i < accounts.size(); i++) {
                byId.put(accounts.get(i).id(), shown.get(i));
            }
            return ids.stream()
                    .map(id -> id.flatMap(known -> Optional.ofNullable(byId.get(known)))
                            .<JsonNode>map(ObjectNode::deepCopy)
                            .orElseGet(Tree::none))
                    .toList();
        });
    }
}
