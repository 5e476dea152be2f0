package dev.gatehouse.server.api.pim.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.review.Applied;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.api.pim.PersonView;
import dev.gatehouse.server.api.pim.TargetBody;
import dev.gatehouse.server.api.pim.Words;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assignment that is reviewed, what is said of it, and what came of that. */
@Schema(name = "PimReviewItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewItemView(
        @Schema(description = "The assignment; names it in decisions, too.")
        String grantId,

        PersonView principal,
        TargetBody target,
        @Schema(description = "eligible or active.") String kind,
        Instant start,

        @Schema(description = "Absent where it never ends by itself.") @Nullable
        Instant end,

        @Schema(description = "Approve, Deny or NoInfoAvailable.")
        String recommendation,

        @Schema(
                description =
                        "When its holder last signed in here, or his account was made where he never did; absent where"
                                + " nobody knows.")
        @Nullable
        Instant lastSignInDateTime,

        @Schema(description = "What holds: Approve, Deny, DontKnow or NotReviewed.")
        String decision,

        @Schema(description = "What each stage said; the default comes after the last.")
        List<JudgementView> judgements,

        @Schema(description = "Whether the caller could decide it now.")
        boolean toDecide,

        @Nullable AppliedView applied) {
    /** What was said. */
    @Schema(name = "PimReviewJudgement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JudgementView(
            @Schema(description = "The number of the stage, from 1 on.")
            int stage,

            String decision,

            @Schema(description = "Absent where nobody said anything and the default holds.") @Nullable
            PersonView by,

            Instant at,
            String justification) {
        private static JudgementView of(Judgement said, Names names) {
            return new JudgementView(
                    said.stage() + 1,
                    Words.pascal(said.choice()),
                    said.by().map(names::person).orElse(null),
                    said.at(),
                    said.justification());
        }
    }

    /** What came of it. */
    @Schema(name = "PimReviewApplied")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AppliedView(
            @Schema(
                    description =
                            "Graph's AppliedSuccessfully, AppliedSuccessfullyButObjectNotFound, AppliedWithUnknownFailure or"
                                    + " ApplyNotSupported.")
            String result,

            Instant at,

            @Schema(description = "Absent where it was done by itself.") @Nullable
            PersonView by,

            @Schema(description = "Why it was not done, where it was not.")
            String says) {
        private static AppliedView of(Applied applied, Names names) {
            return new AppliedView(
                    applied.result().graph(),
                    applied.at(),
                    applied.by().map(names::person).orElse(null),
                    applied.says());
        }
    }

    static ReviewItemView of(Item item, Plan plan, Names names, SignIns signIns, boolean toDecide) {
        return new ReviewItemView(
                item.id().grant().toString(),
                names.person(item.principal()),
                names.target(item.target()),
                Words.camel(item.kind()),
                item.seen().from(),
                item.seen().end().orElse(null),
                plan.settings().recommends() ? Words.pascal(item.recommendation()) : "NoInfoAvailable",
                signIns.of(item.principal()).orElse(null),
                Words.pascal(item.latest().map(Judgement::choice).orElse(Choice.NOT_REVIEWED)),
                item.judgements().stream()
                        .filter(said -> said.choice() != Choice.NOT_REVIEWED)
                        .map(said -> JudgementView.of(said, names))
                        .toList(),
                toDecide,
                item.applied().map(applied -> AppliedView.of(applied, names)).orElse(null));
    }
}
