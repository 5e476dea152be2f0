package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user who is or was at risk, with the names that Microsoft Graph gives the columns. */
@Schema(name = "RiskyUser")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskyUserView(
        @Schema(description = "The user's object id.") String id,

        @Nullable String userPrincipalName,
        @Nullable String userDisplayName,
        @Nullable String riskLevel,
        @Nullable String riskState,
        @Nullable String riskDetail,
        @Nullable Instant riskLastUpdatedDateTime,
        @Nullable Boolean isDeleted,
        @Nullable Boolean isProcessing,

        @Schema(description = "Whether the user is known to be privileged now.")
        boolean privileged,

        @Schema(description = "Whether it is an emergency access account now.")
        boolean emergency,

        @Schema(description = "The states that it was in, the latest first, at most 100.")
        List<RiskStateView> history) {
    /** The columns of CSV. */
    static final List<String> COLUMNS = List.of(
            "id",
            "userPrincipalName",
            "userDisplayName",
            "riskLevel",
            "riskState",
            "riskDetail",
            "riskLastUpdatedDateTime",
            "isDeleted",
            "isProcessing",
            "privileged",
            "emergency",
            "history");

    /** By what is known of one, the latest first. */
    static RiskyUserView of(List<RiskEvent> events, RiskReports.Standing standing) {
        RiskEvent latest = events.getFirst();
        return new RiskyUserView(
                latest.account(),
                said(events, "UserPrincipalName"),
                said(events, "UserDisplayName"),
                latest.orNull("RiskLevel"),
                latest.orNull("RiskState"),
                latest.orNull("RiskDetail"),
                EventView.instant(latest.updated()),
                latest.flag("IsDeleted"),
                latest.flag("IsProcessing"),
                standing.privileged(),
                standing.emergency(),
                RiskStateView.history(events));
    }

    /** What the latest event says that says anything. */
    static @Nullable String said(List<RiskEvent> events, String column) {
        return events.stream()
                .map(event -> event.text(column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
