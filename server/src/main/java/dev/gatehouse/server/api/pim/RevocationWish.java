package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.server.api.Given;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose activations are to end at once. */
@Schema(
        name = "PimRevocationWish",
        requiredProperties = {"principalId", "justification"})
record RevocationWish(
        @Nullable String principalId,

        @Schema(description = "Of this only; of everything where it is absent.") @Nullable
        TargetBody target,

        @Schema(description = "Why.", maxLength = 1000) @Nullable
        String justification) {
    private static final int LONGEST = 1000;

    Command.Revoke revoke(Caller by) {
        return new Command.Revoke(
                by,
                Targeting.principal("principalId", principalId),
                Optional.ofNullable(target).map(TargetBody::target),
                Given.text("justification", justification == null ? "" : justification, LONGEST));
    }
}
