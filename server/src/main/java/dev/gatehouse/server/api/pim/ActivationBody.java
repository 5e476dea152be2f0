package dev.gatehouse.server.api.pim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.server.api.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What activating asks for. */
@Schema(name = "PimActivation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivationBody(
        @Schema(description = "How long at most at a time, as PT8H.") @Nullable
        String maximumDuration,

        @Schema(description = "How long at most from the first start, extended however often.") @Nullable
        String maximumTotalDuration,

        @Schema(description = "multiFactorAuthentication, justification, ticketing.") @Nullable
        List<@Nullable String> enabledRules,

        @Schema(description = "The authentication context that a session must satisfy; absent for none.") @Nullable
        String claimValue,

        @Schema(description = "What the number of a ticket must match as a whole, as RE2 understands it.") @Nullable
        String ticketPattern,

        @Nullable Approvals approval,

        @Schema(description = "Whether somebody with an open alert needs one more approver.") @Nullable
        Boolean isRiskApprovalRequired) {
    private static final int LONGEST = 500;

    /** Whether and by whom it must be approved. */
    @Schema(name = "PimApproval")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approvals(
            @Nullable Boolean isApprovalRequired,
            @Nullable Boolean isApprovalRequiredForExtension,

            @Schema(description = "One or two, one after the other.") @Nullable
            List<@Nullable StageBody> approvalStages,

            @Schema(
                    description =
                            "Only told: in force; or 'pending: needs N approvers' where fewer persons could approve"
                                    + " than must.")
            @Nullable
            String state) {}

    static ActivationBody of(Activating rules, Names names, Optional<Integer> lacking) {
        Approval approval = rules.approval();
        return new ActivationBody(
                rules.longest().toString(),
                rules.longestInAll().toString(),
                words(rules.asks()),
                rules.context().orElse(null),
                rules.ticketPattern().orElse(null),
                new Approvals(
                        approval.required(),
                        approval.forExtension(),
                        Words.listed(approval.stages().stream().map(stage -> StageBody.of(stage, names))),
                        state(lacking)),
                rules.asksAboutRisk());
    }

    /** Whether enough could approve. */
    static String state(Optional<Integer> lacking) {
        return lacking.map(needs -> "pending: needs " + needs + (needs == 1 ? " approver" : " approvers"))
                .orElse("in force");
    }

    static List<@Nullable String> words(Set<Ask> asks) {
        return Words.listed(asks.stream().sorted().map(Words::camel));
    }

    static Set<Ask> asks(String name, @Nullable List<@Nullable String> words) {
        return Words.given(name, words).stream()
                .map(word -> Words.camel(Ask.values(), name, word))
                .collect(Collectors.toUnmodifiableSet());
    }

    Activating activating() {
        return new Activating(
                Parameters.duration("activation.maximumDuration", String.valueOf(maximumDuration)),
                Parameters.duration("activation.maximumTotalDuration", String.valueOf(maximumTotalDuration)),
                asks("activation.enabledRules", enabledRules),
                text("activation.claimValue", claimValue),
                text("activation.ticketPattern", ticketPattern),
                approval(Words.given("activation.approval", approval)),
                Boolean.TRUE.equals(isRiskApprovalRequired));
    }

    private static Optional<String> text(String name, @Nullable String text) {
        return Optional.of(Words.textIfAny(name, text, LONGEST)).filter(given -> !given.isEmpty());
    }

    private static Approval approval(Approvals body) {
        List<Stage> stages = new ArrayList<>();
        for (StageBody stage : Words.given("activation.approval.approvalStages", body.approvalStages())) {
            String name = "activation.approval.approvalStages." + stages.size();
            stages.add(Words.given(name, stage).stage(name));
        }
        return new Approval(
                Words.given("activation.approval.isApprovalRequired", body.isApprovalRequired()),
                Boolean.TRUE.equals(body.isApprovalRequiredForExtension()),
                stages);
    }
}
