package dev.gatehouse.server.api.pim.review;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ItemId;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.server.api.Given;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Refusals;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the routes about reviews share: what the caller sees, how it is told, and what he has done. */
@Singleton
final class ReviewDesk {
    private final PimStation pim;
    private final Asker asker;
    private final InstantSource clock;

    ReviewDesk(PimStation pim, Asker asker, InstantSource clock) {
        this.pim = pim;
        this.asker = asker;
        this.clock = clock;
    }

    Caller caller() {
        return asker.caller();
    }

    InstantSource clock() {
        return clock;
    }

    /** What the caller sees. */
    ReviewSight sight() {
        return new ReviewSight(pim.reviews(), asker.viewer(), true, clock.instant());
    }

    /** A review that he sees; a problem where there is none. */
    Definition review(String id) {
        return Given.id(id).map(ReviewId::new).flatMap(sight()::definition).orElseThrow(ReviewDesk::none);
    }

    private static ProblemException none() {
        return Problems.notFound("There is no such review among those that you see.")
                .thrown();
    }

    /** One time of a review, by its number; without one the latest. A problem where there is none. */
    Instance instance(Definition review, @Nullable Integer number) {
        return instance(sight().instances(review), number);
    }

    private static Instance instance(List<Instance> instances, @Nullable Integer number) {
        return instances.stream()
                .filter(instance -> number == null || instance.id().number() == number)
                .reduce((first, second) -> second)
                .orElseThrow(() -> Problems.notFound(
                                number == null
                                        ? "This review has not begun, or nothing of it is for you to see."
                                        : "There is no such instance of this review among those that you see.")
                        .thrown());
    }

    /** What the caller could decide now, in whichever review. */
    List<Item> decidable() {
        return asker.known()
                .map(who -> pim.reviews().decidable(who, clock.instant()))
                .orElse(List.of());
    }

    /** What the caller could decide now in one time of a review. */
    List<Item> decidable(Instance instance) {
        return asker.known()
                .map(who -> pim.reviews().decidable(who, instance, clock.instant()))
                .orElse(List.of());
    }

    /** Several as a list shows them. */
    List<ReviewBody> list(List<Definition> reviews) {
        ReviewSight sight = sight();
        Map<ReviewId, Long> toDecide = toDecide(decidable());
        Names names = Names.of(pim, reviews.stream().flatMap(ReviewBody::named).toList());
        return reviews.stream()
                .map(review -> body(review, sight, names, toDecide, null))
                .toList();
    }

    /** One, with the times that it was begun. */
    ReviewBody whole(Definition review) {
        ReviewSight sight = sight();
        return whole(review, sight, sight.instances(review), decidable());
    }

    private ReviewBody whole(Definition review, ReviewSight sight, List<Instance> instances, List<Item> decidable) {
        Names names = Names.of(pim, ReviewBody.named(review).toList());
        return body(
                review,
                sight,
                names,
                toDecide(decidable),
                Words.listed(instances.stream().map(instance -> InstanceView.of(instance, sight.at()))));
    }

    private static ReviewBody body(
            Definition review,
            ReviewSight sight,
            Names names,
            Map<ReviewId, Long> toDecide,
            @Nullable List<@Nullable InstanceView> instances) {
        String status = ReviewSight.status(review, sight.latest(review));
        int open = Math.toIntExact(toDecide.getOrDefault(review.id(), 0L));
        return ReviewBody.of(review, names, status, open, instances);
    }

    private static Map<ReviewId, Long> toDecide(List<Item> decidable) {
        return decidable.stream()
                .collect(Collectors.groupingBy(item -> item.id().instance().review(), Collectors.counting()));
    }

    /** What is decided in one time of a review, as far as the caller sees it. */
    List<ReviewItemView> items(Instance instance, List<Item> items) {
        return items(instance, items, decidable(instance));
    }

    private List<ReviewItemView> items(Instance instance, List<Item> items, List<Item> decidable) {
        Names names = Names.of(pim, ReviewSight.named(items));
        Set<PrincipalId> holders = items.stream().map(Item::principal).collect(Collectors.toSet());
        SignIns signIns = pim.signIns().of(holders);
        Set<ItemId> open = decidable.stream().map(Item::id).collect(Collectors.toSet());
        return items.stream()
                .map(item -> ReviewItemView.of(item, instance.plan(), names, signIns, open.contains(item.id())))
                .toList();
    }

    /** Has something done; a problem that tells as much as the caller may know where it is not. */
    List<Change> done(ReviewCommand command) {
        return switch (pim.decide(new Command.OfReview(command))) {
            case Decision.Done done -> done.changes();
            case Decision.Refused refused ->
                throw asker.viewer().isEmpty()
                        ? Refusals.all(pim, refused.reasons())
                        : Refusals.toStranger(pim, refused.reasons());
        };
    }

    /** That there is nothing for the caller to decide. */
    ProblemException noReviewer() {
        return Refusals.all(
                pim,
                List.of(Refusal.of(
                        Refusal.Code.NOT_APPROVER, "he is not a reviewer of anything of this review at this moment")));
    }

    /** Has something done in one time of a review; answers what became of that. */
    ReviewOutcome done(String id, @Nullable Integer number, Function<Instance, ReviewCommand> command) {
        Instance instance = instance(review(id), Words.given("instance", number));
        Set<ItemId> changed = done(command.apply(instance)).stream()
                .flatMap(change -> change instanceof Change.OfItem one
                        ? Optional.of(one.after().id()).stream()
                        : Optional.<ItemId>empty().stream())
                .collect(Collectors.toSet());
        ReviewSight sight = sight();
        Definition after = pim.reviews().definition(instance.id().review()).orElseThrow(ReviewDesk::none);
        List<Instance> instances = sight.instances(after);
        Instance then = instance(instances, number);
        List<Item> items = sight.items(then).stream()
                .filter(item -> changed.contains(item.id()))
                .toList();
        List<Item> decidable = decidable();
        return new ReviewOutcome(whole(after, sight, instances, decidable), items(then, items, decidable));
    }
}
