package dev.gatehouse.server.api.pim.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.guard.PlanSound;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.Settings;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.api.pim.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a review is held. */
@Schema(name = "PimReviewSettings")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewSettingsBody(
        @Schema(description = "None, Approve, Deny or Recommendation: what holds of what nobody decided; None.")
        @Nullable
        String defaultDecision,

        @Schema(description = "Whether what was decided is done when the time is over, or somebody must say so; false.")
        @Nullable
        Boolean autoApplyDecisionsEnabled,

        @Schema(description = "Whether who approves must say why; true.") @Nullable
        Boolean justificationRequiredOnApproval,

        @Schema(description = "Whether reviewers are told what the facts say; true.") @Nullable
        Boolean recommendationsEnabled,

        @Schema(description = "Of how many days the facts are; 30.", minimum = "1", maximum = "3650") @Nullable
        Integer recommendationLookBackDays) {
    static ReviewSettingsBody of(Settings settings) {
        return new ReviewSettingsBody(
                Words.pascal(settings.otherwise()),
                settings.autoApply(),
                settings.asksForReason(),
                settings.recommends(),
                settings.lookBack());
    }

    /** Whatever nobody says is careful. */
    static Settings settings(@Nullable ReviewSettingsBody body) {
        Settings usual = Settings.CAREFUL;
        return body == null
                ? usual
                : new Settings(
                        body.defaultDecision == null
                                ? usual.otherwise()
                                : Words.pascal(
                                        DefaultDecision.values(), "settings.defaultDecision", body.defaultDecision),
                        or(body.autoApplyDecisionsEnabled, usual.autoApply()),
                        or(body.justificationRequiredOnApproval, usual.asksForReason()),
                        or(body.recommendationsEnabled, usual.recommends()),
                        body.recommendationLookBackDays == null
                                ? usual.lookBack()
                                : Parameters.number(
                                        "settings.recommendationLookBackDays",
                                        body.recommendationLookBackDays.toString(),
                                        PlanSound.LONGEST_LOOK_BACK));
    }

    private static boolean or(@Nullable Boolean given, boolean usual) {
        return given == null ? usual : given;
    }
}
