package dev.gatehouse.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the categories of diagnostics records mean. */
final class Categories {
    /** A category, and the table that its records are rows of or what they are instead. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Category(byte[] folded, Optional<Table> table, Skipped otherwise) {}

    private static final List<Category> KNOWN = known();

    private Categories() {}

    /** The table of the category in {@code bytes[from, to)}. */
    static Optional<Table> table(byte[] bytes, int from, int to) {
        for (int i = 0; i < KNOWN.size(); i++) {
            if (Bytes.equalsFolded(bytes, from, to, KNOWN.get(i).folded())) {
                return KNOWN.get(i).table();
            }
        }
        return Optional.empty();
    }

    /** What records of a category without a table are. */
    static Skipped other(byte[] bytes, int from, int to) {
        for (Category category : KNOWN) {
            if (Bytes.equalsFolded(bytes, from, to, category.folded())) {
                return category.otherwise();
            }
        }
        return Skipped.OTHER_DIAGNOSTICS;
    }

    private static List<Category> known() {
        List<Category> known = new ArrayList<>();
        row(known, "SignInLogs", Table.SIGNIN_LOGS);
        row(known, "NonInteractiveUserSignInLogs", Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS);
        row(known, "ServicePrincipalSignInLogs", Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS);
        row(known, "ManagedIdentitySignInLogs", Table.AAD_MANAGED_IDENTITY_SIGNIN_LOGS);
        row(known, "ADFSSignInLogs", Table.ADFS_SIGNIN_LOGS);
        row(known, "AuditLogs", Table.AUDIT_LOGS);
        row(known, "UserRiskEvents", Table.AAD_USER_RISK_EVENTS);
        row(known, "ServicePrincipalRiskEvents", Table.AAD_SERVICE_PRINCIPAL_RISK_EVENTS);
        row(known, "RiskyUsers", Table.AAD_RISKY_USERS);
        row(known, "RiskyServicePrincipals", Table.AAD_RISKY_SERVICE_PRINCIPALS);
        other(known, Skipped.PROVISIONING, "ProvisioningLogs");
        row(known, "MicrosoftGraphActivityLogs", Table.MICROSOFT_GRAPH_ACTIVITY_LOGS);
        row(known, "AuditEvent", Table.AZKV_AUDIT_LOGS);
        rows(known, Table.AZURE_ACTIVITY, "Administrative", "Security", "ServiceHealth", "Alert");
        rows(known, Table.AZURE_ACTIVITY, "Recommendation", "Policy", "Autoscale", "ResourceHealth");
        row(known, "AccountLogon", Table.AAD_DOMAIN_SERVICES_ACCOUNT_LOGON);
        row(known, "AccountManagement", Table.AAD_DOMAIN_SERVICES_ACCOUNT_MANAGEMENT);
        row(known, "DirectoryServiceAccess", Table.AAD_DOMAIN_SERVICES_DIRECTORY_SERVICE_ACCESS);
        row(known, "DNSServerAuditsDynamicUpdates", Table.AAD_DOMAIN_SERVICES_DNS_AUDITS_DYNAMIC_UPDATES);
        row(known, "DNSServerAuditsGeneral", Table.AAD_DOMAIN_SERVICES_DNS_AUDITS_GENERAL);
        row(known, "LogonLogoff", Table.AAD_DOMAIN_SERVICES_LOGON_LOGOFF);
        row(known, "PolicyChange", Table.AAD_DOMAIN_SERVICES_POLICY_CHANGE);
        row(known, "PrivilegeUse", Table.AAD_DOMAIN_SERVICES_PRIVILEGE_USE);
        other(known, Skipped.WINDOWS_EVENT, "WindowsEventLogsTable");
        return List.copyOf(known);
    }

    private static void row(List<Category> known, String name, Table table) {
        known.add(new Category(folded(name), Optional.of(table), Skipped.OTHER_DIAGNOSTICS));
    }

    private static void rows(List<Category> known, Table table, String... names) {
        for (String name : names) {
            row(known, name, table);
        }
    }

    private static void other(List<Category> known, Skipped what, String... names) {
        for (String name : names) {
            known.add(new Category(folded(name), Optional.empty(), what));
        }
    }

    private static byte[] folded(String name) {
        return name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }
}
