package dev.gatehouse.server.api.pim.review;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.Applied;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.store.pim.PimReviews;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody sees of reviews: what he could decide now or has decided, and where that belongs. Who defined a review sees it
 * and its times, but not what others decide in it.
 *
 * @param viewer whose things are seen only; empty for who sees everybody's
 * @param defined whether what he defined is among them
 */
public record ReviewSight(PimReviews reviews, Optional<PrincipalId> viewer, boolean defined, Instant at) {
    public ReviewSight {
        requireNonNull(reviews, "reviews is null");
        requireNonNull(viewer, "viewer is null");
        requireNonNull(at, "at is null");
    }

    /** All of them, the newest first. */
    public List<Definition> definitions() {
        List<Definition> all = reviews.definitions();
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

    /** One of them. */
    public Optional<Definition> definition(ReviewId id) {
        return reviews.definition(id)
                .filter(review -> isDefiner(review) || !instances(review).isEmpty());
    }

    /** The times that a review was begun, the first one first. */
    public List<Instance> instances(Definition review) {
        List<Instance> all = reviews.instances(review.id());
        return isDefiner(review)
                ? all
                : all.stream().filter(instance -> !items(instance).isEmpty()).toList();
    }

    /** What is decided in one time of a review. */
    public List<Item> items(Instance instance) {
        return viewer.map(who -> reviews.reviewedBy(who, instance, at)).orElseGet(() -> reviews.items(instance.id()));
    }

    /** Who is asked, and who decided: of others nobody hears who does not see everything. */
    public List<PrincipalId> reviewers(Instance instance) {
        return reviews.reviewers(instance, at).stream()
                .filter(who -> viewer.isEmpty() || viewer.get().equals(who))
                .sorted(Comparator.comparing(PrincipalId::toString))
                .toList();
    }

    /** The time that was begun last; whoever sees a review may know how it stands. */
    public Optional<Instance> latest(Definition review) {
        return latest(reviews.instances(review.id()));
    }

    /** The same, of all times of a review. */
    public static Optional<Instance> latest(List<Instance> instances) {
        return instances.stream().max(Comparator.comparing(Instance::id));
    }

    private boolean isDefiner(Definition review) {
        return viewer.isEmpty() || (defined && viewer.get().equals(review.by()));
    }

    /**
     * How a review stands, in Graph's words.
     *
     * @param latest the time that was begun last
     */
    public static String status(Definition review, Optional<Instance> latest) {
        if (latest.isEmpty()) {
            return review.stopped().isPresent() ? Words.pascal(InstanceStatus.COMPLETED) : "NotStarted";
        }
        InstanceStatus now = review.dueAt().isPresent()
                ? InstanceStatus.IN_PROGRESS
                : latest.get().status();
        return Words.pascal(now);
    }

    /** Whom these name. */
    public static List<PrincipalId> named(List<Item> items) {
        return items.stream()
                .flatMap(item -> Stream.of(
                                Stream.of(item.principal()),
                                Names.group(item.target()).stream(),
                                item.judgements().stream().flatMap(said -> said.by().stream()),
                                item.applied().flatMap(Applied::by).stream())
                        .flatMap(some -> some))
                .distinct()
                .toList();
    }
}
