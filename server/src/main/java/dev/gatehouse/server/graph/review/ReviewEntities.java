package dev.gatehouse.server.graph.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.review.Applied;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ItemId;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.api.pim.review.ReviewSight;
import dev.gatehouse.server.graph.Tree;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reviews, the times that they are held, and what is decided in them, as trees of JSON. */
record ReviewEntities(Names names) {
    static final Set<String> INSTANCE =
            Set.of("id", "startDateTime", "endDateTime", "status", "scope", "reviewers", "fallbackReviewers", "errors");
    static final Set<String> STAGE =
            Set.of("id", "startDateTime", "endDateTime", "status", "reviewers", "fallbackReviewers");
    static final Set<String> REVIEWER = Set.of("id", "displayName", "userPrincipalName", "createdDateTime");
    static final Set<String> DECISION = Set.of(
            "id",
            "accessReviewId",
            "decision",
            "recommendation",
            "justification",
            "reviewedBy",
            "reviewedDateTime",
            "applyResult",
            "appliedBy",
            "appliedDateTime",
            "principal",
            "principalLink",
            "resource",
            "resourceLink");

    /** Graph has no numbers for instances; it is the correlation id of what is written of it, too. */
    static String id(InstanceId id) {
        return named(id.toString());
    }

    static String id(ItemId id) {
        return named(id.toString());
    }

    private static String named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
    }

    /**
     * A definition.
     *
     * @param latest the time that it was begun last
     */
    ObjectNode definition(Definition review, Optional<Instance> latest) {
        ObjectNode entity = Tree.object().put("id", review.id().toString());
        PlanBody.write(review.plan(), entity);
        entity.put("status", ReviewSight.status(review, latest));
        entity.set("createdBy", person(Optional.of(review.by())));
        entity.put("createdDateTime", Tree.time(review.created()));
        entity.putNull("lastModifiedDateTime");
        return entity;
    }

    ObjectNode instance(Instance instance) {
        ObjectNode entity = Tree.object().put("id", id(instance.id()));
        entity.put("startDateTime", Tree.time(instance.begun()));
        entity.put("endDateTime", Tree.time(instance.closed().orElseGet(instance::end)));
        entity.put("status", Words.pascal(instance.status()));
        PlanBody.writeAsked(instance.plan(), entity);
        entity.putArray("errors");
        return entity;
    }

    ObjectNode reviewer(PrincipalId who, Instance instance) {
        ObjectNode entity = person(who);
        return entity.put("createdDateTime", Tree.time(instance.begun()));
    }

    /** What is decided of an assignment, and what came of it. */
    ObjectNode decision(Item item, Plan plan) {
        Optional<Judgement> shown = item.latest().filter(one -> one.choice() != Choice.NOT_REVIEWED);
        ObjectNode entity = Tree.object().put("id", id(item.id()));
        entity.put("accessReviewId", id(item.id().instance()));
        entity.put("decision", Words.pascal(shown.map(Judgement::choice).orElse(Choice.NOT_REVIEWED)));
        entity.put(
                "recommendation",
                plan.settings().recommends() ? Words.pascal(item.recommendation()) : "NoInfoAvailable");
        entity.put("justification", shown.map(Judgement::justification).orElse(""));
        entity.set("reviewedBy", person(shown.flatMap(Judgement::by)));
        entity.set("reviewedDateTime", Tree.time(shown.map(Judgement::at)));
        entity.put(
                "applyResult",
                item.applied().map(Applied::result).map(one -> one.graph()).orElse("New"));
        entity.set("appliedBy", person(item.applied().flatMap(Applied::by)));
        entity.set("appliedDateTime", Tree.time(item.applied().map(Applied::at)));
        holder(item.principal(), entity);
        resource(item.target(), entity);
        return entity;
    }

    private void holder(PrincipalId who, ObjectNode entity) {
        Account.Kind kind = Optional.ofNullable(names.accounts().get(who))
                .map(Account::kind)
                .orElse(Account.Kind.USER);
        ObjectNode principal = person(who);
        String path = switch (kind) {
            case USER -> "users";
            case GROUP -> "groups";
            case SERVICE_PRINCIPAL -> "servicePrincipals";
        };
        principal.put(
                "@odata.type",
                switch (kind) {
                    case USER -> "#microsoft.graph.userIdentity";
                    case GROUP -> "#microsoft.graph.identity";
                    case SERVICE_PRINCIPAL -> "#microsoft.graph.servicePrincipalIdentity";
                });
        entity.set("principal", principal);
        entity.put("principalLink", "/v1.0/" + path + "/" + who);
    }

    private void resource(Target target, ObjectNode entity) {
        ObjectNode resource = entity.putObject("resource");
        switch (target) {
            case Target.Role role -> {
                resource.put("id", role.role().toString()).put("displayName", names.role(role.role()));
                resource.put("type", "directoryRole");
                entity.put("resourceLink", "/v1.0/roleManagement/directory/roleDefinitions/" + role.role());
            }
            case Target.Group group -> {
                resource.put("id", group.group().toString());
                resource.set("displayName", Tree.text(Optional.ofNullable(names.principal(group.group()))));
                resource.put("type", "group");
                entity.put("resourceLink", "/v1.0/groups/" + group.group());
            }
        }
    }

    private JsonNode person(Optional<PrincipalId> who) {
        return who.<JsonNode>map(this::person).orElseGet(Tree::none);
    }

    /** Somebody, as Graph names people. */
    ObjectNode person(PrincipalId who) {
        Optional<String> name = Optional.ofNullable(names.principal(who));
        ObjectNode person = Tree.object().put("id", who.toString());
        person.set("displayName", Tree.text(name));
        person.set("userPrincipalName", Tree.text(name));
        return person;
    }
}
