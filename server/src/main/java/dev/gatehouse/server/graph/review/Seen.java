package dev.gatehouse.server.graph.review;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.server.api.pim.review.ReviewSight;
import dev.gatehouse.server.graph.GraphException;
import java.util.List;
import java.util.UUID;

/** What somebody sees of reviews that Graph has words for, by Graph's ids. */
record Seen(ReviewSight sight) {
    Seen {
        requireNonNull(sight, "sight is null");
    }

    List<Definition> definitions() {
        return sight.definitions().stream()
                .filter(review -> ScopeQueries.isKnown(review.plan().scope()))
                .toList();
    }

    Definition definition(String id) {
        return ObjectId.parse(id)
                .map(text -> new ReviewId(UUID.fromString(text.toString())))
                .flatMap(sight::definition)
                .filter(review -> ScopeQueries.isKnown(review.plan().scope()))
                .orElseThrow(() -> GraphException.notFound(id));
    }

    Instance instance(Definition review, String id) {
        return sight.instances(review).stream()
                .filter(instance -> ReviewEntities.id(instance.id()).equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> GraphException.notFound(id));
    }

    Item item(Instance instance, String id) {
        return sight.items(instance).stream()
                .filter(item -> ReviewEntities.id(item.id()).equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> GraphException.notFound(id));
    }
}
