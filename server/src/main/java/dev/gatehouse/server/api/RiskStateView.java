package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The risk of an account, as it was since a time. */
@Schema(name = "RiskState")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskStateView(
        @Nullable String riskLevel,
        @Nullable String riskState,
        @Nullable String riskDetail,
        @Nullable Instant riskLastUpdatedDateTime,

        @Schema(description = "Who brought it about, where the record says so.") @Nullable
        String initiatedBy,

        @Schema(description = "What brought it about, where the record says so.") @Nullable
        Object activity) {
    private static RiskStateView of(RiskEvent event) {
        return new RiskStateView(
                event.orNull("RiskLevel"),
                event.orNull("RiskState"),
                event.orNull("RiskDetail"),
                EventView.instant(event.updated()),
                event.orNull("InitiatedBy"),
                event.json("Activity"));
    }

    /** The states that events tell of, each once. */
    static List<RiskStateView> history(List<RiskEvent> latestFirst) {
        return RiskEvent.distinct(latestFirst).stream().map(RiskStateView::of).toList();
    }
}
