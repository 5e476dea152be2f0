package dev.gatehouse.server.api.pim.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.server.api.pim.Words;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One time that a review is held. */
@Schema(name = "PimReviewInstance")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstanceView(
        @Schema(description = "From 1 on.") int instance,

        @Schema(description = "InProgress, Completed, AutoReviewed, Applying or Applied.")
        String status,

        Instant startDateTime,

        @Schema(description = "When its time is over, or was.")
        Instant endDateTime,

        @Schema(description = "Whether somebody stopped it before its time.")
        boolean stoppedEarly,

        int stages,

        @Schema(description = "The number of the stage that is asked, from 1 on; absent where none is.") @Nullable
        Integer openStage,

        @Schema(description = "Until when it is asked.") @Nullable
        Instant stageEndDateTime) {

    static InstanceView of(Instance instance, Instant now) {
        Optional<Integer> open = instance.stage(now);
        return new InstanceView(
                instance.id().number(),
                Words.pascal(instance.status()),
                instance.begun(),
                instance.closed().orElseGet(instance::end),
                instance.early(),
                instance.plan().stages().size(),
                open.map(place -> place + 1).orElse(null),
                open.map(instance.ends()::get).orElse(null));
    }
}
