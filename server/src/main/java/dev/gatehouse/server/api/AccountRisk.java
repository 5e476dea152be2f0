package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The risk of an account: its latest state, and what was detected with it. */
@Schema(name = "AccountRisk")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountRisk(
        @Nullable String riskLevel,
        @Nullable String riskState,
        @Nullable String riskDetail,
        @Nullable Instant riskLastUpdatedDateTime,

        @Schema(description = "The last ten, the newest first.")
        List<RiskDetectionView> detections) {
    AccountRisk {
        detections = List.copyOf(detections);
    }
}
