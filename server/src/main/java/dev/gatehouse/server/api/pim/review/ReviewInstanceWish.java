package dev.gatehouse.server.api.pim.review;

import dev.gatehouse.server.api.pim.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which time of a review something is about. */
@Schema(name = "PimReviewInstanceWish")
record ReviewInstanceWish(
        @Schema(description = "Its number, from 1 on.", minimum = "1") @Nullable
        Integer instance,

        @Schema(
                description = "Why what is recommended is said; reset, stop and apply take no notice of it.",
                maxLength = 1000)
        @Nullable
        String justification) {
    String checkedJustification() {
        return Words.justification(justification);
    }
}
