package dev.gatehouse.server.graph.review;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.store.pim.PimReviews;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody sees of reviews: what he could decide now or has decided, and where that belongs. Who defined a review sees it
 * and its times, but not what others decide in it.
 *
 * @param viewer whose things are seen only; empty for who sees everybody's
 * @param defined whether what he defined is among them
 */
record Seen(PimReviews reviews, Optional<PrincipalId> viewer, boolean defined, Instant at) {
    List<Definition> definitions() {
        List<Definition> all = reviews.definitions().stream()
                .filter(review -> ScopeQueries.isKnown(review.plan().scope()))
                .toList();
        if (viewer.isEmpty()) {
            return all;
        }
        Set<ReviewId> his = reviews.reviewedBy(viewer.get(), at).stream()
                .map(item -> item.id().instance().review())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(review -> his.contains(review.id()) || isDefiner(review))
                .toList();
    }

    Definition definition(String id) {
        return ObjectId.parse(id)
                .map(text -> new ReviewId(UUID.fromString(text.toString())))
                .flatMap(reviews::definition)
                .filter(review -> ScopeQueries.isKnown(review.plan().scope()))
                .filter(review -> isDefiner(review) || !instances(review).isEmpty())
                .orElseThrow(() -> GraphException.notFound(id));
    }

    /** The times that a review was begun. */
    List<Instance> instances(Definition review) {
        List<Instance> all = reviews.instances(review.id());
        return isDefiner(review)
                ? all
                : all.stream().filter(instance -> !items(instance).isEmpty()).toList();
    }

    Instance instance(Definition review, String id) {
        return instances(review).stream()
                .filter(instance -> ReviewEntities.id(instance.id()).equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> GraphException.notFound(id));
    }

    List<Item> items(Instance instance) {
        return viewer.map(who -> reviews.reviewedBy(who, instance, at)).orElseGet(() -> reviews.items(instance.id()));
    }

    Item item(Instance instance, String id) {
        return items(instance).stream()
                .filter(item -> ReviewEntities.id(item.id()).equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> GraphException.notFound(id));
    }

    /** Who is asked, and who decided: of others nobody hears who does not see everything. */
    List<PrincipalId> reviewers(Instance instance) {
        return reviews.reviewers(instance, at).stream()
                .filter(who -> viewer.isEmpty() || viewer.get().equals(who))
                .sorted(Comparator.comparing(PrincipalId::toString))
                .toList();
    }

    /** The time that was begun last; whoever sees a review may know how it stands. */
    Optional<Instance> latest(Definition review) {
        return reviews.instances(review.id()).stream().max(Comparator.comparing(Instance::id));
    }

    private boolean isDefiner(Definition review) {
        return viewer.isEmpty() || (defined && viewer.get().equals(review.by()));
    }
}
