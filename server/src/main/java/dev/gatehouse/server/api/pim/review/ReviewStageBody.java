package dev.gatehouse.server.api.pim.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage of a review: who is asked for how long. */
@Schema(name = "PimReviewStage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewStageBody(
        @Nullable List<@Nullable ReviewerBody> reviewers,

        @Schema(description = "Who is asked where none of them can decide: no manager, or only he himself.") @Nullable
        List<@Nullable ReviewerBody> fallbackReviewers,

        @Schema(description = "How many days it lasts, by the calendar.", minimum = "1", maximum = "365") @Nullable
        Integer durationInDays,

        @Schema(
                description =
                        "Approve, Deny, DontKnow, NotReviewed: what must have been said for the next stage to be asked, too;"
                                + " whatever was said where it is absent.")
        @Nullable
        List<@Nullable String> decisionsThatWillMoveToNextStage) {

    static ReviewStageBody of(ReviewStage stage, Names names) {
        return new ReviewStageBody(
                ReviewerBody.of(stage.reviewers(), names),
                ReviewerBody.of(stage.fallback(), names),
                stage.days(),
                Words.listed(stage.movesOn().stream().sorted().map(Words::pascal)));
    }

    ReviewStage stage(String name) {
        return new ReviewStage(
                ReviewerBody.reviewers(name + ".reviewers", Words.given(name + ".reviewers", reviewers)),
                ReviewerBody.reviewers(name + ".fallbackReviewers", fallbackReviewers),
                Words.given(name + ".durationInDays", durationInDays),
                movesOn(name + ".decisionsThatWillMoveToNextStage"));
    }

    private Set<Choice> movesOn(String name) {
        if (decisionsThatWillMoveToNextStage == null) {
            return EnumSet.allOf(Choice.class);
        }
        Set<Choice> choices = EnumSet.noneOf(Choice.class);
        for (String word : decisionsThatWillMoveToNextStage) {
            choices.add(Words.pascal(Choice.values(), name, word));
        }
        return choices;
    }
}
