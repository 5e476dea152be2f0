package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service principal that is or was at risk, with the names that Microsoft Graph gives the columns. */
@Schema(name = "RiskyServicePrincipal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskyServicePrincipalView(
        @Schema(description = "Its object id.") String id,
        @Nullable String displayName,
        @Nullable String appId,
        @Nullable String servicePrincipalType,
        @Nullable Boolean accountEnabled,
        @Nullable String riskLevel,
        @Nullable String riskState,
        @Nullable String riskDetail,
        @Nullable Instant riskLastUpdatedDateTime,
        @Nullable Boolean isProcessing,

        @Schema(description = "Whether it is known to be privileged now.")
        boolean privileged,

        @Schema(description = "The states that it was in, the latest first, at most 100.")
        List<RiskStateView> history) {
    /** The columns of CSV. */
    static final List<String> COLUMNS = List.of(
            "id",
            "displayName",
            "appId",
            "servicePrincipalType",
            "accountEnabled",
            "riskLevel",
            "riskState",
            "riskDetail",
            "riskLastUpdatedDateTime",
            "isProcessing",
            "privileged",
            "history");

    /** By what is known of one, the latest first. */
    static RiskyServicePrincipalView of(List<RiskEvent> events, RiskReports.Standing standing) {
        RiskEvent latest = events.getFirst();
        return new RiskyServicePrincipalView(
                latest.account(),
                RiskyUserView.said(events, "DisplayName"),
                RiskyUserView.said(events, "AppId"),
                RiskyUserView.said(events, "ServicePrincipalType"),
                latest.flag("AccountEnabled"),
                latest.orNull("RiskLevel"),
                latest.orNull("RiskState"),
                latest.orNull("RiskDetail"),
                EventView.instant(latest.updated()),
                latest.flag("IsProcessing"),
                standing.privileged(),
                RiskStateView.history(events));
    }
}
