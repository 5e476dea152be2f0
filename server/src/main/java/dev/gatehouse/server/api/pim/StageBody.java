package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.server.api.Parameters;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage of approval as it is set. */
@Schema(name = "PimApprovalStage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StageBody(
        @Schema(description = "Who may decide; none: whoever administers roles.") @Nullable
        List<@Nullable ApproverBody> primaryApprovers,

        @Schema(description = "How many must approve; 1 where it is absent.", minimum = "1", maximum = "20") @Nullable
        Integer quorum,

        @Schema(description = "After which nobody may decide any more, as PT24H.") @Nullable
        String timeout,

        @Nullable Boolean isApproverJustificationRequired,

        @Schema(description = "Who may decide, too, when it has taken long; absent for nobody.") @Nullable
        Escalation escalation) {
    private static final int MOST = 20;

    /** Who may decide, too. */
    @Schema(name = "PimEscalation")
    record Escalation(
            @Schema(description = "After which, as PT4H.") @Nullable
            String after,

            @Nullable List<@Nullable ApproverBody> escalationApprovers) {}

    static StageBody of(Stage stage, Names names) {
        return new StageBody(
                ApproverBody.of(stage.approvers(), names),
                stage.quorum(),
                stage.timeout().toString(),
                stage.asksForReason(),
                stage.escalation()
                        .map(more -> new Escalation(more.after().toString(), ApproverBody.of(more.approvers(), names)))
                        .orElse(null));
    }

    Stage stage(String name) {
        int votes = quorum == null ? 1 : quorum;
        if (votes < 1 || votes > MOST) {
            throw Parameters.wrong(name + ".quorum", "a number from 1 to " + MOST);
        }
        return new Stage(
                ApproverBody.approvers(name + ".primaryApprovers", primaryApprovers),
                votes,
                timeout == null ? Stage.DAY : Parameters.duration(name + ".timeout", timeout),
                Boolean.TRUE.equals(isApproverJustificationRequired),
                Optional.ofNullable(escalation)
                        .map(more -> new Stage.Escalation(
                                Parameters.duration(name + ".escalation.after", String.valueOf(more.after())),
                                ApproverBody.approvers(
                                        name + ".escalation.escalationApprovers", more.escalationApprovers()))));
    }
}
