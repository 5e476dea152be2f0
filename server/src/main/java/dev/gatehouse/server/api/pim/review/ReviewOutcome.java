package dev.gatehouse.server.api.pim.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a review. */
@Schema(name = "PimReviewOutcome")
record ReviewOutcome(
        @Schema(description = "As it is now.") ReviewBody review,

        @Schema(description = "The assignments of which something else is said now, or done.")
        List<ReviewItemView> changed) {}
