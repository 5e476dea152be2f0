package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.logs.Row;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sign-in that is or was at risk, with the names that Microsoft Graph gives the columns. */
@Schema(name = "RiskySignIn")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskySignInView(
        @Schema(description = "Names its event for good: GET /api/v1/events/{id}.")
        String key,

        String id,
        @Nullable Instant createdDateTime,
        @Nullable String userId,
        @Nullable String userPrincipalName,
        @Nullable String userDisplayName,
        @Nullable String appDisplayName,
        @Nullable String resourceDisplayName,
        @Nullable String clientAppUsed,
        @Nullable String ipAddress,
        @Nullable Object location,
        @Nullable String conditionalAccessStatus,

        @Schema(description = "0 where it succeeded.") @Nullable
        String errorCode,

        @Nullable String failureReason,
        @Nullable String riskLevelDuringSignIn,
        @Nullable String riskLevelAggregated,
        @Nullable String riskState,
        @Nullable String riskDetail,
        List<String> riskEventTypes,
        @Nullable String correlationId,

        @Schema(description = "The table that it is in.") String table,

        @Schema(description = "Whether the user is known to have been privileged then.")
        boolean privileged,

        @Schema(description = "Whether it was an emergency access account then.")
        boolean emergency) {
    /** The columns of CSV. */
    static final List<String> COLUMNS = List.of(
            "id",
            "createdDateTime",
            "userPrincipalName",
            "userDisplayName",
            "userId",
            "appDisplayName",
            "resourceDisplayName",
            "clientAppUsed",
            "ipAddress",
            "location",
            "conditionalAccessStatus",
            "errorCode",
            "failureReason",
            "riskLevelDuringSignIn",
            "riskLevelAggregated",
            "riskState",
            "riskDetail",
            "riskEventTypes",
            "correlationId",
            "table",
            "privileged",
            "emergency",
            "key");

    RiskySignInView {
        riskEventTypes = List.copyOf(riskEventTypes);
    }

    /** What is told of one. */
    static RiskySignInView of(EventRow row, RiskReports.Told told) {
        RiskEvent event = told.event();
        Object where = event.json("LocationDetails");
        return new RiskySignInView(
                new EventKey(row.identity(), row.location()).text(),
                row.id(),
                event.time() == Row.NO_TIME ? null : EventView.instant(event.time()),
                event.orNull("UserId"),
                event.orNull("UserPrincipalName"),
                event.orNull("UserDisplayName"),
                event.orNull("AppDisplayName"),
                event.orNull("ResourceDisplayName"),
                event.orNull("ClientAppUsed"),
                event.orNull("IPAddress"),
                where == null ? event.orNull("Location") : where,
                event.orNull("ConditionalAccessStatus"),
                event.orNull("ResultType"),
                event.orNull("ResultDescription"),
                event.orNull("RiskLevelDuringSignIn"),
                event.orNull("RiskLevelAggregated"),
                event.orNull("RiskState"),
                event.orNull("RiskDetail"),
                event.list("RiskEventTypes_V2"),
                event.orNull("CorrelationId"),
                event.table().azureName(),
                told.standing().privileged(),
                told.standing().emergency());
    }
}
