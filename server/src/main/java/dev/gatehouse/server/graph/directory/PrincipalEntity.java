package dev.gatehouse.server.graph.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Users, groups and service principals as trees of JSON. */
public final class PrincipalEntity {
    /** Whatever somebody can be. */
    public static final EntityType OBJECT = new EntityType(
            "directoryObject",
            Set.of("id", "displayName", "userPrincipalName", "mail", "accountEnabled", "appId", "securityEnabled"));

    static final EntityType USER = new EntityType(
            "user",
            Set.of(
                    "id",
                    "displayName",
                    "userPrincipalName",
                    "mail",
                    "accountEnabled",
                    "givenName",
                    "surname",
                    "jobTitle"));

    static final EntityType GROUP = new EntityType(
            "group", Set.of("id", "displayName", "description", "mailEnabled", "securityEnabled", "groupTypes"));

    static final EntityType APPLICATION = new EntityType(
            "servicePrincipal", Set.of("id", "displayName", "appId", "accountEnabled", "servicePrincipalType"));

    private PrincipalEntity() {}

    /** One, with the name of its type. */
    public static ObjectNode of(Account account) {
        ObjectNode entity = Tree.object();
        entity.put("@odata.type", "#microsoft.graph." + type(account.kind()).name());
        entity.put("id", account.id().toString());
        entity.put("displayName", account.name());
        switch (account.kind()) {
            case USER -> {
                entity.put("userPrincipalName", account.name());
                entity.set("mail", Tree.text(Optional.of(account.name()).filter(name -> name.contains("@"))));
                entity.put("accountEnabled", account.enabled());
                List.of("givenName", "surname", "jobTitle").forEach(entity::putNull);
            }
            case GROUP -> {
                entity.putNull("description");
                entity.put("mailEnabled", false);
                entity.put("securityEnabled", true);
                entity.putArray("groupTypes");
            }
            case SERVICE_PRINCIPAL -> {
                entity.put("appId", account.id().toString());
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
            Names names = Names.of(pim, ids.stream().flatMap(Optional::stream).toList());
            return ids.stream()
                    .map(id -> id.flatMap(known ->
                                    Optional.ofNullable(names.accounts().get(known)))
                            .<JsonNode>map(PrincipalEntity::of)
                            .orElseGet(Tree::none))
                    .toList();
        });
    }
}
