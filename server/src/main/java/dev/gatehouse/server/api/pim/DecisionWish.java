package dev.gatehouse.server.api.pim;

import dev.gatehouse.server.api.Parameters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an approver decides. */
@Schema(
        name = "PimDecisionWish",
        requiredProperties = {"stage", "approves"})
record DecisionWish(
        @Schema(description = "The number of the stage, from 1 on.", minimum = "1") @Nullable
        Integer stage,

        @Schema(description = "Whether he approves; else he denies.") @Nullable
        Boolean approves,

        @Schema(description = "Why.", maxLength = 1000) @Nullable
        String justification) {
    private static final int MOST = 10;

    /** Which step it is, from 0 on. */
    int place() {
        int number = Words.given("stage", stage);
        if (number < 1 || number > MOST) {
            throw Parameters.wrong("stage", "the number of a stage, from 1 on");
        }
        return number - 1;
    }

    boolean isApproval() {
        return Words.given("approves", approves);
    }

    String checkedJustification() {
        return Words.justification(justification);
    }
}
