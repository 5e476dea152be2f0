package dev.gatehouse.server.api.pim.review;

import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.server.http.Needs;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.server.identity.Role;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What is done in an access review: reviewers decide, whoever administers it stops and applies it. */
@Path("/api/v1/pim/reviews/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
final class ReviewActionsResource {
    private static final String BUSY = "This server does not decide now; Retry-After says when to try again";
    private static final String BODY = "Not the JSON that this takes, or a justification is missing";
    private static final String LARGE = "The body is too large";
    private static final String TYPE = "The body is no JSON by its Content-Type";
    private static final String OVER = "The time of this is over; refusals say why";

    private final ReviewDesk desk;

    ReviewActionsResource(ReviewDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("decisions")
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "decidePimReview",
            summary = "Says whether assignments stay or go",
            description = "Of all that are named or of none. Until the stage is over it can be said otherwise.")
    @APIResponse(responseCode = "200", description = "The review, and what is said now")
    @APIResponse(responseCode = "400", description = BODY)
    @APIResponse(responseCode = "404", description = ReviewsResource.NONE)
    @APIResponse(responseCode = "409", description = OVER)
    @APIResponse(responseCode = "413", description = LARGE)
    @APIResponse(responseCode = "415", description = TYPE)
    @APIResponse(responseCode = "503", description = BUSY)
    public ReviewOutcome decide(@PathParam("id") String id, @Nullable ReviewDecisionWish wish) {
        if (wish == null) {
            throw Problems.malformed("Send instance, grantIds, decision and justification.")
                    .thrown();
        }
        return desk.done(
                id,
                wish.instance(),
                instance -> new ReviewCommand.RecordDecision(
                        desk.caller(),
                        instance.id(),
                        meant(instance, wish.grants()),
                        wish.choice(),
                        wish.checkedJustification()));
    }

    private Set<GrantId> meant(Instance instance, Optional<Set<GrantId>> named) {
        if (named.isPresent()) {
            Set<GrantId> seen = desk.sight().items(instance).stream()
                    .map(item -> item.id().grant())
                    .collect(Collectors.toSet());
            if (!seen.containsAll(named.get())) {
                throw Problems.notFound("There is no such assignment in this review among those that you see.")
                        .thrown();
            }
            return named.get();
        }
        Set<GrantId> all =
                desk.decidable(instance).stream().map(item -> item.id().grant()).collect(Collectors.toSet());
        if (all.isEmpty()) {
            throw desk.noReviewer();
        }
        return all;
    }

    @POST
    @Path("recommendations")
    @Needs({Role.USER, Role.APPROVER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "acceptPimReviewRecommendations",
            summary =
                    "Says what is recommended, of all that the caller could decide now and of which nobody has said anything")
    @APIResponse(responseCode = "200", description = "The review, and what is said now")
    @APIResponse(responseCode = "400", description = BODY)
    @APIResponse(responseCode = "404", description = ReviewsResource.NONE)
    @APIResponse(responseCode = "409", description = OVER)
    @APIResponse(responseCode = "413", description = LARGE)
    @APIResponse(responseCode = "415", description = TYPE)
    @APIResponse(responseCode = "503", description = BUSY)
    public ReviewOutcome accept(@PathParam("id") String id, @Nullable ReviewInstanceWish wish) {
        ReviewInstanceWish given = given(wish);
        return desk.done(
                id,
                given.instance(),
                instance -> new ReviewCommand.AcceptRecommendations(
                        desk.caller(), instance.id(), given.checkedJustification()));
    }

    @POST
    @Path("reset")
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "resetPimReview",
            summary = "Has the stage that is open asked again",
            description = "Whoever administers what is reviewed can; what earlier stages said stays.")
    @APIResponse(responseCode = "200", description = "The review, and what is to be said anew")
    @APIResponse(responseCode = "400", description = BODY)
    @APIResponse(responseCode = "404", description = ReviewsResource.NONE)
    @APIResponse(responseCode = "409", description = OVER)
    @APIResponse(responseCode = "413", description = LARGE)
    @APIResponse(responseCode = "415", description = TYPE)
    @APIResponse(responseCode = "503", description = BUSY)
    public ReviewOutcome reset(@PathParam("id") String id, @Nullable ReviewInstanceWish wish) {
        return desk.done(
                id, given(wish).instance(), instance -> new ReviewCommand.ResetDecisions(desk.caller(), instance.id()));
    }

    @POST
    @Path("stop")
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "stopPimReview",
            summary = "Stops one time of the review, or without instance all of it for good",
            description =
                    "Whoever administers what is reviewed can. What was decided is kept, and nothing of it is done until"
                            + " somebody applies it.")
    @APIResponse(responseCode = "200", description = "The review as it is now")
    @APIResponse(responseCode = "400", description = BODY)
    @APIResponse(responseCode = "404", description = ReviewsResource.NONE)
    @APIResponse(responseCode = "409", description = "There is nothing to stop any more")
    @APIResponse(responseCode = "413", description = LARGE)
    @APIResponse(responseCode = "415", description = TYPE)
    @APIResponse(responseCode = "503", description = BUSY)
    public ReviewOutcome stop(@PathParam("id") String id, @Nullable ReviewInstanceWish wish) {
        Integer number = wish == null ? null : wish.instance();
        if (number != null) {
            return desk.done(
                    id,
                    number,
                    instance -> new ReviewCommand.StopReview(
                            desk.caller(), instance.id().review(), Optional.of(number)));
        }
        Definition review = desk.review(id);
        desk.done(new ReviewCommand.StopReview(desk.caller(), review.id(), Optional.empty()));
        return new ReviewOutcome(desk.whole(desk.review(id)), List.of());
    }

    @POST
    @Path("apply")
    @Needs({Role.USER, Role.PRIVILEGED_ROLE_ADMINISTRATOR})
    @Operation(
            operationId = "applyPimReview",
            summary = "Has done what was decided",
            description =
                    "Whoever administers what is reviewed can, once its time is over. What must not be done is left, and says"
                            + " why.")
    @APIResponse(responseCode = "200", description = "The review, and what came of each assignment")
    @APIResponse(responseCode = "400", description = BODY)
    @APIResponse(responseCode = "404", description = ReviewsResource.NONE)
    @APIResponse(responseCode = "409", description = "Reviewers still decide")
    @APIResponse(responseCode = "413", description = LARGE)
    @APIResponse(responseCode = "415", description = TYPE)
    @APIResponse(responseCode = "503", description = BUSY)
    public ReviewOutcome apply(@PathParam("id") String id, @Nullable ReviewInstanceWish wish) {
        return desk.done(
                id, given(wish).instance(), instance -> new ReviewCommand.ApplyReview(desk.caller(), instance.id()));
    }

    private static ReviewInstanceWish given(@Nullable ReviewInstanceWish wish) {
        if (wish == null) {
            throw malformed();
        }
        return wish;
    }

    private static ProblemException malformed() {
        return Problems.malformed("Send instance: which time of the review it is about.")
                .thrown();
    }
}
