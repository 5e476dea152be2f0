package dev.gatehouse.server.api.pim.review;

import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.server.api.Given;
import dev.gatehouse.server.api.Parameters;
import dev.gatehouse.server.api.pim.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer says. */
@Schema(
        name = "PimReviewDecisionWish",
        requiredProperties = {"instance", "decision"})
record ReviewDecisionWish(
        @Schema(description = "In which time of the review, from 1 on.", minimum = "1") @Nullable
        Integer instance,

        @Schema(description = "Of which assignments: of all or of none. Absent: of all that he could decide now.")
        @Nullable
        List<@Nullable String> grantIds,

        @Schema(description = "Approve, Deny, DontKnow; or NotReviewed, which takes back what was said.") @Nullable
        String decision,

        @Schema(description = "Why.", maxLength = 1000) @Nullable
        String justification) {
    private static final int MOST = 10_000;

    Optional<Set<GrantId>> grants() {
        if (grantIds == null) {
            return Optional.empty();
        }
        if (grantIds.isEmpty() || grantIds.size() > MOST) {
            throw Parameters.wrong("grantIds", "a list of 1 to " + MOST + " assignments, or absent");
        }
        Set<GrantId> grants = new HashSet<>();
        for (String id : grantIds) {
            grants.add(Given.id(Words.given("grantIds", id))
                    .map(GrantId::new)
                    .orElseThrow(() -> Parameters.wrong("grantIds", "the ids of assignments")));
        }
        return Optional.of(grants);
    }

    Choice choice() {
        return Words.pascal(Choice.values(), "decision", decision);
    }

    String checkedJustification() {
        return Words.justification(justification);
    }
}
