package dev.gatehouse.server.api.pim.review;

import dev.gatehouse.server.api.pim.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which time of a review something is about. */
@Schema(name = "PimReviewInstanceWish")
record ReviewInstanceWish(
        @Schema(description = "Its number, from 1 on.", minimum = "1") @Nullable
        Integer instance,

        @Schema(description = "Why, where that is asked for.", maxLength = 1000) @Nullable
        String justification) {
    private static final int LONGEST = 1000;

    String checkedJustification() {
        return Words.textIfAny("justification", justification, LONGEST);
    }
}
