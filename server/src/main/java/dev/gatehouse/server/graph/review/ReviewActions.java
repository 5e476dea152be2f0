package dev.gatehouse.server.graph.review;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.server.api.pim.Asker;
import dev.gatehouse.server.api.pim.Refusals;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.graph.Arguments;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.Endpoint;
import dev.gatehouse.server.graph.Feature;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Reading;
import dev.gatehouse.server.graph.Reply;
import dev.gatehouse.server.graph.Retries;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.pim.Refused;
import dev.gatehouse.server.graph.pim.Surface;
import dev.gatehouse.server.identity.Role;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Access reviews as they are defined, changed, stopped, decided and applied. */
@Singleton
final class ReviewActions implements Feature {
    private static final Set<String> DECISION = Set.of("decision", "justification");
    private static final Set<String> DECISIONS = Set.of("decision", "justification", "principalId", "resourceId");
    private static final String AS_RECOMMENDED = "as recommended";

    private final PimStation pim;
    private final Asker asker;
    private final InstantSource clock;
    private final ReviewSets sets;

    ReviewActions(PimStation pim, Asker asker, InstantSource clock, Reading reading) {
        this.pim = pim;
        this.asker = asker;
        this.clock = clock;
        this.sets = new ReviewSets(pim, asker, clock, reading);
    }

    @Override
    public List<Endpoint> endpoints() {
        String one = ReviewSets.PATH + "/{id}";
        return List.of(
                new Endpoint("POST", ReviewSets.PATH, Version.ALL, Endpoint.ASKERS, (call, _) -> define(call)),
                new Endpoint("PUT", one, Version.ALL, Endpoint.ASKERS, this::change),
                new Endpoint("DELETE", one, Version.ALL, Endpoint.ASKERS, (_, path) -> delete(definition(path))),
                new Endpoint("POST", one + "/stop", Version.ALL, Endpoint.ASKERS, (_, path) -> {
                    Definition review = definition(path);
                    return decided(stop(review), review);
                }),
                action(
                        "stop",
                        Endpoint.ASKERS,
                        instance -> new ReviewCommand.StopReview(
                                asker.caller(),
                                instance.id().review(),
                                Optional.of(instance.id().number()))),
                action(
                        "applyDecisions",
                        Endpoint.ASKERS,
                        instance -> new ReviewCommand.ApplyReview(asker.caller(), instance.id())),
                action(
                        "resetDecisions",
                        Endpoint.ASKERS,
                        instance -> new ReviewCommand.ResetDecisions(asker.caller(), instance.id())),
                action(
                        "acceptRecommendations",
                        Endpoint.DECIDERS,
                        instance ->
                                new ReviewCommand.AcceptRecommendations(asker.caller(), instance.id(), AS_RECOMMENDED)),
                action("sendReminder", Endpoint.ASKERS, _ -> {
                    throw GraphException.badRequest(
                            "sendReminder is not supported: Gatehouse writes to nobody about access"
                                    + " reviews. Reviewers find theirs by filterByCurrentUser(on='reviewer').");
                }),
                new Endpoint(
                        "POST",
                        ReviewFeature.INSTANCE + "/batchRecordDecisions",
                        Version.ALL,
                        Endpoint.DECIDERS,
                        this::decideSeveral),
                new Endpoint(
                        "PATCH",
                        ReviewFeature.INSTANCE + "/decisions/{did}",
                        Version.ALL,
                        Endpoint.DECIDERS,
                        this::decide));
    }

    private Endpoint action(String name, Set<Role> roles, Function<Instance, ReviewCommand> command) {
        return new Endpoint("POST", ReviewFeature.INSTANCE + "/" + name, Version.ALL, roles, (_, path) -> {
            Definition review = definition(path);
            Instance instance = sets.seen().instance(review, path.get("iid"));
            return decided(command.apply(instance), review);
        });
    }

    private Reply define(Call call) {
        Instant now = clock.instant();
        ReviewId id = new ReviewId(Retries.id(
                call,
                asker.id().toString(),
                known -> pim.reviews().definition(new ReviewId(known)).map(Definition::created),
                now));
        if (!isHis(id)) {
            Plan plan = PlanBody.read(call.object(), now);
            refused(new ReviewCommand.DefineReview(asker.caller(), id, plan)).ifPresent(reasons -> {
                throw Refused.of(reasons, surface(plan));
            });
        }
        return Reply.created(sets.whole(call, pim.reviews().definition(id).orElseThrow()));
    }

    /** Whether it is there already, as he defined it: whatever became of it since, his call is done. */
    private boolean isHis(ReviewId id) {
        return pim.reviews()
                .definition(id)
                .filter(review -> review.by().equals(asker.id()))
                .isPresent();
    }

    private Reply change(Call call, Arguments path) {
        Definition review = definition(path);
        Plan plan = PlanBody.read(call.object(), review.created());
        return decided(new ReviewCommand.ChangeReview(asker.caller(), review.id(), review.version(), plan), review);
    }

    /** It is stopped for good: what was decided is kept. What is stopped already is as whoever deletes it wants it. */
    private Reply delete(Definition review) {
        Optional<List<Refusal>> reasons = refused(stop(review));
        boolean isStopped = review.stopped().isPresent()
                && reasons.stream().flatMap(List::stream).allMatch(reason -> reason.code() == Refusal.Code.NOT_OPEN);
        if (reasons.isPresent() && !isStopped) {
            throw Refused.of(reasons.get(), surface(review.plan()));
        }
        return Reply.NOTHING;
    }

    private ReviewCommand stop(Definition review) {
        return new ReviewCommand.StopReview(asker.caller(), review.id(), Optional.empty());
    }

    private Reply decide(Call call, Arguments path) {
        Seen seen = sets.seen();
        Definition review = ReviewFeature.definition(seen, path);
        Instance instance = seen.instance(review, path.get("iid"));
        Item item = seen.item(instance, path.get("did"));
        Part body = Part.of("", call.object(), DECISION);
        return decided(record(body, instance, Set.of(item.id().grant())), review);
    }

    /** Of all that the caller could decide now, or of what of it is somebody's or of a resource. */
    private Reply decideSeveral(Call call, Arguments path) {
        Seen seen = sets.seen();
        Definition review = ReviewFeature.definition(seen, path);
        Instance instance = seen.instance(review, path.get("iid"));
        Part body = Part.of("", call.object(), DECISIONS);
        Optional<String> principal = body.text("principalId");
        Optional<String> resource = body.text("resourceId");
        Set<GrantId> meant = pim.reviews().decidable(asker.id(), instance, clock.instant()).stream()
                .filter(item -> principal.isEmpty()
                        || principal.get().equalsIgnoreCase(item.principal().toString()))
                .filter(item -> resource.isEmpty() || resource.get().equalsIgnoreCase(resource(item.target())))
                .map(item -> item.id().grant())
                .collect(Collectors.toSet());
        if (meant.isEmpty()) {
            throw GraphException.badRequest(
                    "There is nothing of this that you could decide now: look at decisions/filterByCurrentUser(on='reviewer').");
        }
        return decided(record(body, instance, meant), review);
    }

    private ReviewCommand record(Part body, Instance instance, Set<GrantId> grants) {
        Choice choice =
                body.one("decision", List.of(Choice.values())).orElseThrow(() -> body.wrong("decision", "is required"));
        return new ReviewCommand.RecordDecision(
                asker.caller(),
                instance.id(),
                grants,
                choice,
                body.text("justification").orElse(""));
    }

    private static String resource(Target target) {
        return switch (target) {
            case Target.Role role -> role.role().toString();
            case Target.Group group -> group.group().toString();
        };
    }

    private Definition definition(Arguments path) {
        return ReviewFeature.definition(sets.seen(), path);
    }

    private Reply decided(ReviewCommand command, Definition review) {
        refused(command).ifPresent(reasons -> {
            throw Refused.of(reasons, surface(review.plan()));
        });
        return Reply.NOTHING;
    }

    /** Why something is not done, as far as the caller may know; empty where it is done. */
    private Optional<List<Refusal>> refused(ReviewCommand command) {
        return switch (pim.decide(new Command.OfReview(command))) {
            case Decision.Done _ -> Optional.empty();
            case Decision.Refused refused ->
                Optional.of(asker.viewer().isEmpty() ? refused.reasons() : Refusals.toldToStranger(refused.reasons()));
        };
    }

    private static Surface surface(Plan plan) {
        return switch (plan.scope().of()) {
            case SettingKey.OfRole _ -> Surface.ROLES;
            case SettingKey.OfGroup _ -> Surface.GROUPS;
        };
    }
}
