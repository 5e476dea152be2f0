package dev.gatehouse.server.graph.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.review.ReviewSight;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.FixedSet;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Reading;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is seen of reviews as collections of entities. */
record ReviewSets(PimStation pim, Asker asker, InstantSource clock, Reading reading) {
    static final String PATH = "identityGovernance/accessReviews/definitions";

    private static final EntityType STAGE =
            ReviewMembers.asked(new EntityType("accessReviewStage", ReviewEntities.STAGE));
    private static final EntityType REVIEWER = new EntityType("accessReviewReviewer", ReviewEntities.REVIEWER);
    private static final EntityType INSIGHT =
            new EntityType("governanceInsight", Set.of("id", "insightCreatedDateTime"));
    private static final EntityType DECISION = ReviewMembers.decision(new EntityType(
            "accessReviewInstanceDecisionItem",
            ReviewEntities.DECISION,
            Map.of("insights", new Link(() -> INSIGHT, ReviewSets::none))));

    /** What the caller sees. */
    Seen seen() {
        return new Seen(new ReviewSight(pim.reviews(), asker.viewer(), true, clock.instant()));
    }

    /** What the caller reviews, whatever else he sees. */
    Seen reviewed() {
        return new Seen(new ReviewSight(pim.reviews(), Optional.of(asker.id()), false, clock.instant()));
    }

    FixedSet definitions(Seen seen) {
        List<Definition> all = seen.definitions();
        ReviewEntities entities =
                entities(all.stream().map(Definition::by).distinct().toList());
        return new FixedSet(
                definitionType(seen),
                all.stream()
                        .map(review -> entities.definition(review, seen.sight().latest(review)))
                        .toList());
    }

    /** A definition that the caller sees, as he wants it. */
    ObjectNode whole(Call call, Definition review) {
        Seen seen = seen();
        ObjectNode entity =
                entities(List.of(review.by())).definition(review, seen.sight().latest(review));
        return reading.whole(call, entity, definitionType(seen), PATH + "/$entity");
    }

    FixedSet instances(Seen seen, Definition review) {
        ReviewEntities entities = entities(List.of());
        return new FixedSet(
                instanceType(seen, review),
                seen.sight().instances(review).stream().map(entities::instance).toList());
    }

    FixedSet decisions(Seen seen, Instance instance) {
        List<Item> items = seen.sight().items(instance);
        ReviewEntities entities = entities(ReviewSight.named(items));
        return new FixedSet(
                DECISION,
                items.stream()
                        .map(item -> entities.decision(item, instance.plan()))
                        .toList());
    }

    FixedSet stages(Seen seen, Instance instance) {
        return new FixedSet(STAGE, Stagings.entities(instance, seen.sight().at()));
    }

    FixedSet reviewers(Seen seen, Instance instance) {
        List<PrincipalId> those = seen.sight().reviewers(instance);
        ReviewEntities entities = entities(those);
        return new FixedSet(
                REVIEWER,
                those.stream().map(who -> entities.reviewer(who, instance)).toList());
    }

    private ReviewEntities entities(List<PrincipalId> who) {
        return new ReviewEntities(Names.of(pim, who));
    }

    private EntityType definitionType(Seen seen) {
        EntityType instance = ReviewMembers.instance(new EntityType("accessReviewInstance", ReviewEntities.INSTANCE));
        Link instances = new Link(
                () -> instance,
                entities -> entities.stream()
                        .map(entity -> seen.definition(entity.path("id").asText()))
                        .map(review -> array(instances(seen, review)))
                        .toList());
        return ReviewMembers.definition(Map.of("instances", instances));
    }

    private EntityType instanceType(Seen seen, Definition review) {
        return ReviewMembers.instance(new EntityType(
                "accessReviewInstance",
                ReviewEntities.INSTANCE,
                Map.of(
                        "decisions", link(DECISION, seen, review, one -> decisions(seen, one)),
                        "stages", link(STAGE, seen, review, one -> stages(seen, one)),
                        "contactedReviewers", link(REVIEWER, seen, review, one -> reviewers(seen, one)))));
    }

    private static Link link(EntityType type, Seen seen, Definition review, Function<Instance, FixedSet> those) {
        return new Link(
                () -> type,
                entities -> entities.stream()
                        .map(entity -> seen.instance(review, entity.path("id").asText()))
                        .map(instance -> array(those.apply(instance)))
                        .toList());
    }

    /** What a recommendation comes from is not told. */
    private static List<JsonNode> none(List<ObjectNode> entities) {
        return entities.stream()
                .<JsonNode>map(_ -> JsonNodeFactory.instance.arrayNode())
                .toList();
    }

    private static JsonNode array(FixedSet set) {
        var all = JsonNodeFactory.instance.arrayNode();
        set.entities().forEach(all::add);
        return all;
    }

    /** A path's function; an error that names the one that there is where it is another. */
    static void ofReviewer(String on) {
        if (!on.equalsIgnoreCase("reviewer")) {
            throw GraphException.badRequest("filterByCurrentUser has on='reviewer' here.");
        }
    }
}
