package dev.gatehouse.server.api.pim.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.grant.AlertScan;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert, how it is set, and what it found. */
@Schema(name = "PimAlert")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(
        @Schema(description = "As StaleSignInAlert.") String id,

        String name,
        @Schema(description = "low, medium or high.") String severity,

        @Schema(description = "What it found, in a sentence.")
        String description,

        @Schema(description = "Why it matters.") String securityImpact,

        @Schema(description = "What people should do.") String mitigationSteps,

        String howToPrevent,

        @Schema(description = "Whether it is looked for.") boolean isEnabled,

        @Schema(description = "Whether it found something that nobody has dismissed.")
        boolean isActive,

        @Schema(description = "Whether Gatehouse can mend what it finds.")
        boolean isRemediable,

        int incidentCount,
        int dismissedCount,

        @Schema(description = "Grows with each change of its setting; a change names the one that it was made from.")
        long version,

        @Schema(description = "From when on it warns.") ThresholdsBody thresholds,

        @Schema(description = "The same where nobody set anything.")
        ThresholdsBody usualThresholds,

        @Schema(description = "When this server last looked; absent where it has not, as where another one decides.")
        @Nullable
        Instant lastScannedDateTime,

        @Schema(description = "What is not known, where it could not be judged.")
        List<String> lacks,

        @Schema(description = "Of a single alert only.") @Nullable
        List<IncidentView> incidents) {

    static AlertView of(AlertState state, AlertScan.Look look, @Nullable List<IncidentView> incidents) {
        AlertWords words = AlertWords.of(state.kind());
        int count = state.open().size();
        return new AlertView(
                state.kind().graph(),
                words.name(),
                Words.camel(state.kind().severity()),
                count == 0 ? "Nothing." : words.description().replace("{0}", Integer.toString(count)),
                words.impact(),
                words.mend(),
                words.prevent(),
                state.enabled(),
                state.isActive(),
                words.remediable(),
                count,
                state.dismissed().size(),
                state.version(),
                ThresholdsBody.of(state.thresholds()),
                ThresholdsBody.of(state.kind().usual()),
                look.when().orElse(null),
                look.lacks().getOrDefault(state.kind(), Set.of()).stream()
                        .sorted()
                        .toList(),
                incidents);
    }
}
