package dev.gatehouse.server.graph.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.lake.EventField;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.graph.EntitySet.Wanted;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.MemberNames;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.log.Mapping.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Graph's {@code signIn}: rows of the tables of sign-ins. As in Graph those that users made themselves are listed; in beta the
 * others, too, where a filter looks at {@code signInEventTypes}.
 */
record SignInLog(Version version) implements Log {
    static final String TIME = "createdDateTime";

    private static final String KINDS = "signInEventTypes";
    private static final List<String> DEVICE =
            List.of("deviceId", "displayName", "operatingSystem", "browser", "isCompliant", "isManaged", "trustType");
    private static final Set<Table> INTERACTIVE = Set.of(Table.SIGNIN_LOGS, Table.ADFS_SIGNIN_LOGS);
    private static final Set<Table> ALL = Set.of(
            Table.SIGNIN_LOGS,
            Table.ADFS_SIGNIN_LOGS,
            Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS,
            Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS,
            Table.AAD_MANAGED_IDENTITY_SIGNIN_LOGS);

    private static final Mapping V1 = new Mapping(
            "signIn",
            List.of(
                    Property.text("id", "Id"),
                    Property.time(TIME, "CreatedDateTime"),
                    Property.text("userDisplayName", "UserDisplayName"),
                    new Property("userPrincipalName", SignInLog::userPrincipalName),
                    Property.text("userId", "UserId"),
                    Property.text("appId", "AppId"),
                    Property.text("appDisplayName", "AppDisplayName"),
                    Property.text("ipAddress", "IPAddress"),
                    Property.text("clientAppUsed", "ClientAppUsed"),
                    Property.text("correlationId", "CorrelationId"),
                    Property.word("conditionalAccessStatus", "ConditionalAccessStatus"),
                    new Property("isInteractive", SignInLog::isInteractive),
                    Property.word("riskDetail", "RiskDetail"),
                    Property.word("riskLevelAggregated", "RiskLevelAggregated"),
                    Property.word("riskLevelDuringSignIn", "RiskLevelDuringSignIn"),
                    Property.word("riskState", "RiskState"),
                    Property.list("riskEventTypes", "RiskEventTypes"),
                    Property.list("riskEventTypes_v2", "RiskEventTypes_V2"),
                    Property.text("resourceDisplayName", "ResourceDisplayName"),
                    Property.text("resourceId", "ResourceIdentity"),
                    new Property(
                            "status", SignInLog::status, List.of("errorCode", "failureReason", "additionalDetails")),
                    new Property("deviceDetail", SignInLog::device, DEVICE),
                    new Property("location", SignInLog::location, MemberNames.LOCATION),
                    Property.list(
                            "appliedConditionalAccessPolicies",
                            "AppliedConditionalAccessPolicies",
                            "ConditionalAccessPolicies")));

    private static final Mapping BETA = V1.and(List.of(
            Property.text("alternateSignInName", "AlternateSignInName"),
            Property.text("appOwnerTenantId", "AppOwnerTenantId"),
            Property.list("appliedEventListeners", "AppliedEventListeners"),
            Property.list("authenticationContextClassReferences", "AuthenticationContextClassReferences"),
            Property.list("authenticationDetails", "AuthenticationDetails"),
            Property.list("authenticationMethodsUsed", "AuthenticationMethodsUsed"),
            Property.list("authenticationProcessingDetails", "AuthenticationProcessingDetails"),
            Property.word("authenticationProtocol", "AuthenticationProtocol"),
            Property.text("authenticationRequirement", "AuthenticationRequirement"),
            Property.list("authenticationRequirementPolicies", "AuthenticationRequirementPolicies"),
            Property.number("autonomousSystemNumber", "AutonomousSystemNumber"),
            Property.word("clientCredentialType", "ClientCredentialType"),
            Property.word("crossTenantAccessType", "CrossTenantAccessType"),
            Property.text("federatedCredentialId", "FederatedCredentialId"),
            Property.flag("flaggedForReview", "FlaggedForReview"),
            Property.text("globalSecureAccessIpAddress", "GlobalSecureAccessIpAddress"),
            Property.text("homeTenantId", "HomeTenantId"),
            Property.text("incomingTokenType", "IncomingTokenType"),
            Property.flag("isTenantRestricted", "IsTenantRestricted"),
            Property.flag("isThroughGlobalSecureAccess", "IsThroughGlobalSecureAccess"),
            Property.object("mfaDetail", "MfaDetail", "authMethod", "authDetail"),
            Property.list("networkLocationDetails", "NetworkLocationDetails"),
            Property.text("originalRequestId", "OriginalRequestId"),
            Property.word("originalTransferMethod", "OriginalTransferMethod"),
            Property.number("processingTimeInMilliseconds", "ProcessingTimeInMilliseconds", "ProcessingTimeInMs"),
            Property.text("resourceOwnerTenantId", "ResourceOwnerTenantId"),
            Property.text("resourceServicePrincipalId", "ResourceServicePrincipalId"),
            Property.text("resourceTenantId", "ResourceTenantId"),
            Property.text("servicePrincipalCredentialKeyId", "ServicePrincipalCredentialKeyId"),
            Property.text("servicePrincipalCredentialThumbprint", "ServicePrincipalCredentialThumbprint"),
            Property.text("servicePrincipalId", "ServicePrincipalId"),
            Property.text("servicePrincipalName", "ServicePrincipalName"),
            Property.text("sessionId", "SessionId"),
            Property.list("sessionLifetimePolicies", "SessionLifetimePolicies"),
            new Property(KINDS, SignInLog::kinds),
            Property.text("signInIdentifier", "SignInIdentifier"),
            Property.word("signInIdentifierType", "SignInIdentifierType"),
            Property.word("signInTokenProtectionStatus", "SignInTokenProtectionStatus"),
            Property.text("sourceAppClientId", "SourceAppClientId"),
            Property.text("tokenIssuerName", "TokenIssuerName"),
            Property.text("tokenIssuerType", "TokenIssuerType"),
            Property.text("uniqueTokenIdentifier", "UniqueTokenIdentifier"),
            Property.text("userAgent", "UserAgent"),
            Property.word("userType", "UserType")));

    @Override
    public EntityType type() {
        return mapping().type(Map.of());
    }

    @Override
    public Set<Table> tables() {
        return version == Version.V1 ? INTERACTIVE : ALL;
    }

    @Override
    public String time() {
        return TIME;
    }

    @Override
    public Set<String> columns() {
        Set<String> columns = new HashSet<>(Set.of("Status.additionalDetails"));
        ALL.forEach(table -> columns.addAll(table.columns()));
        return columns;
    }

    @Override
    public EventQuery query(Wanted wanted) {
        Set<Table> tables = wanted.named().contains(KINDS) ? tables() : INTERACTIVE;
        EventQuery query = EventQuery.ALL.tables(tables).limit(EventQuery.LIMIT);
        query = Asked.column(query, wanted, "id", EventField.ID);
        query = Asked.column(query, wanted, "userPrincipalName", EventField.PRINCIPAL_NAME);
        query = Asked.column(query, wanted, "ipAddress", EventField.ADDRESS);
        query = Asked.principal(query, wanted, "userId");
        return Asked.record(query, wanted, List.of("correlationId", "appId"));
    }

    @Override
    public ObjectNode entity(EventRow event, Values values) {
        ObjectNode entity = mapping().entity(values);
        entity.put("id", event.id());
        entity.set(TIME, Tree.time(Values.instant(event.time())));
        return entity;
    }

    private Mapping mapping() {
        return version == Version.V1 ? V1 : BETA;
    }

    /** Graph has it in small letters, as no other shape has. */
    private static JsonNode userPrincipalName(Values values) {
        return Tree.text(values.text("UserPrincipalName").map(name -> name.toLowerCase(Locale.ROOT)));
    }

    private static JsonNode isInteractive(Values values) {
        JsonNode said = values.flag("IsInteractive");
        return said.isNull() ? JsonNodeFactory.instance.booleanNode(INTERACTIVE.contains(values.table())) : said;
    }

    private static JsonNode kinds(Values values) {
        JsonNode said = values.list(KINDS.substring(0, 1).toUpperCase(Locale.ROOT) + KINDS.substring(1));
        return said.isEmpty() ? JsonNodeFactory.instance.arrayNode().add(kind(values.table())) : said;
    }

    private static String kind(Table table) {
        return switch (table) {
            case AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS -> "nonInteractiveUser";
            case AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS -> "servicePrincipal";
            case AAD_MANAGED_IDENTITY_SIGNIN_LOGS -> "managedIdentity";
            default -> "interactiveUser";
        };
    }

    private static JsonNode status(Values values) {
        ObjectNode status = Tree.object();
        status.set("errorCode", values.number("ResultType"));
        status.set("failureReason", Tree.text(values.text("ResultDescription")));
        status.set("additionalDetails", Tree.text(values.text("Status.additionalDetails")));
        return status;
    }

    private static JsonNode device(Values values) {
        return Parsed.members(values.json("DeviceDetail"), DEVICE.toArray(String[]::new));
    }

    /** Some shapes tell the country only, in a column of its own. */
    private static JsonNode location(Values values) {
        ObjectNode location =
                Parsed.members(values.json("LocationDetails"), "city", "state", "countryOrRegion", "geoCoordinates");
        if (location.path("countryOrRegion").isNull()) {
            location.set("countryOrRegion", Tree.text(values.text("Location")));
        }
        return location;
    }
}
