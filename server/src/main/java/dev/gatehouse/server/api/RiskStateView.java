package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** The states that events tell of, each once: where two tell of one, the one that says more. */
    static List<RiskStateView> history(List<RiskEvent> latestFirst) {
        List<RiskStateView> history = new ArrayList<>();
        Set<List<Object>> told = new HashSet<>();
        latestFirst.stream()
                .sorted((one, other) -> Boolean.compare(says(other), says(one)))
                .filter(event -> told.add(List.of(
                        event.updated(), event.text("RiskLevel"), event.text("RiskState"), event.text("RiskDetail"))))
                .sorted(RiskEvent.IN_TIME.reversed())
                .map(RiskStateView::of)
                .forEach(history::add);
        return history;
    }

    private static boolean says(RiskEvent event) {
        return event.orNull("InitiatedBy") != null || event.orNull("Activity") != null;
    }
}
