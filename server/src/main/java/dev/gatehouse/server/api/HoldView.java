package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.store.holds.Hold;
import dev.gatehouse.store.holds.HoldStore;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A legal hold as the API shows it. */
@Schema(name = "Hold")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HoldView(
        String id,

        @Schema(name = "case", description = "The case that the events are kept for; absent for none.")
        @Nullable
        @JsonProperty("case")
        String caseName,

        @Schema(description = "Whose events are kept, by object id or name.")
        List<String> accounts,

        @Schema(description = "Which events are kept beside, by their keys.")
        List<String> events,

        String reason,
        @Schema(description = "Whether it holds.") boolean inForce,
        Step placed,

        @Schema(description = "Who wants it lifted, and why; absent where nobody does.") @Nullable
        Asked liftAsked,

        @Schema(description = "Who agreed to that; absent while it holds.") @Nullable
        Step lifted) {
    /** Who did something. */
    @Schema(name = "HoldStep")
    record Step(String by, Instant at) {
        static Step of(Hold.Step step) {
            return new Step(step.name(), step.at());
        }
    }

    /** Who wants it lifted. */
    @Schema(name = "HoldLiftAsked")
    record Asked(
            String by,
            Instant at,
            String reason,

            @Schema(description = "Until then another Investigator may agree.")
            Instant until) {}

    static HoldView of(Hold hold) {
        return new HoldView(
                hold.id().toString(),
                hold.caseName().orElse(null),
                hold.accounts(),
                hold.events(),
                hold.reason(),
                hold.isInForce(),
                Step.of(hold.placed()),
                hold.asked()
                        .map(asked -> new Asked(
                                asked.step().name(),
                                asked.step().at(),
                                asked.reason(),
                                asked.step().at().plus(HoldStore.LAPSES)))
                        .orElse(null),
                hold.lifted().map(Step::of).orElse(null));
    }
}
