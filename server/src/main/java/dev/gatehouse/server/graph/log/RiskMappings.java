package dev.gatehouse.server.graph.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.MemberNames;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.log.Mapping.Property;
import java.util.List;

/** What Graph's properties of risk say of the tables of risk. */
final class RiskMappings {
    /** When a detection was made. */
    static final String DETECTED = "detectedDateTime";

    /** When a state began. */
    static final String UPDATED = "riskLastUpdatedDateTime";

    private static final List<Property> OF_DETECTION = List.of(
            Property.text("id"),
            Property.text("requestId", "RequestId"),
            Property.text("correlationId", "CorrelationId"),
            Property.word("riskEventType", "RiskEventType"),
            Property.word("riskState", "RiskState"),
            Property.word("riskLevel", "RiskLevel"),
            Property.word("riskDetail", "RiskDetail"),
            Property.text("source", "Source"),
            Property.word("detectionTimingType", "DetectionTimingType"),
            Property.word("activity", "Activity"),
            Property.text("tokenIssuerType", "TokenIssuerType"),
            Property.text("ipAddress", "IPAddress"),
            new Property(
                    "location",
                    Property.object("location", "Location", "city", "state", "countryOrRegion", "geoCoordinates")
                            .of(),
                    MemberNames.LOCATION),
            Property.time("activityDateTime", "ActivityDateTime"),
            Property.time(DETECTED, "DetectedDateTime"),
            Property.time("lastUpdatedDateTime", "LastUpdatedDateTime"),
            Property.text("additionalInfo", "AdditionalInfo"));

    private static final List<Property> OF_STATE = List.of(
            Property.text("id"),
            Property.flag("isProcessing", "IsProcessing"),
            Property.word("riskLevel", "RiskLevel"),
            Property.word("riskState", "RiskState"),
            Property.word("riskDetail", "RiskDetail"),
            Property.time(UPDATED, "RiskLastUpdatedDateTime"));

    private static final List<Property> OF_USER = List.of(
            Property.flag("isDeleted", "IsDeleted"),
            Property.text("userDisplayName", "UserDisplayName"),
            Property.text("userPrincipalName", "UserPrincipalName"));

    private static final List<Property> OF_SERVICE_PRINCIPAL = List.of(
            Property.flag("isEnabled", "AccountEnabled"),
            Property.text("appId", "AppId"),
            Property.text("displayName", "DisplayName", "ServicePrincipalDisplayName"),
            Property.text("servicePrincipalType", "ServicePrincipalType"));

    private static final Property INITIATED_BY = Property.text("initiatedBy", "InitiatedBy");
    private static final Property ACTIVITY = new Property(
            "activity",
            values -> values.object("Activity").<JsonNode>map(one -> one).orElseGet(Tree::none),
            List.of(EntityType.ANYTHING));

    static final Mapping USER_DETECTION = new Mapping("riskDetection", OF_DETECTION)
            .and(List.of(
                    Property.text("userId", "UserId"),
                    Property.text("userDisplayName", "UserDisplayName"),
                    Property.text("userPrincipalName", "UserPrincipalName")));

    static final Mapping SERVICE_PRINCIPAL_DETECTION = new Mapping("servicePrincipalRiskDetection", OF_DETECTION)
            .and(List.of(
                    Property.text("servicePrincipalId", "ServicePrincipalId"),
                    Property.text("servicePrincipalDisplayName", "ServicePrincipalDisplayName"),
                    Property.text("appId", "AppId"),
                    Property.list("keyIds", "KeyIds")));

    static final Mapping USER = new Mapping("riskyUser", OF_STATE).and(OF_USER);

    static final Mapping USER_HISTORY = new Mapping("riskyUserHistoryItem", OF_STATE)
            .and(OF_USER)
            .and(List.of(Property.text("userId", "UserId"), INITIATED_BY, ACTIVITY));

    static final Mapping SERVICE_PRINCIPAL = new Mapping("riskyServicePrincipal", OF_STATE).and(OF_SERVICE_PRINCIPAL);

    static final Mapping SERVICE_PRINCIPAL_HISTORY = new Mapping("riskyServicePrincipalHistoryItem", OF_STATE)
            .and(OF_SERVICE_PRINCIPAL)
            .and(List.of(Property.text("servicePrincipalId", "ServicePrincipalId"), INITIATED_BY, ACTIVITY));

    private RiskMappings() {}
}
