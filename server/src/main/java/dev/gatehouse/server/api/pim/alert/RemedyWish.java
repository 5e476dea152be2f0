package dev.gatehouse.server.api.pim.alert;

import dev.gatehouse.server.api.pim.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which incident is to be mended. */
@Schema(name = "PimAlertRemedyWish", requiredProperties = "incident")
record RemedyWish(
        @Schema(description = "Its id.") @Nullable String incident,

        @Schema(description = "Why.", maxLength = 1000) @Nullable
        String justification) {
    /** Why; where nobody says anything, what it mends. */
    String reason(String alert) {
        String given = Words.justification(justification);
        return given.isEmpty() ? "an incident of the alert " + alert + " is mended" : given;
    }
}
