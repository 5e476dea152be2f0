package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.lake.EventRow;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A risk that was detected with a user or a service principal, with the names that Microsoft Graph gives the columns. */
@Schema(name = "RiskDetection")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskDetectionView(
        @Schema(description = "Names its event for good: GET /api/v1/events/{id}.")
        String key,

        String id,
        @Nullable String riskEventType,
        @Nullable String riskLevel,
        @Nullable String riskState,
        @Nullable String riskDetail,
        @Nullable String source,
        @Nullable String detectionTimingType,
        @Nullable String activity,
        @Nullable String tokenIssuerType,
        @Nullable String ipAddress,
        @Nullable Object location,
        @Nullable Instant activityDateTime,
        @Nullable Instant detectedDateTime,
        @Nullable Instant lastUpdatedDateTime,
        @Nullable String userId,
        @Nullable String userPrincipalName,
        @Nullable String userDisplayName,
        @Nullable String servicePrincipalId,
        @Nullable String servicePrincipalDisplayName,
        @Nullable String appId,
        List<String> keyIds,
        @Nullable String correlationId,
        @Nullable String requestId,
        @Nullable Object additionalInfo,

        @Schema(description = "Whether the account is known to have been privileged then.")
        boolean privileged,

        @Schema(description = "Whether it was an emergency access account then.")
        boolean emergency) {
    private static final List<String> RISK = List.of(
            "riskEventType",
            "riskLevel",
            "riskState",
            "riskDetail",
            "source",
            "detectionTimingType",
            "activity",
            "tokenIssuerType",
            "ipAddress",
            "location",
            "activityDateTime",
            "detectedDateTime",
            "lastUpdatedDateTime",
            "correlationId",
            "requestId",
            "additionalInfo",
            "privileged",
            "emergency",
            "key");

    /** The columns of CSV, of users. */
    static final List<String> OF_USERS =
            RiskCsv.columns(List.of("id", "userPrincipalName", "userDisplayName", "userId"), RISK);

    /** The columns of CSV, of service principals. */
    static final List<String> OF_APPS = RiskCsv.columns(
            List.of("id", "servicePrincipalDisplayName", "servicePrincipalId", "appId", "keyIds"), RISK);

    RiskDetectionView {
        keyIds = List.copyOf(keyIds);
    }

    /** What is told of one. */
    static RiskDetectionView of(EventRow row, RiskReports.Told told) {
        RiskEvent event = told.event();
        return new RiskDetectionView(
                new EventKey(row.identity(), row.location()).text(),
                row.id(),
                event.orNull("RiskEventType"),
                event.orNull("RiskLevel"),
                event.orNull("RiskState"),
                event.orNull("RiskDetail"),
                event.orNull("Source"),
                event.orNull("DetectionTimingType"),
                event.orNull("Activity"),
                event.orNull("TokenIssuerType"),
                event.orNull("IPAddress"),
                event.json("Location"),
                event.instant("ActivityDateTime"),
                event.instant("DetectedDateTime"),
                event.instant("LastUpdatedDateTime"),
                event.orNull("UserId"),
                event.orNull("UserPrincipalName"),
                event.orNull("UserDisplayName"),
                event.orNull("ServicePrincipalId"),
                event.orNull("ServicePrincipalDisplayName"),
                event.orNull("AppId"),
                event.list("KeyIds"),
                event.orNull("CorrelationId"),
                event.orNull("RequestId"),
                event.json("AdditionalInfo"),
                told.standing().privileged(),
                told.standing().emergency());
    }
}
