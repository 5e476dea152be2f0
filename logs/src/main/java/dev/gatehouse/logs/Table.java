package dev.gatehouse.logs;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tables of the canonical schema, by their Azure Monitor Logs names. */
public enum Table {
    SIGNIN_LOGS("SigninLogs", Family.SIGN_IN),
    AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS("AADNonInteractiveUserSignInLogs", Family.SIGN_IN),
    AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS("AADServicePrincipalSignInLogs", Family.SIGN_IN),
    AAD_MANAGED_IDENTITY_SIGNIN_LOGS("AADManagedIdentitySignInLogs", Family.SIGN_IN),
    ADFS_SIGNIN_LOGS("ADFSSignInLogs", Family.SIGN_IN),
    AUDIT_LOGS("AuditLogs", Family.AUDIT),
    AAD_USER_RISK_EVENTS("AADUserRiskEvents", Family.RISK_EVENT),
    AAD_SERVICE_PRINCIPAL_RISK_EVENTS("AADServicePrincipalRiskEvents", Family.RISK_EVENT),
    AAD_RISKY_USERS("AADRiskyUsers", Family.RISK_STATE),
    AAD_RISKY_SERVICE_PRINCIPALS("AADRiskyServicePrincipals", Family.RISK_STATE),
    RISKY_USER_HISTORY("RiskyUserHistory", Family.RISK_STATE),
    AZURE_ACTIVITY("AzureActivity", Family.OTHER),
    OFFICE_ACTIVITY("OfficeActivity", Family.OTHER),
    AZKV_AUDIT_LOGS("AZKVAuditLogs", Family.OTHER),
    AAD_DOMAIN_SERVICES_ACCOUNT_LOGON("AADDomainServicesAccountLogon", Family.OTHER),
    AAD_DOMAIN_SERVICES_ACCOUNT_MANAGEMENT("AADDomainServicesAccountManagement", Family.OTHER),
    AAD_DOMAIN_SERVICES_DIRECTORY_SERVICE_ACCESS("AADDomainServicesDirectoryServiceAccess", Family.OTHER),
    AAD_DOMAIN_SERVICES_DNS_AUDITS_DYNAMIC_UPDATES("AADDomainServicesDNSAuditsDynamicUpdates", Family.OTHER),
    AAD_DOMAIN_SERVICES_DNS_AUDITS_GENERAL("AADDomainServicesDNSAuditsGeneral", Family.OTHER),
    AAD_DOMAIN_SERVICES_LOGON_LOGOFF("AADDomainServicesLogonLogoff", Family.OTHER),
    AAD_DOMAIN_SERVICES_POLICY_CHANGE("AADDomainServicesPolicyChange", Family.OTHER),
    AAD_DOMAIN_SERVICES_PRIVILEGE_USE("AADDomainServicesPrivilegeUse", Family.OTHER),
    SECURITY_EVENT("SecurityEvent", Family.OTHER),
    SECURITY_ALERT("SecurityAlert", Family.OTHER),
    MICROSOFT_GRAPH_ACTIVITY_LOGS("MicrosoftGraphActivityLogs", Family.OTHER);

    /** Tables that one event may be in, depending on what the shape tells: ids are compared within a family. */
    enum Family {
        SIGN_IN(0x9E3779B97F4A7C15L),
        AUDIT(0xC2B2AE3D27D4EB4FL),
        RISK_EVENT(0x165667B19E3779F9L),
        RISK_STATE(0xD6E8FEB86659FD93L),
        OTHER(0xA0761D6478BD642FL);

        private final long seed;

        Family(long seed) {
            this.seed = seed;
        }

        /** Where the fingerprints of its ids begin; they are kept, so it never changes. */
        long seed() {
            return seed;
        }
    }

    private final String azureName;
    private final Family family;

    Table(String azureName, Family family) {
        this.azureName = azureName;
        this.family = family;
    }

    /** The name in Azure Monitor Logs. */
    public String azureName() {
        return azureName;
    }

    /** Whether its rows are sign-ins, of whatever kind. */
    public boolean isSignIn() {
        return family == Family.SIGN_IN;
    }

    /** The table of that name, without regard to case. */
    public static Optional<Table> named(String azureName) {
        for (Table table : values()) {
            if (table.azureName.equalsIgnoreCase(azureName)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** The names of its columns, in alphabetical order; empty for a table that no shape read so far fills. */
    public List<String> columns() {
        return Schema.of(this)
                .map(schema -> schema.columns().stream().map(Column::name).toList())
                .orElse(List.of());
    }

    /** Whether that column holds objects, lists or JSON text, so that there can be fields within it. */
    public boolean hasFieldsWithin(String column) {
        return Schema.of(this)
                .flatMap(schema -> schema.column(column))
                .filter(found -> found.type() == ColumnType.DYNAMIC)
                .isPresent();
    }

    /** The shapes in which a record says something in that column; none for a column that the table has not. */
    public Set<Shape> shapesWith(String column) {
        Set<Shape> shapes = EnumSet.noneOf(Shape.class);
        Schema.of(this)
                .flatMap(schema -> schema.column(column))
                .ifPresent(found -> found.origins().forEach((shape, origins) -> {
                    if (!origins.isEmpty()) {
                        shapes.add(shape);
                    }
                }));
        return shapes;
    }

    /** What Log Analytics calls a column of it, the preferred name first; none where its rows there have no such thing. */
    public List<String> logAnalyticsColumns(String column) {
        return Schema.of(this).flatMap(schema -> schema.column(column)).stream()
                .flatMap(found -> found.origins(Shape.LOG_ANALYTICS).stream())
                .flatMap(origin -> origin instanceof Origin.Path path ? Stream.of(path.path()) : Stream.empty())
                .toList();
    }

    /** Where the fingerprints of its ids begin; tables without sisters have a beginning of their own. */
    long seed() {
        return family == Family.OTHER ? family.seed() ^ (long) azureName.hashCode() << 32 : family.seed();
    }

    Family family() {
        return family;
    }
}
