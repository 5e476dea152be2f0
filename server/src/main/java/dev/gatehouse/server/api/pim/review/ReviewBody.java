package dev.gatehouse.server.api.pim.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.server.api.Given;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.PersonView;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.http.Problems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review, as it is told and as it is planned. */
@Schema(
        name = "PimReview",
        requiredProperties = {"name", "scope", "stages"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewBody(
        @Schema(description = "Chosen by whoever defines it, so that sending the same again is the same review.")
        @Nullable
        String id,

        @Schema(description = "Grows with each change; a change names the one that it was made from.") @Nullable
        Long version,

        @Schema(maxLength = 200) @Nullable String name,
        @Nullable ReviewScopeBody scope,

        @Schema(description = "One to three, one after the other.") @Nullable
        List<@Nullable ReviewStageBody> stages,

        @Nullable ReviewSettingsBody settings,
        @Nullable ReviewScheduleBody schedule,

        @Schema(
                description =
                        "Only told, as what follows: NotStarted, InProgress, Completed, AutoReviewed, Applying or Applied.")
        @Nullable
        String status,

        @Nullable PersonView createdBy,
        @Nullable Instant createdDateTime,

        @Schema(description = "When somebody stopped it for good.") @Nullable
        Instant stoppedDateTime,

        @Schema(description = "When it is begun next; absent where it is not.") @Nullable
        Instant nextDateTime,

        @Schema(description = "How many assignments of it the caller could decide now.") @Nullable
        Integer toDecide,

        @Schema(description = "The times that it was begun, the first one first; of a single review only.") @Nullable
        List<@Nullable InstanceView> instances) {
    private static final int LONGEST = 1000;

    /** Whom a review names. */
    static Stream<PrincipalId> named(Definition review) {
        return Stream.of(
                        Stream.of(review.by()),
                        Names.group(review.plan().scope().of().target()).stream(),
                        review.plan().stages().stream()
                                .flatMap(stage -> Stream.of(stage.reviewers(), stage.fallback())
                                        .flatMap(ReviewerBody::named)))
                .flatMap(some -> some);
    }

    static ReviewBody of(
            Definition review,
            Names names,
            String status,
            int toDecide,
            @Nullable List<@Nullable InstanceView> instances) {
        Plan plan = review.plan();
        return new ReviewBody(
                review.id().toString(),
                review.version(),
                plan.name(),
                ReviewScopeBody.of(plan.scope(), names),
                Words.listed(plan.stages().stream().map(stage -> ReviewStageBody.of(stage, names))),
                ReviewSettingsBody.of(plan.settings()),
                ReviewScheduleBody.of(plan.schedule()),
                status,
                names.person(review.by()),
                review.created(),
                review.stopped().orElse(null),
                review.dueAt().orElse(null),
                toDecide,
                instances);
    }

    /** The id of a new one. */
    ReviewId reviewId() {
        return new ReviewId(
                id == null
                        ? UUID.randomUUID()
                        : Given.id(id).orElseThrow(() -> Parameters.wrong("id", "a UUID that you choose, or absent")));
    }

    /** As PIM takes it. */
    Plan plan(Instant now) {
        try {
            return new Plan(
                    Given.text("name", Words.given("name", name), LONGEST),
                    Words.given("scope", scope).scope(),
                    planned(),
                    ReviewSettingsBody.settings(settings),
                    ReviewScheduleBody.schedule(schedule, now));
        } catch (IllegalArgumentException e) {
            throw Problems.malformed("No review is like this: " + e.getMessage() + ".")
                    .thrown();
        }
    }

    private List<ReviewStage> planned() {
        List<ReviewStage> all = new ArrayList<>();
        for (ReviewStageBody stage : Words.given("stages", stages)) {
            String place = "stages." + all.size();
            all.add(Words.given(place, stage).stage(place));
        }
        return all;
    }
}
