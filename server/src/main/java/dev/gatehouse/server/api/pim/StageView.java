package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.request.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage of the approval of a request. */
@Schema(name = "PimStage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StageView(
        @Schema(description = "Its number, from 1 on.") int stage,

        @Schema(description = "NotStarted, InProgress or Completed.")
        String status,

        @Schema(description = "How many must approve.") int quorum,
        @Nullable Instant startDateTime,

        @Schema(description = "Until when somebody may decide; absent while it has not begun.") @Nullable
        Instant deadline,

        boolean isApproverJustificationRequired,
        List<DecisionView> decisions) {
    /** What an approver decided. */
    @Schema(name = "PimStageDecision")
    record DecisionView(PersonView by, boolean approves, Instant at, String justification) {
        private static DecisionView of(Vote vote, Names names) {
            return new DecisionView(names.person(vote.by()), vote.approves(), vote.at(), vote.justification());
        }
    }

    /** Those of a request. */
    static List<StageView> all(Request request, Names names) {
        List<StageView> all = new ArrayList<>();
        for (Step step : request.steps()) {
            all.add(new StageView(
                    all.size() + 1,
                    status(request, step),
                    step.stage().quorum(),
                    step.since().orElse(null),
                    step.deadline().orElse(null),
                    step.stage().asksForReason(),
                    step.votes().stream()
                            .map(vote -> DecisionView.of(vote, names))
                            .toList()));
        }
        return all;
    }

    private static String status(Request request, Step step) {
        if (step.since().isEmpty()) {
            return "NotStarted";
        }
        return request.status().isPending() && step.isOpen() ? "InProgress" : "Completed";
    }
}
